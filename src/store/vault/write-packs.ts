import type { SubjectState } from '#domain/book/fold.ts';
import { StorageError, storing } from '../failures.ts';
import type { BookDatabase, PackRow } from '../schema.ts';
import type { Keyring } from './keyring.ts';
import { lastMark, packPlace, type PackedRow } from './packs.ts';
import { sealText } from './sealing.ts';
import { rowSealsOf } from './seal-rows.ts';
import { unlessWithoutPacks } from './without-packs.ts';

const ROWS_IN_PACK = 1000;

/** Writes the packs anew from the view as it was read when `mark` was the last. A disk without room goes without them. */
export async function writePacks(
  database: BookDatabase,
  keyring: Keyring,
  states: readonly SubjectState[],
  mark: number,
): Promise<void> {
  const key = keyring.key();
  const seals = rowSealsOf(database, 'subjects');
  if (!key || !seals) return;
  const packs: PackRow[] = [];
  for (let id = 0; id * ROWS_IN_PACK < states.length; id++) {
    const packed: PackedRow[] = [];
    for (const state of states.slice(id * ROWS_IN_PACK, (id + 1) * ROWS_IN_PACK)) {
      const iv = seals.ivOf(state.subject);
      // In plain still, or locked meanwhile.
      if (iv === undefined) return;
      packed.push([iv, state]);
    }
    packs.push({ id, sealed: await sealText(key, packPlace(id), JSON.stringify(packed)) });
    // The page answers in between.
    await new Promise((resolve) => setTimeout(resolve));
  }
  // Closed meanwhile, or locked: the next opening does it.
  if (!database.isOpen() || keyring.key() !== key) return;
  try {
    await unlessWithoutPacks(database, () => storing(database, () => replacePacks(database, packs, mark)));
  } catch (error) {
    // They are a copy for speed: the book is whole without them.
    if (!(error instanceof StorageError)) throw error;
  }
}

/** Not when a row was written meanwhile, here or in another tab: what it said may have been erased. The next opening does it then. */
const replacePacks = (
  database: BookDatabase,
  packs: readonly PackRow[],
  mark: number,
): PromiseLike<unknown> =>
  database.transaction('rw', database.packs, database.sincePacks, async () => {
    if (lastMark(await database.sincePacks.toArray()) !== mark) return;
    await database.packs.clear();
    await database.sincePacks.clear();
    // Another mark: who read before this does not take the emptied table for the one that it saw.
    await database.sincePacks.add({ subjects: [] });
    await database.packs.bulkAdd(packs);
  });
