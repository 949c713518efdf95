import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Kysely, Migrator, SqliteDialect } from 'kysely';
import type { BackupAttempt } from '#protocol/operations.ts';
import type { Database } from '../../sync-server/backup/ledger.ts';
import { restoreBackup } from '../../sync-server/backup/restore.ts';
import { openSqliteTarget } from '../../sync-server/backup/sqlite-target.ts';
import { takeBackup, type BackupJob } from '../../sync-server/backup/take-backup.ts';
import { MIGRATIONS } from '../../sync-server/store/migrations.ts';
import { adapt, openRawSqlite } from '../../sync-server/store/sqlite.ts';
import { openDatabaseFile } from '../support/database-file.ts';
import { makeFolder } from '../support/server.ts';

export const PASSPHRASE = 'nhà văn hóa thôn Nà Lầu';
export const VERIFIER = fileURLToPath(new URL('../../tools/verify.mjs', import.meta.url));

export const databaseIn = (folder: string): Database => ({
  type: 'sqlite',
  file: join(folder, 'nep-nha.sqlite'),
});

/** A job with everything that a test does not care for. */
export const jobOf = (database: Database, change: Partial<BackupJob> = {}): BackupJob => ({
  database,
  folder: join(makeFolder(), 'backups'),
  passphrase: undefined,
  verifier: VERIFIER,
  server: '0.1.0',
  ...change,
});

/** Takes a backup that must go well. */
export async function takeOf(job: BackupJob): Promise<BackupAttempt & { readonly path: string }> {
  const attempt = await takeBackup(job);
  if (!attempt.ok) throw new Error('Somebody else takes one');
  if (attempt.value.failure) throw new Error(`${attempt.value.failure}: ${attempt.value.details}`);
  return { ...attempt.value, path: join(job.folder, attempt.value.file) };
}

/** The backup of a data folder, in a folder of its own. */
export const take = async (dataFolder: string, change: Partial<BackupJob> = {}): Promise<string> =>
  (await takeOf(jobOf(databaseIn(dataFolder), change))).path;

export const verifiedBeside = (file: string): unknown =>
  JSON.parse(readFileSync(`${file}.verified.json`, 'utf8'));

interface Into {
  readonly passphrase?: string;
  readonly folder?: string;
  readonly replace?: boolean;
}

/** Puts a backup back into a data folder, a fresh one when none is given. */
export async function restoreInto(
  file: string,
  { passphrase, folder = makeFolder(), replace = false }: Into = {},
) {
  await restoreBackup(file, passphrase, () => openSqliteTarget(folder, { replace }));
  return folder;
}

/** Every row of every table but what speaks of backups, in an order of its own. */
export function contentOf(dataFolder: string): Record<string, unknown[][]> {
  const database = openDatabaseFile(dataFolder);
  const tables = database.ask(
    "select name from sqlite_master where type = 'table' and name not like 'kysely%'",
  );
  const rows = tables.map(({ name }) => {
    const all = database.ask(`select * from "${String(name)}"`).map((row) => Object.values(row));
    const others = all.filter(([first]) => name !== 'setting' || !String(first).startsWith('backup'));
    return [String(name), others.map((row) => [JSON.stringify(row), row] as const)] as const;
  });
  database.close();
  const sorted = rows.map(([name, all]) => [
    name,
    all.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row),
  ]);
  return Object.fromEntries(sorted) as Record<string, unknown[][]>;
}

/** A data folder as the first release left it: after the first step of the schema's history. */
export async function oldDatabase(): Promise<string> {
  const folder = makeFolder();
  const raw = openRawSqlite(join(folder, 'nep-nha.sqlite'));
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: adapt(raw) }) });
  const { error } = await new Migrator({ db, provider: MIGRATIONS }).migrateTo('0001-book');
  if (error) throw error;
  raw.exec("insert into commune values ('mau-son', 'Xã Mẫu Sơn', 1760000000000)");
  raw.exec("insert into setting values ('sample-village', 'na-lau')");
  raw.close();
  return folder;
}
