import { storing } from '../failures.ts';
import type { BookDatabase } from '../schema.ts';
import type { Keyring } from './keyring.ts';
import type { Row } from './personal.ts';
import { openText } from './sealing.ts';
import { rowSealsOf } from './seal-rows.ts';

/*
 * A commune's desk has tens of thousands of rows, and a cipher that is asked for each takes three times as long as the disk. So
 * what the rows say is kept once more, a thousand in one sealing, each with the IV of its row:
 *
 *   row of the view   sealed under IV 7        pack has IV 7: what the pack says is what the row says
 *   row of the view   sealed under IV 9        pack has IV 7: the row was written since, and is opened by itself
 *
 * The rows are the truth. A pack that is old, missing or damaged costs time and nothing else.
 */

/** So many rows are worth another writing of the packs. */
const WORTH_IT = 1000;

/** One row in a pack. */
export type PackedRow = readonly [place: string, iv: string, personal: Row];

export const packPlace = (id: number): string => `packs/${id}`;

/** Reads the packs before the view is read. Gives what to do once the view has been read. */
export async function recallPacks(database: BookDatabase, keyring: Keyring): Promise<() => void> {
  const nothing = (): void => undefined;
  await storing(database, () => database.open());
  const key = keyring.key();
  const seals = rowSealsOf(database, 'subjects');
  if (!key || !seals) return nothing;
  const packs = await storing(database, () => database.packs.toArray());
  for (const { id, sealed } of packs) {
    const text = await openText(key, packPlace(id), sealed).catch(nothing);
    if (text === undefined) continue;
    for (const [place, iv, personal] of JSON.parse(text) as readonly PackedRow[])
      seals.remember(place, { iv, personal, sealed: undefined });
  }
  const before = seals.openedSingly();
  return () => {
    if (seals.openedSingly() - before < WORTH_IT) return;
    void import('./write-packs.ts').then(({ writePacks }) => writePacks(database, keyring));
  };
}
