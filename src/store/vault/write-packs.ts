import { StorageError, storing } from '../failures.ts';
import type { BookDatabase, PackRow } from '../schema.ts';
import type { Keyring } from './keyring.ts';
import { packPlace, type PackedRow } from './packs.ts';
import { sealText } from './sealing.ts';
import { rowSealsOf } from './seal-rows.ts';

const ROWS_IN_PACK = 1000;

/** Writes the packs anew from the view that was just read. A disk without room goes without them. */
export async function writePacks(database: BookDatabase, keyring: Keyring): Promise<void> {
  const key = keyring.key();
  const seals = rowSealsOf(database, 'subjects');
  if (!key || !seals) return;
  const rows = [...seals.remembered()].map(([place, { iv, personal }]): PackedRow => [place, iv, personal]);
  const packs: PackRow[] = [];
  for (let id = 0; id * ROWS_IN_PACK < rows.length; id++) {
    const some = rows.slice(id * ROWS_IN_PACK, (id + 1) * ROWS_IN_PACK);
    packs.push({ id, sealed: await sealText(key, packPlace(id), JSON.stringify(some)) });
    // The page answers in between.
    await new Promise((resolve) => setTimeout(resolve));
  }
  const isStillSo = (): boolean => {
    const now = new Map(seals.remembered());
    return rows.every(([place, iv]) => now.get(place)?.iv === iv);
  };
  // Closed meanwhile, or locked: the next opening does it.
  if (!database.isOpen() || keyring.key() !== key) return;
  try {
    await storing(database, () => replacePacks(database, packs, isStillSo));
  } catch (error) {
    // They are a copy for speed: the book is whole without them.
    if (!(error instanceof StorageError)) throw error;
  }
}

/** Not when a row was written meanwhile: what it said before may have been erased. The next opening does it then. */
const replacePacks = (
  database: BookDatabase,
  packs: readonly PackRow[],
  isStillSo: () => boolean,
): PromiseLike<unknown> =>
  database.transaction('rw', database.packs, async () => {
    await database.packs.clear();
    if (!isStillSo()) return;
    await database.packs.bulkAdd(packs);
  });
