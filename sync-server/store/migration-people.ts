import type { Kysely, Migration } from 'kysely';

/** Step 0003: what phones tell of themselves, the codes that open them again, and who looked at restricted facts. */
export const people: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    // One by one: SQLite adds one column at a time.
    for (const column of ['unsent_count', 'unsent_since', 'recovery_at', 'recovery_read_at']) {
      await db.schema.alterTable('device').addColumn(column, 'bigint').execute();
    }
    await db.schema.alterTable('device').addColumn('revoked_reason', 'text').execute();
    await db.schema
      .createTable('recovery_code')
      .addColumn('commune', 'text', (column) => column.notNull())
      .addColumn('device', 'text', (column) => column.notNull())
      .addColumn('code', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('recovery_code_pk', ['commune', 'device'])
      .execute();
    await createAccess(db);
  },
};

async function createAccess(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('access')
    .addColumn('commune', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('device', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('village', 'text', (column) => column.notNull())
    .addColumn('about', 'text', (column) => column.notNull())
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('count', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('access_pk', ['commune', 'id'])
    .execute();
  await db.schema.createIndex('access_at').on('access').columns(['commune', 'at', 'id']).execute();
}
