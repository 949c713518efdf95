import { useEffect, useState } from 'preact/hooks';

/** Keeps the screen awake while mounted; takes the lock again when the app comes back. `false` where phones cannot. */
export function useWakeLock(): boolean {
  const [held, setHeld] = useState(true);
  useEffect(() => {
    let lock: WakeLockSentinel | undefined;
    let here = true;
    const acquire = async () => {
      if (document.visibilityState !== 'visible') return;
      try {
        const taken = await navigator.wakeLock.request('screen');
        if (here) lock = taken;
        else await taken.release();
        setHeld(true);
      } catch {
        // Not offered by this browser, or refused by a low battery: the person is told to keep the screen on by hand.
        setHeld(false);
      }
    };
    const onVisible = () => void acquire();
    void acquire();
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      here = false;
      document.removeEventListener('visibilitychange', onVisible);
      void lock?.release();
    };
  }, []);
  return held;
}
