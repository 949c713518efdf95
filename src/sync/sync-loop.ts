import { StorageError } from '#store/failures.ts';
import type { RequestFailure } from './api.ts';
import { exchange, type ExchangeDeps } from './exchange.ts';
import { createAlarm } from './alarm.ts';
import { afterFailure, afterSuccess, FIRST_PACE, restMs, sessionExpired } from './pace.ts';

/** What the loop is doing, for the strip. Offline is a normal state. */
export type LoopState =
  | { readonly type: 'idle' }
  | { readonly type: 'syncing' }
  | { readonly type: 'offline' }
  | { readonly type: 'refused'; readonly code: string };

export interface SyncLoop {
  /** Something changed here, or somebody asked: go round now, whatever was being waited for. */
  nudge(): void;
  /** Whether to stay on the line for news while there is nothing to send. */
  setListening(listening: boolean): void;
  stop(): void;
}

export interface LoopDeps extends ExchangeDeps {
  readonly onState: (state: LoopState) => void;
  /** Runs the work while no other tab of this browser syncs the same database. */
  readonly exclusively: (work: () => Promise<void>) => Promise<void>;
}

/** An answer to “wait for news” that comes faster than this without news is not a wait: rest a little. */
const HASTY_MS = 1_000;

interface Loop {
  pace: typeof FIRST_PACE;
  listening: boolean;
  stopped: boolean;
  nudged: boolean;
  waiting: boolean;
  inFlight: AbortController;
  readonly alarm: ReturnType<typeof createAlarm>;
}

/** One round trip; tells whether to go straight on. */
async function round(deps: LoopDeps, loop: Loop): Promise<boolean> {
  const device = await deps.store.device();
  if (!device) return false;
  const { unsent } = await deps.store.progress();
  loop.waiting = unsent === 0 && loop.pace.failures === 0 && loop.listening && !loop.nudged;
  loop.nudged = false;
  // Trying again by itself is no news: what hinders stays in sight until it is over, and its button under the thumb.
  if (!loop.waiting && loop.pace.failures === 0) deps.onState({ type: 'syncing' });
  loop.inFlight = new AbortController();
  const startedAt = deps.now();
  const { waiting } = loop;
  const options = { ...loop.pace, wait: waiting, signal: loop.inFlight.signal };
  const done = await exchange(deps, device, options);
  loop.waiting = false;
  if (!done.ok) return failed(deps, loop, done.error);
  loop.pace = afterSuccess(loop.pace, done.value);
  if (done.value.more) return true;
  deps.onState({ type: 'idle' });
  if (waiting && !done.value.news && Math.abs(deps.now() - startedAt) < HASTY_MS)
    await loop.alarm.sleep(HASTY_MS);
  return loop.listening || loop.nudged;
}

/** Notes a failure; tells whether to try again at once. */
function failed(deps: LoopDeps, loop: Loop, failure: RequestFailure): boolean {
  // This loop hung up itself, to do something better than waiting.
  if (loop.inFlight.signal.aborted) return true;
  const first = loop.pace.failures === 0;
  loop.pace = afterFailure(loop.pace, failure);
  if (loop.nudged || (first && sessionExpired(failure))) return true;
  deps.onState(failure);
  return false;
}

/** A storage that fails may recover; a bug must be seen, but neither may end the sync of a whole season (L10). */
function broke(deps: LoopDeps, loop: Loop, error: unknown): void {
  const code = error instanceof StorageError ? error.failure.type : 'app-error';
  const failure: RequestFailure = { type: 'refused', code };
  loop.pace = afterFailure(loop.pace, failure);
  deps.onState(failure);
  if (error instanceof StorageError) return;
  queueMicrotask(() => {
    throw error;
  });
}

async function goRound(deps: LoopDeps, loop: Loop): Promise<void> {
  try {
    while (!loop.stopped && (await round(deps, loop))) {
      // goes on while there is more to send or to take in
    }
  } catch (error) {
    broke(deps, loop, error);
  }
}

async function run(deps: LoopDeps, loop: Loop): Promise<void> {
  while (!loop.stopped) {
    await deps.exclusively(() => goRound(deps, loop)).catch((error: unknown) => broke(deps, loop, error));
    if (!loop.stopped && !loop.nudged) await loop.alarm.sleep(restMs(loop.pace));
  }
}

/** Runs until stopped, one round trip at a time. Tries the server itself: `navigator.onLine` is never believed. */
export function startSyncLoop(deps: LoopDeps): SyncLoop {
  const loop: Loop = {
    pace: FIRST_PACE,
    listening: true,
    stopped: false,
    nudged: false,
    waiting: false,
    inFlight: new AbortController(),
    alarm: createAlarm(),
  };
  void run(deps, loop);
  const wake = (): void => {
    if (loop.waiting) loop.inFlight.abort();
    loop.alarm.ring();
  };
  return {
    nudge() {
      loop.nudged = true;
      loop.pace = { ...loop.pace, failures: 0, lasting: false };
      wake();
    },
    setListening(listening) {
      loop.listening = listening;
      wake();
    },
    stop() {
      loop.stopped = true;
      loop.inFlight.abort();
      loop.alarm.ring();
    },
  };
}
