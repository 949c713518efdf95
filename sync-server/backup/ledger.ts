import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { BackupAttempt } from '#protocol/operations.ts';
import { newId } from '../enrol/random-names.ts';
import { connectToPrimary } from '../store/postgres-client.ts';
import { openRawSqlite } from '../store/sqlite.ts';
import { attemptsIn, ATTEMPTS_SETTING, keptAttempts } from './attempts.ts';
import { STORE_SETTING } from './format.ts';
import type { Removals } from './removals.ts';

/** Where the book is kept. */
export type Database =
  | { readonly type: 'sqlite'; readonly file: string }
  | { readonly type: 'postgres'; readonly url: string };

/** The server's file in its data folder. */
export const DATABASE_FILE = 'nep-nha.sqlite';

/** The database server's, or the file in the data folder. */
export const databaseOf = (folder: string, url: string | undefined): Database =>
  url === undefined ? { type: 'sqlite', file: join(folder, DATABASE_FILE) } : { type: 'postgres', url };

/** Who may take a backup now, and what became of those before: in the database, so that every server before it knows. */
export interface Ledger {
  /** Whether nobody else takes a backup, so that this process may; it must say so again within the lease. */
  claim(): Promise<boolean>;
  release(): Promise<void>;
  /** The last attempts, the latest first. */
  attempts(): Promise<readonly BackupAttempt[]>;
  note(attempt: BackupAttempt): Promise<void>;
  /** Which database it is: made at the first question, and the same in a book that was put back. */
  identity(): Promise<string>;
  /** What was withdrawn and erased till now, in every commune. */
  removals(): Promise<Removals>;
  close(): Promise<void>;
}

/** A process that died while it took a backup holds up the next one no longer than this. */
export const LEASE_MS = 5 * 60_000;
const LEASE_SETTING = 'backup-lease';

type Run = (sql: string, parameters: readonly string[]) => Promise<readonly Record<string, unknown>[]>;

interface Line {
  readonly run: Run;
  close(): Promise<void>;
}

/** Opens the ledger of a database that has the server's tables. */
export async function openLedger(database: Database): Promise<Ledger> {
  const { run, close } = await openLine(database);
  const holder = randomUUID();
  const attempts = async () => {
    const [row] = await run(`select value from setting where name = '${ATTEMPTS_SETTING}'`, []);
    return attemptsIn(row?.['value']);
  };
  return {
    async claim() {
      // Of equal length, so that they are in the order of their texts.
      const until = (ms: number): string => String(Date.now() + ms).padStart(15, '0');
      const mine = `${until(LEASE_MS)} ${holder}`;
      const claimed = await run(
        `insert into setting (name, value) values ('${LEASE_SETTING}', $1) on conflict (name) do update set value = excluded.value
         where setting.value < $2 or setting.value > $3 or setting.value like $4 returning name`,
        // One that ends later than any could was taken by a clock that ran ahead.
        [mine, until(0), until(2 * LEASE_MS), `%${holder}`],
      );
      return claimed.length > 0;
    },
    release: async () =>
      void (await run(`delete from setting where name = '${LEASE_SETTING}' and value like $1`, [
        `%${holder}`,
      ])),
    attempts,
    async note(attempt) {
      const kept = keptAttempts(attempt, await attempts());
      await run(
        `insert into setting (name, value) values ('${ATTEMPTS_SETTING}', $1) on conflict (name) do update set value = excluded.value`,
        [JSON.stringify(kept)],
      );
    },
    identity: () => identityIn(run),
    removals: () => removalsIn(run),
    close,
  };
}

async function identityIn(run: Run): Promise<string> {
  const known = async () => (await run(`select value from setting where name = '${STORE_SETTING}'`, []))[0];
  // Whoever only asks takes no lock.
  const before = await known();
  if (before) return String(before['value']);
  const fresh = newId((count) => new Uint8Array(randomBytes(count)));
  await run(
    `insert into setting (name, value) values ('${STORE_SETTING}', $1) on conflict (name) do nothing`,
    [fresh],
  );
  return String((await known())?.['value']);
}

async function removalsIn(run: Run): Promise<Removals> {
  const revoked = await run(
    'select commune, device, revoked_at as at from device where revoked_at is not null',
    [],
  );
  // A database of an older release, to which no server of this one was started yet, knows of no erasure.
  const [knowsErasure] = await run("select name from kysely_migration where name = '0004-erasure'", []);
  const erased = knowsErasure ? await run('select commune, name from erased', []) : [];
  return {
    revoked: revoked.map(({ commune, device, at }) => ({
      commune: String(commune),
      device: String(device),
      at: Number(at),
    })),
    erased: erased.map(({ commune, name }) => ({ commune: String(commune), name: String(name) })),
  };
}

async function openLine(database: Database): Promise<Line> {
  if (database.type === 'postgres') {
    const client = await connectToPrimary(database.url, 'nep-nha-backup');
    const run: Run = async (sql, parameters) => (await client.query(sql, [...parameters])).rows;
    return { run, close: () => client.end() };
  }
  const raw = openRawSqlite(database.file);
  raw.exec('PRAGMA busy_timeout = 10000');
  // As the server has it; one that was just put back is not yet so, and whoever reads it would hold up this.
  raw.exec('PRAGMA journal_mode = WAL');
  const run: Run = async (sql, parameters) =>
    raw.prepare(sql.replaceAll(/\$\d/g, '?')).all(...parameters) as Record<string, unknown>[];
  return { run, close: async () => raw.close() };
}
