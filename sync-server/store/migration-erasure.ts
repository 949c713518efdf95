import type { Kysely, Migration } from 'kysely';

/** What was erased by law, by subject: an entry that comes later about the same is erased as it comes. */
export const erasure: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('erased')
      .addColumn('commune', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('erased_pk', ['commune', 'name'])
      .execute();
  },
};
