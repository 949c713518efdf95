import { exchange, type ExchangeDeps } from './exchange.ts';
import { afterSuccess, FIRST_PACE } from './pace.ts';

/** How a single run of sync ended: everything exchanged, nobody answered, or nothing to do for an unenrolled device. */
export type SyncOnceOutcome = 'done' | 'unanswered' | 'not-enrolled';

/** Sends and takes in everything there is, then stops: for a service worker that is woken with no page open. */
export async function syncOnce(deps: ExchangeDeps): Promise<SyncOnceOutcome> {
  let pace = FIRST_PACE;
  for (;;) {
    const device = await deps.store.device();
    if (!device) return 'not-enrolled';
    const { signal } = new AbortController();
    const done = await exchange(deps, device, { ...pace, wait: false, signal });
    if (!done.ok) return done.error.type === 'offline' ? 'unanswered' : 'done';
    if (!done.value.more) return 'done';
    pace = afterSuccess(pace, done.value);
  }
}
