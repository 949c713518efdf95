import type { Store, Transaction } from '../store/store.ts';
import { isUnavailable } from '../store/unavailable.ts';

const GROUP_MAX = 64;

interface Job {
  /** Does the work and answers what to tell its owner once all of it is durable. */
  readonly run: (transaction: Transaction) => Promise<() => void>;
  readonly fail: (error: unknown) => void;
}

/**
 * Writes of one commune that arrive together share one transaction, hence one disk flush. Each is all or nothing by itself:
 * when one throws, its own writes are undone and the others go on (L10). Nobody is answered before the commit (L1).
 */
export interface GroupCommit {
  write<T>(commune: string, work: (transaction: Transaction) => Promise<T>): Promise<T>;
}

export function createGroupCommit(store: Pick<Store, 'transact'>): GroupCommit {
  /** What waits for each commune that is being written to. */
  const queues = new Map<string, Job[]>();

  const drain = async (commune: string, waiting: Job[]) => {
    // Requests that were parsed in the same turn of the event loop join the same group.
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) await commitTogether(store, commune, waiting.splice(0, GROUP_MAX));
    queues.delete(commune);
  };

  const queueOf = (commune: string): Job[] => {
    const known = queues.get(commune);
    if (known) return known;
    const waiting: Job[] = [];
    queues.set(commune, waiting);
    void drain(commune, waiting);
    return waiting;
  };

  return {
    write: (commune, work) =>
      new Promise((resolve, reject) => {
        queueOf(commune).push({
          run: async (transaction) => {
            const value = await work(transaction);
            return () => resolve(value);
          },
          fail: reject,
        });
      }),
  };
}

/**
 * All of them in one transaction; when one throws, each in its own. Parts that can be undone alone would cost every batch a copy
 * of every page it touches, for what hardly ever happens.
 */
async function commitTogether(
  store: Pick<Store, 'transact'>,
  commune: string,
  jobs: readonly Job[],
): Promise<void> {
  try {
    const answers = await store.transact(commune, async (transaction) => {
      const done: (() => void)[] = [];
      for (const job of jobs) done.push(await job.run(transaction));
      return done;
    });
    for (const answer of answers) answer();
  } catch (error) {
    // Where the database is away it is the fault of no job, and nobody may know whether the commit happened.
    if (jobs.length > 1 && !isUnavailable(error)) {
      for (const job of jobs) await commitTogether(store, commune, [job]);
    } else for (const job of jobs) job.fail(error);
  }
}
