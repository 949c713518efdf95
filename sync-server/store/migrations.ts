import { sql, type Kysely, type Migration, type MigrationProvider } from 'kysely';
import { erasure } from './migration-erasure.ts';
import { people } from './migration-people.ts';

/*
 * The history of the schema: append-only. Each step runs once, and kysely refuses to go on when the history in a database
 * disagrees with this one. Steps never import today's code: they must mean the same in ten years.
 */

const book: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('setting')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('value', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('commune')
      .addColumn('commune', 'text', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .execute();
    await createPeople(db);
    await createEntries(db);
  },
};

async function createPeople(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('device')
    .addColumn('commune', 'text', (column) => column.notNull())
    .addColumn('device', 'text', (column) => column.notNull())
    .addColumn('x', 'text', (column) => column.notNull())
    .addColumn('y', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('village', 'text', (column) => column.notNull())
    .addColumn('enrolled_at', 'bigint', (column) => column.notNull())
    .addColumn('revoked_at', 'bigint')
    .addColumn('forked_at', 'bigint')
    .addColumn('last_seq', 'bigint', (column) => column.notNull())
    .addColumn('last_chain', 'text', (column) => column.notNull())
    .addColumn('clock_skew_ms', 'bigint', (column) => column.notNull())
    .addColumn('last_contact', 'bigint', (column) => column.notNull())
    .addColumn('app', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('device_pk', ['commune', 'device'])
    .execute();
  await db.schema.createIndex('device_by_name').on('device').columns(['device']).execute();
  await db.schema
    .createTable('invitation')
    .addColumn('commune', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('code_hash', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('village', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .addColumn('used_by', 'text')
    .addColumn('withdrawn_at', 'bigint')
    .addPrimaryKeyConstraint('invitation_pk', ['commune', 'id'])
    .addUniqueConstraint('invitation_code', ['commune', 'code_hash'])
    .execute();
}

async function createEntries(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('counter')
    .addColumn('commune', 'text', (column) => column.notNull())
    .addColumn('feed', 'text', (column) => column.notNull())
    .addColumn('last', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('counter_pk', ['commune', 'feed'])
    .execute();
  await db.schema
    .createTable('entry')
    .addColumn('commune', 'text', (column) => column.notNull())
    .addColumn('device', 'text', (column) => column.notNull())
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('feed', 'text', (column) => column.notNull())
    .addColumn('position', 'bigint', (column) => column.notNull())
    .addColumn('dead_from', 'bigint')
    .addColumn('verdict', 'text')
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('sealed_by', 'text')
    .addColumn('accepted_by', 'text')
    .addColumn('chain', 'text', (column) => column.notNull())
    .addColumn('received_at', 'bigint', (column) => column.notNull())
    .addColumn('wire', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('entry_pk', ['commune', 'device', 'seq'])
    .addUniqueConstraint('entry_position', ['commune', 'feed', 'position'])
    .execute();
  for (const column of ['subject', 'sealed_by', 'accepted_by']) {
    await db.schema.createIndex(`entry_${column}`).on('entry').columns(['commune', column]).execute();
  }
  await createBranches(db);
}

async function createBranches(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('batch')
    .addColumn('commune', 'text', (column) => column.notNull())
    .addColumn('device', 'text', (column) => column.notNull())
    .addColumn('chain', 'text', (column) => column.notNull())
    .addColumn('first_seq', 'bigint', (column) => column.notNull())
    .addColumn('last_seq', 'bigint', (column) => column.notNull())
    .addColumn('signature', 'text', (column) => column.notNull())
    .addColumn('received_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('batch_pk', ['commune', 'device', 'chain'])
    .execute();
  await db.schema
    .createTable('fork')
    .addColumn('commune', 'text', (column) => column.notNull())
    .addColumn('device', 'text', (column) => column.notNull())
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('chain', 'text', (column) => column.notNull())
    .addColumn('received_at', 'bigint', (column) => column.notNull())
    .addColumn('wire', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('fork_pk', ['commune', 'device', 'seq', 'chain'])
    .execute();
}

/** Several communes in one database: found by host, with settings of their own, and no question without one. */
const communes: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('commune').addColumn('host', 'text').execute();
    await db.schema.createIndex('commune_host').unique().on('commune').columns(['host']).execute();
    await db.schema
      .createTable('commune_setting')
      .addColumn('commune', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('value', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('commune_setting_pk', ['commune', 'name'])
      .execute();
    await sql`
      insert into commune_setting (commune, name, value)
      select commune.commune, setting.name, setting.value from commune cross join setting
      where setting.name in ('setup-device', 'sample-village')`.execute(db);
    await sql`delete from setting where name in ('setup-device', 'sample-village')`.execute(db);
    await db.schema.dropIndex('device_by_name').execute();
  },
};

export const MIGRATIONS: MigrationProvider = {
  getMigrations: () =>
    Promise.resolve({
      '0001-book': book,
      '0002-communes': communes,
      '0003-people': people,
      '0004-erasure': erasure,
    }),
};
