import type { BookDatabase } from '../schema.ts';
import { SEALED_TABLES } from './personal.ts';

const ROWS_AT_ONCE = 500;

/**
 * Writes every row again, so that it is sealed on its way. Each piece is one transaction: cut anywhere, every row is there, in
 * plain or sealed, and reads as before.
 */
export async function sealExisting(database: BookDatabase): Promise<void> {
  for (const { name } of SEALED_TABLES) {
    let after: unknown = -Infinity;
    while (after !== undefined) after = await sealSome(database, name, after);
  }
}

/** Seals the next rows; gives the last one's key, or `undefined` at the end. */
function sealSome(database: BookDatabase, name: string, after: unknown): PromiseLike<unknown> {
  const table = database.table<object, unknown>(name);
  return database.transaction('rw', table, async () => {
    const rows = await table.where(':id').above(after).limit(ROWS_AT_ONCE).toArray();
    await table.bulkPut(rows);
    const { extractKey } = table.core.schema.primaryKey;
    const last = rows.at(-1);
    return last && extractKey?.(last);
  });
}
