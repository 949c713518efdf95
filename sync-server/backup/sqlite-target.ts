import { existsSync, mkdirSync, renameSync, rmSync, chmodSync } from 'node:fs';
import { join } from 'node:path';
import { CamelCasePlugin, Kysely, Migrator, SqliteDialect } from 'kysely';
import { MIGRATIONS } from '../store/migrations.ts';
import type { Schema } from '../store/schema.ts';
import { createSqlStore } from '../store/sql-store.ts';
import { adapt, openRawSqlite, type RawDatabase } from '../store/sqlite.ts';
import { BackupFault } from './fault.ts';
import { stampOf, type Counts } from './format.ts';
import { DATABASE_FILE } from './ledger.ts';
import type { RestoreTarget } from './target.ts';

/** Restores into a new file in the folder, and at the end gives it the name of the server's own. */
export async function openSqliteTarget(
  folder: string,
  { replace }: { readonly replace: boolean },
): Promise<RestoreTarget> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, DATABASE_FILE);
  const there = existsSync(file) ? look(file) : 'nothing';
  if (there === 'book' && !replace) throw notEmpty(folder);
  const made = join(folder, `${DATABASE_FILE}.restoring`);
  drop(made);
  const raw = openRawSqlite(made);
  chmodSync(made, 0o600);
  raw.exec('PRAGMA synchronous = FULL');
  // What is erased again before the server starts is written over, too.
  raw.exec('PRAGMA secure_delete = ON');
  const db = new Kysely<Schema>({
    dialect: new SqliteDialect({ database: adapt(raw) }),
    plugins: [new CamelCasePlugin()],
  });
  const migrator = new Migrator({ db, provider: MIGRATIONS });
  let inTransaction = false;
  const commit = () => {
    if (inTransaction) raw.exec('COMMIT');
    inTransaction = false;
  };
  let isOpen = true;
  const end = () => {
    if (isOpen) raw.close();
    isOpen = false;
  };
  return {
    migrateTo: async (migration) => throwError(await migrator.migrateTo(migration)),
    async migrateToLatest() {
      commit();
      throwError(await migrator.migrateToLatest());
    },
    async insert(table, columns, rows) {
      if (!inTransaction) raw.exec('BEGIN');
      inTransaction = true;
      const marks = columns.map(() => '?').join(', ');
      const statement = raw.prepare(
        `insert into "${table}" (${columns.map(quoted).join(', ')}) values (${marks})`,
      );
      for (const row of rows) statement.run(...row);
    },
    count: async (tables) => countIn(raw, tables),
    book: createSqlStore(db, {}),
    async takeTheirPlace() {
      commit();
      end();
      const before = there === 'nothing' ? undefined : moveAside(folder);
      renameSync(made, file);
      return there === 'book' ? before : undefined;
    },
    async close() {
      end();
      drop(made);
    },
  };
}

const quoted = (name: string): string => `"${name}"`;

export const notEmpty = (where: string): BackupFault =>
  new BackupFault(
    `${where} holds a book already, and nothing was touched. Add --replace to put the backup in its place: the book that is there is moved aside, not deleted.`,
  );

function throwError({ error }: { readonly error?: unknown }): void {
  if (error !== undefined) throw error;
}

const drop = (file: string): void => {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true });
};

/** Whether the file holds a commune. A server that has it open would go on writing into what was moved aside. */
function look(file: string): 'book' | 'empty' {
  const raw = openRawSqlite(file);
  try {
    // Leaves WAL, which is refused while anybody else has the file open; and the file is whole by itself then.
    raw.exec('PRAGMA journal_mode = DELETE');
    const hasCommunes = raw.prepare("select 1 from sqlite_master where name = 'commune'").all().length > 0;
    return hasCommunes && raw.prepare('select 1 from commune limit 1').all().length > 0 ? 'book' : 'empty';
  } catch (error) {
    if (/locked|busy/i.test(String(error)))
      throw new BackupFault(`A server has ${file} open: stop it first. Nothing was touched.`);
    // What cannot be read any more may be the very reason to restore: it is moved aside like a book.
    return 'book';
  } finally {
    raw.close();
  }
}

function moveAside(folder: string): string {
  const file = join(folder, DATABASE_FILE);
  const aside = `${file}.${stampOf(Date.now())}.before`;
  for (const suffix of ['', '-wal', '-shm', '-journal'])
    if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
  return aside;
}

function countIn(raw: RawDatabase, tables: readonly string[]): Counts {
  const counts = tables.map((table) => {
    const [row] = raw.prepare(`select count(*) as rows from "${table}"`).all() as { rows: number | bigint }[];
    return [table, Number(row?.rows)] as const;
  });
  return Object.fromEntries(counts);
}
