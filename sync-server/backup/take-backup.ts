import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { existsSync, readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { fail, ok, type Result } from '#domain/result.ts';
import type { BackupAttempt, BackupFailure } from '#protocol/operations.ts';
import { isReliable } from './attempts.ts';
import { dumpLines } from './dump.ts';
import { BackupFault, reasonOf } from './fault.ts';
import { backupName, takenAtOf, verifiedName, type Counts } from './format.ts';
import { LEASE_MS, openLedger, type Database, type Ledger } from './ledger.ts';
import type { Keep } from './plan.ts';
import { openPostgresSource } from './postgres-source.ts';
import { toPrune } from './prune.ts';
import { proveBackup, UnsoundBook } from './prove.ts';
import { openSqliteSource } from './sqlite-source.ts';
import type { BackupSource } from './source.ts';
import { writeBackupFile } from './write-file.ts';

export interface BackupJob {
  readonly database: Database;
  readonly folder: string;
  readonly passphrase: string | undefined;
  /** The program of `npm run verify`. */
  readonly verifier: string;
  /** The version of this code. */
  readonly server: string;
  /** Which backups of the folder stay; all of them where nothing is said. */
  readonly keep?: Keep | undefined;
  /** No backup is taken where there is a good one that is newer than this, epoch ms. */
  readonly unlessSince?: number | undefined;
}

/**
 * Takes a backup, puts it back for trial, says beside the file how that went, and prunes the folder. `busy` where another process
 * takes one of the same database; an attempt that went wrong says why.
 */
export async function takeBackup(job: BackupJob): Promise<Result<BackupAttempt, { readonly type: 'busy' }>> {
  const begun = { takenAt: Date.now(), file: '', bytes: 0, host: hostname() };
  let ledger: Ledger;
  try {
    ledger = await openLedger(job.database);
  } catch (error) {
    return ok({ ...begun, failure: 'no-database', details: reasonOf(error) });
  }
  try {
    if (!(await ledger.claim())) return fail({ type: 'busy' });
    if (await isOvertaken(ledger, job)) return fail({ type: 'busy' });
    const beat = setInterval(() => void ledger.claim().catch(() => false), LEASE_MS / 3);
    try {
      const attempt = await attemptIt(job, begun);
      await ledger.note(attempt);
      return ok(attempt);
    } finally {
      clearInterval(beat);
    }
  } finally {
    await putDown(ledger);
  }
}

async function putDown(ledger: Ledger): Promise<void> {
  try {
    await ledger.release();
  } finally {
    await ledger.close();
  }
}

/** Whether another server was faster. */
async function isOvertaken(ledger: Ledger, { unlessSince, folder }: BackupJob): Promise<boolean> {
  if (unlessSince === undefined) return false;
  const now = Date.now();
  const attempts = await ledger.attempts();
  return attempts.some((one) => one.takenAt > unlessSince && isReliable(one, folder, now));
}

async function attemptIt(job: BackupJob, begun: BackupAttempt): Promise<BackupAttempt> {
  const name = backupName(begun.takenAt);
  const file = join(job.folder, name);
  let made = begun;
  try {
    await makeFolder(job.folder);
    const counts = await write(job, file, begun.takenAt);
    made = { ...begun, file: name, bytes: (await stat(file)).size };
    const proof = await proveBackup(file, job.passphrase, job.verifier);
    requireEqual(proof.counts, counts);
    await sayBeside(file, { ...made, verifiedAt: Date.now(), communes: proof.communes, counts });
  } catch (error) {
    const failed = {
      ...made,
      failure: failureOf(error, made.file !== ''),
      details: reasonOf(error).slice(0, 500),
    };
    if (made.file !== '') await sayBeside(file, failed).catch(() => undefined);
    return failed;
  }
  if (job.keep) await prune(job.folder, job.keep);
  return made;
}

/** Only the last folder of the path: a stick that is not there must not become a folder on the machine's own disk. */
async function makeFolder(folder: string): Promise<void> {
  if (!existsSync(folder)) await mkdir(folder, { mode: 0o700 });
  // Of those that were ended in the midst of it: nobody else writes one now.
  for (const name of await readdir(folder))
    if (name.endsWith('.unfinished') && takenAtOf(name.slice(0, -'.unfinished'.length)) !== undefined)
      await rm(join(folder, name), { force: true });
}

async function write(job: BackupJob, file: string, takenAt: number): Promise<Counts> {
  const source = await openSource(job.database);
  try {
    let counts: Counts = {};
    const lines = dumpLines(source, { takenAt, server: job.server });
    const counted = (async function* () {
      counts = yield* lines;
    })();
    await writeBackupFile(file, counted, job.passphrase);
    return counts;
  } finally {
    await source.close();
  }
}

const openSource = async (database: Database): Promise<BackupSource> =>
  database.type === 'sqlite' ? openSqliteSource(database.file) : openPostgresSource(database.url);

function requireEqual(restored: Counts, taken: Counts): void {
  for (const [table, count] of Object.entries(taken))
    if (restored[table] !== count)
      throw new BackupFault(`The table ${table} lost rows on its way into the file.`);
}

const sayBeside = (file: string, what: unknown): Promise<void> =>
  writeFile(verifiedName(file), `${JSON.stringify(what, null, 2)}\n`, { mode: 0o600 });

const CODES: Readonly<Record<string, BackupFailure>> = {
  ENOSPC: 'no-space',
  EDQUOT: 'no-space',
  ENOENT: 'no-folder',
  EACCES: 'no-folder',
  EPERM: 'no-folder',
  EROFS: 'no-folder',
  ENOTDIR: 'no-folder',
};

function failureOf(error: unknown, isWritten: boolean): BackupFailure {
  if (error instanceof UnsoundBook) return 'not-sound';
  if (error instanceof BackupFault) return 'not-restorable';
  const code = CODES[String((error as { readonly code?: unknown }).code)];
  return code ?? (isWritten ? 'not-restorable' : 'other');
}

async function prune(folder: string, keep: Keep): Promise<void> {
  const names = (await readdir(folder)).filter((name) => takenAtOf(name) !== undefined);
  const backups = names.map((name) => ({ name, isGood: isGood(join(folder, name)) }));
  for (const name of toPrune(backups, keep))
    for (const each of [name, verifiedName(name)]) await rm(join(folder, each), { force: true });
}

/** Whether the file beside says that putting it back went well. */
function isGood(file: string): boolean {
  try {
    const said = JSON.parse(readFileSync(verifiedName(file), 'utf8')) as {
      verifiedAt?: unknown;
      failure?: unknown;
    };
    return typeof said.verifiedAt === 'number' && said.failure === undefined;
  } catch {
    // A file that nobody said anything of may have been cut short while it was tried.
    return false;
  }
}
