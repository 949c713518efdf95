import type { DBCoreTable } from 'dexie';
import type { SincePacksRow } from '../schema.ts';
import type { Keyring } from './keyring.ts';
import type { Row } from './personal.ts';

/*
 * The packs say what the rows of the view say (packs.ts), until a row is written. So each writing of rows notes in the same
 * transaction which they were: one small row a writing, however many rows it wrote.
 */

const MARKS = 'sincePacks';

const unmarked = new WeakSet<Keyring>();

/** From now on nothing is marked: only where it is certain that there are no packs (without-packs.ts). */
export const leaveUnmarked = (keyring: Keyring): void => void unmarked.add(keyring);

/** The stores of a transaction; one that writes the view writes marks too. */
export const withMarks = (keyring: Keyring, stores: string[], mode: 'readonly' | 'readwrite'): string[] =>
  mode === 'readwrite' && stores.includes('subjects') && !unmarked.has(keyring)
    ? [...new Set([...stores, MARKS])]
    : stores;

/** Writes rows of the view, and marks them. Before there is a PIN there are no packs, and nothing is marked. */
export function markingWrites(
  keyring: Keyring,
  keyOf: (row: Row) => unknown,
  mutate: DBCoreTable['mutate'],
): DBCoreTable['mutate'] {
  return (request) => {
    if (keyring.state() === 'absent' || unmarked.has(keyring)) return mutate(request);
    // A range says no keys; who opens the packs counts the rows, and finds that some are missing.
    if (request.type === 'deleteRange') return mutate(request);
    const keys = request.type === 'delete' ? request.keys : request.values.map((row: Row) => keyOf(row));
    const mark: SincePacksRow = { subjects: keys as readonly string[] };
    // Not waited for: where it fails, the browser gives the whole transaction up.
    if (keys.length > 0) (request.trans as unknown as IDBTransaction).objectStore(MARKS).add(mark);
    return mutate(request);
  };
}
