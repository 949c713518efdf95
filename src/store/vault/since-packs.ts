import { Dexie, type DBCore, type DBCoreTable } from 'dexie';
import type { SincePacksRow } from '../schema.ts';
import type { Keyring } from './keyring.ts';
import type { Row } from './personal.ts';

/*
 * The packs say what the rows of the view say (packs.ts), until a row is written. So each writing of rows notes in the same
 * transaction which they were: one small row a writing, however many rows it wrote.
 */

const MARKS = 'sincePacks';

/** The stores of a transaction; one that writes the view writes marks too. */
export const withMarks = (stores: string[], mode: 'readonly' | 'readwrite'): string[] =>
  mode === 'readwrite' && stores.includes('subjects') ? [...new Set([...stores, MARKS])] : stores;

/** Writes rows of the view, and marks them. Before there is a PIN there are no packs, and nothing is marked. */
export function markingWrites(
  core: DBCore,
  keyring: Keyring,
  keyOf: (row: Row) => unknown,
  mutate: DBCoreTable['mutate'],
): DBCoreTable['mutate'] {
  return (request) => {
    // A range says no keys; who opens the packs counts the rows, and finds that some are missing.
    if (keyring.state() === 'absent' || request.type === 'deleteRange') return mutate(request);
    const { trans } = request;
    const keys = request.type === 'delete' ? request.keys : request.values.map((row: Row) => keyOf(row));
    if (keys.length === 0) return mutate(request);
    const mark: SincePacksRow = { subjects: keys as readonly string[] };
    const marked = core.table(MARKS).mutate({ type: 'add', trans, values: [mark] });
    return Dexie.Promise.all([mutate(request), marked]).then(([answer, { failures }]) => {
      // Nothing of the transaction stays where the mark does not.
      if (failures[0]) throw failures[0];
      return answer;
    });
  };
}
