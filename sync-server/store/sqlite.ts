import { createRequire } from 'node:module';
import { CamelCasePlugin, Kysely, Migrator, SqliteDialect, type SqliteDatabase } from 'kysely';
import { MIGRATIONS } from './migrations.ts';
import type { Schema } from './schema.ts';
import type { RunAtOnce } from './dialect.ts';
import { createSqlStore } from './sql-store.ts';
import type { Store } from './store.ts';

interface Statement {
  columns(): readonly unknown[];
  all(...parameters: readonly unknown[]): unknown[];
  run(...parameters: readonly unknown[]): { changes: number | bigint; lastInsertRowid: number | bigint };
  iterate(...parameters: readonly unknown[]): IterableIterator<unknown>;
}

/** A connection to an SQLite file, as node:sqlite has it. */
export interface RawDatabase {
  prepare(sql: string): Statement;
  exec(sql: string): void;
  close(): void;
}

const PREPARED_MAX = 200;
/**
 * The log is copied into the database when it has so many pages of 4 KiB: 16 MB. The commit that reaches it waits for
 * the copy, so it comes seldom; a page that was written again and again is copied once. A commit is durable in the log.
 */
const CHECKPOINT_PAGES = 4000;
/** An evening's batches touch the same pages of the indexes again and again. */
const CACHE_KIB = 16 * 1024;

/**
 * Opens (and creates, and brings up to date) the database in a file. Throws when the file cannot be written or is no
 * database of ours.
 *
 * WAL with synchronous=FULL: a commit returns when the log is on the disk (L1). `onPrepare` is told of every statement.
 */
export async function openSqliteStore(
  file: string,
  onPrepare: (sql: string) => void = () => undefined,
): Promise<Store> {
  const raw = openRawSqlite(file);
  raw.exec('PRAGMA journal_mode = WAL');
  raw.exec('PRAGMA synchronous = FULL');
  raw.exec('PRAGMA busy_timeout = 5000');
  // What was erased by law is written over in the file too.
  raw.exec('PRAGMA secure_delete = ON');
  raw.exec('PRAGMA temp_store = MEMORY');
  raw.exec(`PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  raw.exec(`PRAGMA cache_size = -${CACHE_KIB}`);
  const writer = adapt(raw, onPrepare);
  const db = new Kysely<Schema>({
    dialect: new SqliteDialect({ database: writer }),
    plugins: [new CamelCasePlugin()],
  });
  const { error } = await new Migrator({ db, provider: MIGRATIONS }).migrateToLatest();
  if (error) {
    await db.destroy();
    throw error;
  }
  const reader = openReader(file, onPrepare);
  const inTransaction: RunAtOnce = (text, parameters) => runPrepared(writer, text, parameters);
  const outside: RunAtOnce = (text, parameters) =>
    reader && text.startsWith('select ') ? runPrepared(reader, text, parameters) : undefined;
  const store = createSqlStore(db, { atOnce: { inTransaction, outside } });
  return {
    ...store,
    async close() {
      reader?.close();
      // The driver may hold the file open for a while: the log is copied now, so that the file is whole and small by itself.
      raw.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      await store.close();
    },
  };
}

/**
 * A second connection, which sees what was committed and nothing else: readers need not wait for a transaction that is under way.
 * A database in memory has no second one.
 */
function openReader(file: string, onPrepare: (sql: string) => void): SqliteDatabase | undefined {
  if (file === ':memory:') return undefined;
  const raw = openRawSqlite(file);
  raw.exec('PRAGMA query_only = ON');
  raw.exec('PRAGMA busy_timeout = 5000');
  return adapt(raw, onPrepare);
}

function runPrepared(
  database: SqliteDatabase,
  text: string,
  parameters: readonly unknown[],
): readonly unknown[] {
  const statement = database.prepare(text);
  if (statement.reader) return statement.all(parameters);
  statement.run(parameters);
  return [];
}

/** Node's own SQLite where it is stable; the same interface from prebuilt binaries before that. */
export function openRawSqlite(file: string): RawDatabase {
  const [major] = process.versions.node.split('.');
  const name = Number(major) >= 24 ? 'node:sqlite' : '@photostructure/sqlite';
  const sqlite = createRequire(import.meta.url)(name) as { DatabaseSync: new (path: string) => RawDatabase };
  return new sqlite.DatabaseSync(file);
}

type Rows = readonly (readonly unknown[])[];

/** A row as a parameter: the statement is to be run for each of them. */
const isRows = (parameters: readonly unknown[]): parameters is Rows => Array.isArray(parameters[0]);

/** Binding row after row to a small statement is faster than one statement with the parameters of all. */
function runEach(statement: Statement, rows: Rows): ReturnType<Statement['run']> {
  let done: ReturnType<Statement['run']> = { changes: 0, lastInsertRowid: 0 };
  for (const row of rows) done = statement.run(...row);
  return done;
}

/** What kysely expects of a driver. Statements are kept, because preparing costs more than most of them. */
export function adapt(raw: RawDatabase, onPrepare: (sql: string) => void = () => undefined): SqliteDatabase {
  const prepared = new Map<string, ReturnType<SqliteDatabase['prepare']>>();
  return {
    close: () => raw.close(),
    prepare(sql) {
      const known = prepared.get(sql);
      if (known) return known;
      onPrepare(sql);
      const statement = raw.prepare(sql);
      const adapted = {
        reader: statement.columns().length > 0,
        all: (parameters: readonly unknown[]) => statement.all(...parameters),
        run: (parameters: readonly unknown[]) =>
          isRows(parameters) ? runEach(statement, parameters) : statement.run(...parameters),
        iterate: (parameters: readonly unknown[]) => statement.iterate(...parameters),
      };
      if (prepared.size >= PREPARED_MAX) prepared.clear();
      prepared.set(sql, adapted);
      return adapted;
    },
  };
}
