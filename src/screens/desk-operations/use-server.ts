import { useCallback, useEffect, useState } from 'preact/hooks';

import type { Operations } from '#protocol/operations.ts';

import { useApp, type OnlineFailure } from '../shared/app-context.ts';

const LOOK_MS = 60_000;
/** A backup of a commune takes a few seconds. */
const LOOK_WHILE_RUNNING_MS = 2_000;

export interface ServerState {
  /** What was last told; kept while the server does not answer. */
  readonly told: Operations | undefined;
  readonly failure: OnlineFailure | undefined;
  backUp(): Promise<void>;
  reload(): Promise<void>;
}

/** The server as it says it is; asks again every minute, and sooner while a backup is under way. */
export function useServer(): ServerState {
  const { server } = useApp();
  const [told, setTold] = useState<Operations>();
  const [failure, setFailure] = useState<OnlineFailure>();
  const reload = useCallback(async () => {
    const answer = await server.read();
    if (answer.ok) setTold(answer.value);
    setFailure(answer.ok ? undefined : answer.error);
  }, [server]);
  useEffect(() => void reload(), [reload]);
  const isRunning = told?.backup.isRunning ?? false;
  useEffect(() => {
    const timer = setInterval(() => void reload(), isRunning ? LOOK_WHILE_RUNNING_MS : LOOK_MS);
    return () => clearInterval(timer);
  }, [reload, isRunning]);
  return {
    told,
    failure,
    reload,
    async backUp() {
      const begun = await server.backUp();
      if (begun.ok) await reload();
      else setFailure(begun.error);
    },
  };
}
