import type { BookDatabase } from '../schema.ts';
import { SEALED_TABLES } from './personal.ts';

/** Hears how many rows are sealed, and how many there are. */
export type OnSealed = (done: number, total: number) => void;

const ROWS_AT_ONCE = 500;

/**
 * Writes every row again, so that it is sealed on its way. Each piece is one transaction: cut anywhere, every row is there, in
 * plain or sealed, and reads as before.
 */
export async function sealExisting(
  database: BookDatabase,
  onSealed: OnSealed = () => undefined,
): Promise<void> {
  const counts = await Promise.all(SEALED_TABLES.map(({ name }) => database.table(name).count()));
  const total = counts.reduce((sum, count) => sum + count, 0);
  let done = 0;
  for (const { name } of SEALED_TABLES) {
    let after: unknown = -Infinity;
    while (after !== undefined) {
      const piece = await sealSome(database, name, after);
      after = piece.last;
      done += piece.count;
      onSealed(done, total);
    }
  }
}

interface Piece {
  readonly count: number;
  /** The last row's key; `undefined` at the end. */
  readonly last: unknown;
}

/** Seals the next rows. */
function sealSome(database: BookDatabase, name: string, after: unknown): PromiseLike<Piece> {
  const table = database.table<object, unknown>(name);
  return database.transaction('rw', table, async () => {
    const rows = await table.where(':id').above(after).limit(ROWS_AT_ONCE).toArray();
    await table.bulkPut(rows);
    const { extractKey } = table.core.schema.primaryKey;
    const last = rows.at(-1);
    return { count: rows.length, last: last && extractKey?.(last) };
  });
}
