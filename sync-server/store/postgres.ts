import { createHash } from 'node:crypto';
import { CamelCasePlugin, Kysely, Migrator, PostgresDialect, sql, type Transaction } from 'kysely';
import type { News } from '../pull/notifier.ts';
import { MIGRATIONS } from './migrations.ts';
import { addressesOf, connectionOf, createPrimaryPool, type PrimaryPool } from './postgres-pool.ts';
import { createPostgresNews } from './postgres-news.ts';
import type { Schema } from './schema.ts';
import { createSqlStore } from './sql-store.ts';
import type { Store } from './store.ts';
import { hasMetAnother } from './unavailable.ts';

/** How often a transaction that met another one is run again before it is refused. */
const RUNS_MAX = 4;
const VERSION_MIN = 150_000;
const CONNECTIONS_MAX = 10;
/** Longer than any statement of ours takes. A commit that waits for a standby may reach it: then nothing is acknowledged. */
const ANSWER_MS = 20_000;

/** A store over PostgreSQL, and the news that the processes over it tell each other. */
export interface PostgresStore {
  readonly store: Store;
  readonly news: News;
  /** What the database takes on the disk. */
  readonly bytes: () => Promise<number>;
}

/**
 * Opens the database at a URL (several hosts: whichever is the primary) and brings it up to date; several processes may do so
 * at once. Throws when no primary answers or the database is of another history.
 */
export async function openPostgresStore(url: string): Promise<PostgresStore> {
  const { default: pg } = await import('pg');
  const connections = addressesOf(url).map((address) => connectionOf(address, pg.types.getTypeParser));
  const poolOf = (max: number) => connections.map((one) => new pg.Pool({ ...one, max }));
  // Apart, because a step of the history may take as long as it needs.
  const migrating = openDatabase(createPrimaryPool(poolOf(1), undefined));
  try {
    await requireVersion(migrating);
    await migrate(migrating);
  } finally {
    await migrating.destroy();
  }
  const pool = createPrimaryPool(poolOf(CONNECTIONS_MAX), ANSWER_MS);
  const db = openDatabase(pool);
  const store = createSqlStore(db, { lockWriters });
  const transact: Store['transact'] = (commune, work) => againIfMet(() => store.transact(commune, work));
  const news = createPostgresNews(pool, connections, (one) => new pg.Client(one));
  return { store: { ...store, transact }, news, bytes: () => sizeOf(db) };
}

async function sizeOf(db: Kysely<Schema>): Promise<number> {
  const asked = await sql<{ bytes: number }>`select pg_database_size(current_database()) as bytes`.execute(
    db,
  );
  return asked.rows[0]?.bytes ?? 0;
}

const openDatabase = (pool: PrimaryPool): Kysely<Schema> =>
  new Kysely<Schema>({ dialect: new PostgresDialect({ pool }), plugins: [new CamelCasePlugin()] });

async function requireVersion(db: Kysely<Schema>): Promise<void> {
  const { rows } = await sql<{ version: number }>`
    select current_setting('server_version_num')::int as version`.execute(db);
  const version = rows[0]?.version ?? 0;
  if (version < VERSION_MIN)
    throw new Error(`it is PostgreSQL ${Math.floor(version / 10_000)}, and 15 is needed`);
}

/** kysely locks while it migrates, but not while it makes its own tables: two processes at once would collide there. */
async function migrate(db: Kysely<Schema>): Promise<void> {
  await db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${lockOf('migration')}::bigint)`.execute(connection);
    try {
      const { error } = await new Migrator({ db: connection, provider: MIGRATIONS }).migrateToLatest();
      if (error) throw error;
    } finally {
      await sql`select pg_advisory_unlock(${lockOf('migration')}::bigint)`.execute(connection);
    }
  });
}

/** 64 bits that stand for a name among PostgreSQL's advisory locks. */
const lockOf = (name: string): string =>
  createHash('sha256').update(`nep-nha/lock/1\n${name}`).digest().readBigInt64BE().toString();

/** Before anything else, so that the transaction sees all that the writers before it did, and none waits for two. */
async function lockWriters(transaction: Transaction<Schema>, commune: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(${lockOf(`commune\n${commune}`)}::bigint)`.execute(transaction);
}

async function againIfMet<T>(run: () => Promise<T>): Promise<T> {
  for (let runs = 1; ; runs++) {
    try {
      return await run();
    } catch (error) {
      if (!hasMetAnother(error) || runs >= RUNS_MAX) throw error;
    }
  }
}
