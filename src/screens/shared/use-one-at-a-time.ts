import { useRef } from 'preact/hooks';

/**
 * Runs work one at a time, and drops what comes in between: a second tap was meant for the same question. At once, because two
 * taps may come before a screen is drawn anew.
 */
export function useOneAtATime(): <Value>(work: () => Promise<Value>) => Promise<Value | undefined> {
  const atWork = useRef(false);
  return async (work) => {
    if (atWork.current) return undefined;
    atWork.current = true;
    try {
      return await work();
    } finally {
      atWork.current = false;
    }
  };
}
