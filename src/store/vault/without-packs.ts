import type { BookDatabase } from '../schema.ts';

/*
 * A book of a few hundred rows has no packs, and noting each writing for packs that are not there would cost every tap. So the page
 * of such a book holds a lock, shared with others like it, as long as it lives; and nobody writes packs while it is held:
 *
 *   page of a small book   shared lock, no packs on the disk   →   its writings are not noted
 *   page that would write packs   exclusive lock, not to be had   →   the next opening does it
 *
 * Where a browser has no locks, every writing is noted.
 */

const lockOf = ({ name }: BookDatabase): string => `${name}-without-packs`;

const locksHere = (): LockManager | undefined =>
  typeof navigator === 'undefined' ? undefined : (navigator.locks as LockManager | undefined);

/** Calls back once it is certain that there are no packs and will be none as long as this page lives. */
export function stayWithoutPacks(database: BookDatabase, onCertain: () => void): void {
  const hold = async (): Promise<void> => {
    if ((await database.packs.count()) > 0) return;
    onCertain();
    await new Promise(() => undefined);
  };
  // A book that was closed meanwhile, or a page without a right to locks: its writings are noted.
  locksHere()
    ?.request(lockOf(database), { mode: 'shared' }, hold)
    .catch(() => undefined);
}

/** Writes packs, unless a page counts on there being none. */
export async function unlessWithoutPacks(
  database: BookDatabase,
  write: () => PromiseLike<unknown>,
): Promise<void> {
  const locks = locksHere();
  if (!locks) return void (await write());
  await locks.request(lockOf(database), { ifAvailable: true }, async (lock) => {
    if (lock) await write();
  });
}
