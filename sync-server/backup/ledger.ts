import { randomUUID } from 'node:crypto';
import type { BackupAttempt } from '#protocol/operations.ts';
import { connectToPrimary } from '../store/postgres-client.ts';
import { openRawSqlite } from '../store/sqlite.ts';
import { attemptsIn, ATTEMPTS_KEPT, ATTEMPTS_SETTING } from './attempts.ts';

/** Where the book is kept. */
export type Database =
  | { readonly type: 'sqlite'; readonly file: string }
  | { readonly type: 'postgres'; readonly url: string };

/** Who may take a backup now, and what became of those before: in the database, so that every server before it knows. */
export interface Ledger {
  /** Whether nobody else takes a backup, so that this process may; it must say so again within the lease. */
  claim(): Promise<boolean>;
  release(): Promise<void>;
  /** The last attempts, the latest first. */
  attempts(): Promise<readonly BackupAttempt[]>;
  note(attempt: BackupAttempt): Promise<void>;
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
      const kept = [attempt, ...(await attempts())].slice(0, ATTEMPTS_KEPT);
      await run(
        `insert into setting (name, value) values ('${ATTEMPTS_SETTING}', $1) on conflict (name) do update set value = excluded.value`,
        [JSON.stringify(kept)],
      );
    },
    close,
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
