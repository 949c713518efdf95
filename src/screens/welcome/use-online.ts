import { useState } from 'preact/hooks';
import type { Result } from '#domain/result.ts';
import type { OnlineFailure } from '../shared/app-context.ts';

/** One request at a time, its failure kept for the screen. Success needs no word: another screen takes over. */
export function useOnline() {
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<OnlineFailure>();
  const ask = async (request: () => Promise<Result<unknown, OnlineFailure> | undefined>): Promise<void> => {
    if (working) return;
    setWorking(true);
    try {
      const answer = await request();
      setFailure(!answer || answer.ok ? undefined : answer.error);
    } finally {
      setWorking(false);
    }
  };
  return { working, failure, ask };
}
