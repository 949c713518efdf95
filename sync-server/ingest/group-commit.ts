import type { Store, Transaction } from '../store/store.ts';

const GROUP_MAX = 64;

interface Job {
  /** Does the work and answers what to tell its owner once all of it is durable. */
  readonly run: (transaction: Transaction) => Promise<() => void>;
  readonly fail: (error: unknown) => void;
}

/**
 * Writes that arrive together share one transaction, hence one disk flush. Each is all or nothing by itself: when one throws,
 * its own writes are undone and the others go on (L10). Nobody is answered before the commit (L1).
 */
export interface GroupCommit {
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
}

export function createGroupCommit(store: Pick<Store, 'transact'>): GroupCommit {
  const waiting: Job[] = [];
  let draining = false;

  const drain = async () => {
    draining = true;
    // Requests that were parsed in the same turn of the event loop join the same group.
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) await commitTogether(store, waiting.splice(0, GROUP_MAX));
    draining = false;
  };

  return {
    write: (work) =>
      new Promise((resolve, reject) => {
        waiting.push({
          run: async (transaction) => {
            const value = await transaction.attempt(() => work(transaction));
            return () => resolve(value);
          },
          fail: reject,
        });
        if (!draining) void drain();
      }),
  };
}

async function commitTogether(store: Pick<Store, 'transact'>, jobs: readonly Job[]): Promise<void> {
  const answers: (() => void)[] = [];
  try {
    await store.transact(async (transaction) => {
      for (const job of jobs) {
        try {
          answers.push(await job.run(transaction));
        } catch (error) {
          answers.push(() => job.fail(error));
        }
      }
    });
  } catch (error) {
    for (const job of jobs) job.fail(error);
    return;
  }
  for (const answer of answers) answer();
}
