import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Unlocked, UnlockRefusal, Vault } from '#store/vault/vault.ts';

const TICK_MS = 500;

/** A wait as it runs down, by a clock that nobody can set. */
function useWait(): readonly [leftMs: number, start: (waitMs: number) => void] {
  const [endsAt, setEndsAt] = useState(0);
  const [leftMs, setLeftMs] = useState(0);
  useEffect(() => {
    if (endsAt === 0) return undefined;
    const ticking = setInterval(() => {
      const left = Math.max(0, endsAt - performance.now());
      setLeftMs(left);
      if (left === 0) setEndsAt(0);
    }, TICK_MS);
    return () => clearInterval(ticking);
  }, [endsAt]);
  const start = useCallback((waitMs: number) => {
    setLeftMs(waitMs);
    setEndsAt(waitMs > 0 ? performance.now() + waitMs : 0);
  }, []);
  return [leftMs, start];
}

/** One try after the other, each refusal kept for the screen, with the wait that it costs; with a vault, also the wait for its PIN that goes on from before. */
export function useTries(vault?: Pick<Vault, 'waitMs'>) {
  const [working, setWorking] = useState(false);
  const [refusal, setRefusal] = useState<UnlockRefusal['type']>();
  const [waitMs, startWait] = useWait();
  useEffect(() => void vault?.waitMs().then(startWait), [vault, startWait]);
  const attempt = async (ask: () => Promise<Unlocked>): Promise<boolean> => {
    setWorking(true);
    setRefusal(undefined);
    try {
      const answer = await ask();
      if (answer.ok) return true;
      setRefusal(answer.error.type);
      startWait('waitMs' in answer.error ? answer.error.waitMs : 0);
      return false;
    } catch (error) {
      // Nothing was opened and nothing is lost: the person is told so, and what happened is not swallowed.
      setRefusal('storage-closed');
      reportError(error);
      return false;
    } finally {
      setWorking(false);
    }
  };
  return { working, refusal, waitMs, attempt, forgive: () => setRefusal(undefined) };
}
