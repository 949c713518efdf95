import {
  CamelCasePlugin,
  Kysely,
  Migrator,
  PostgresDialect,
  type PostgresPool,
  type PostgresPoolClient,
} from 'kysely';
import type { Client } from 'pg';
import { connectToPrimary } from '../store/postgres-client.ts';
import { MIGRATIONS } from '../store/migrations.ts';
import type { Schema } from '../store/schema.ts';
import { createSqlStore } from '../store/sql-store.ts';
import { BackupFault } from './fault.ts';
import { stampOf, type Counts } from './format.ts';
import { notEmpty } from './sqlite-target.ts';
import type { RestoreTarget } from './target.ts';

/** The schema in which a restore makes its tables, before they move to the server's own in one transaction. */
const RESTORING = 'nep_nha_restoring';
const NAME = 'nep-nha-restore';

/** Restores into a schema of its own in the database. Whoever does it must own the database. */
export async function openPostgresTarget(
  url: string,
  { replace }: { readonly replace: boolean },
): Promise<RestoreTarget> {
  const client = await connectToPrimary(url, NAME);
  try {
    const home = await lookAround(client, replace);
    await client.query(`drop schema if exists ${RESTORING} cascade`);
    await client.query(`create schema ${RESTORING}`);
    await client.query(`set search_path = ${RESTORING}`);
    return targetOver(client, home);
  } catch (error) {
    await client.end();
    throw error;
  }
}

interface Home {
  readonly schema: string;
  readonly tables: readonly string[];
  readonly holdsBook: boolean;
}

async function lookAround(client: Client, replace: boolean): Promise<Home> {
  const asked = await client.query<{ schema: string; database: string }>(
    'select current_schema() as schema, current_database() as database',
  );
  const { schema = 'public', database = '' } = asked.rows[0] ?? {};
  const { rows } = await client.query<{ name: string }>(
    'select tablename::text as name from pg_tables where schemaname = $1',
    [schema],
  );
  const tables = rows.map(({ name }) => name);
  const communes = tables.includes('commune')
    ? await client.query('select 1 from commune limit 1')
    : { rows: [] };
  const holdsBook = communes.rows.length > 0;
  if (holdsBook && !replace) throw notEmpty(`The database ${database}`);
  const others = await client.query(
    "select 1 from pg_stat_activity where datname = current_database() and application_name = 'nep-nha'",
  );
  if (others.rows.length > 0)
    throw new BackupFault(
      `A server is connected to the database ${database}: stop it first. Nothing was touched.`,
    );
  return { schema, tables, holdsBook };
}

function targetOver(client: Client, home: Home): RestoreTarget {
  const db = new Kysely<Schema>({
    dialect: new PostgresDialect({ pool: poolOf(client) }),
    plugins: [new CamelCasePlugin()],
  });
  const migrator = new Migrator({ db, provider: MIGRATIONS, migrationTableSchema: RESTORING });
  return {
    async migrateTo(migration) {
      const { error } = await migrator.migrateTo(migration);
      if (error) throw error;
    },
    async migrateToLatest() {
      const { error } = await migrator.migrateToLatest();
      if (error) throw error;
    },
    async insert(table, columns, rows) {
      if (rows.length === 0) return;
      const list = columns.map((column) => `"${column}"`).join(', ');
      let count = 0;
      const marks = rows.map((row) => `(${row.map(() => `$${++count}`).join(', ')})`).join(', ');
      await client.query(`insert into "${table}" (${list}) values ${marks}`, rows.flat());
    },
    count: (tables) => countIn(client, tables),
    book: createSqlStore(db, {}),
    takeTheirPlace: () => takeTheirPlace(client, home),
    async close() {
      await client.query('rollback').catch(() => undefined);
      await client.query(`drop schema if exists ${RESTORING} cascade`).catch(() => undefined);
      await client.end();
    },
  };
}

/** kysely asks a pool; this one has a single connection, which is not its own to end. */
function poolOf(client: Client): PostgresPool {
  const query = client.query.bind(client) as unknown as PostgresPoolClient['query'];
  return { connect: async () => ({ query, release: () => undefined }), end: async () => undefined };
}

async function takeTheirPlace(
  client: Client,
  { schema, tables, holdsBook }: Home,
): Promise<string | undefined> {
  const stamp = stampOf(Date.now()).replaceAll(/\D/g, '');
  const aside = `nep_nha_before_${stamp}`;
  const made = await client.query<{ name: string }>(
    'select tablename::text as name from pg_tables where schemaname = $1',
    [RESTORING],
  );
  const ours = new Set(made.rows.map(({ name }) => name));
  const former = tables.filter((name) => ours.has(name));
  await client.query('begin');
  await client.query(`create schema ${aside}`);
  // Another program may keep tables beside ours: they stay where they are.
  for (const name of former) await client.query(`alter table "${schema}"."${name}" set schema ${aside}`);
  for (const { name } of made.rows)
    await client.query(`alter table ${RESTORING}."${name}" set schema "${schema}"`);
  await client.query(`drop schema ${RESTORING}`);
  if (!holdsBook) await client.query(`drop schema ${aside} cascade`);
  await client.query('commit');
  return holdsBook ? `the schema ${aside}` : undefined;
}

async function countIn(client: Client, tables: readonly string[]): Promise<Counts> {
  const counts: [string, number][] = [];
  for (const table of tables) {
    const { rows } = await client.query<{ rows: number }>(`select count(*) as rows from "${table}"`);
    counts.push([table, Number(rows[0]?.rows)]);
  }
  return Object.fromEntries(counts);
}
