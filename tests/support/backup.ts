import type { BookStore } from '#store/book-store.ts';

/** A phone's whole database as a backup keeps it. */
export type Backup = ReadonlyMap<string, readonly unknown[]>;

/** Copies every table, keys and counters included: what a phone's own backup does, or a tool that clones a phone. */
export async function backUp({ database }: BookStore): Promise<Backup> {
  const tables = database.tables.map(async (table) => [table.name, await table.toArray()] as const);
  return new Map(await Promise.all(tables));
}

/** Puts the copy in the place of what is there. */
export async function putBack(store: BookStore, backup: Backup): Promise<void> {
  const { database } = store;
  await database.transaction('rw', database.tables, async () => {
    for (const table of database.tables) {
      await table.clear();
      await table.bulkPut([...(backup.get(table.name) ?? [])]);
    }
  });
  await store.open();
}
