import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { fail, ok, type Result } from '#domain/result.ts';
import type { BackupAttempt, BackupFailure } from '#protocol/operations.ts';
import { isReliable } from './attempts.ts';
import { dumpLines } from './dump.ts';
import { BackupFault, OtherStore, reasonOf } from './fault.ts';
import { openFolder, pruneFolder, sayBeside } from './folder.ts';
import { backupName, type Counts } from './format.ts';
import { LEASE_MS, openLedger, type Database, type Ledger } from './ledger.ts';
import type { Keep } from './plan.ts';
import { openPostgresSource } from './postgres-source.ts';
import { proveBackup, UnsoundBook } from './prove.ts';
import { writeRemovals } from './removals.ts';
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
      const attempt = await attemptIt(job, ledger, begun);
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

async function attemptIt(job: BackupJob, ledger: Ledger, begun: BackupAttempt): Promise<BackupAttempt> {
  const made: Attempting = { ...begun };
  try {
    const store = await ledger.identity();
    await openFolder(job.folder, store);
    try {
      await writeRemovals(job.folder, store, await ledger.removals());
      await writeAndTry(job, store, made);
    } finally {
      // Also after one that went wrong: those that cannot be relied on would fill the disk.
      await pruneFor(job, store, made);
    }
    return made;
  } catch (error) {
    const failed = {
      ...made,
      failure: failureOf(error, made.file !== ''),
      details: reasonOf(error).slice(0, DETAILS_MAX),
    };
    if (made.file !== '') await sayBeside(join(job.folder, made.file), failed).catch(() => undefined);
    return failed;
  }
}

type Attempting = { -readonly [Key in keyof BackupAttempt]: BackupAttempt[Key] };

async function pruneFor({ keep, folder }: BackupJob, store: string, made: Attempting): Promise<void> {
  if (!keep) return;
  try {
    await pruneFolder({ folder, store, keep, made: made.file });
  } catch (error) {
    // That old ones cannot be removed makes the new one no worse.
    made.details = `Old backups could not be removed: ${reasonOf(error)}`.slice(0, DETAILS_MAX);
  }
}

/** Notes in `made` how far it came. */
async function writeAndTry(job: BackupJob, store: string, made: Attempting): Promise<void> {
  const name = freeName(job.folder, store, made.takenAt);
  const file = join(job.folder, name);
  const counts = await write(job, file, made.takenAt);
  made.file = name;
  made.bytes = (await stat(file)).size;
  const proof = await proveBackup(file, job.passphrase, job.verifier);
  requireEqual(proof.counts, counts);
  const { communes, names } = proof;
  await sayBeside(file, { ...made, verifiedAt: Date.now(), store, communes, names, counts });
}

/** A clock that was set back comes to the same second again: what is there is not written over. */
function freeName(folder: string, store: string, takenAt: number): string {
  let at = takenAt;
  while (existsSync(join(folder, backupName(store, at)))) at += 1000;
  return backupName(store, at);
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

/** As much as an attempt may say. */
const DETAILS_MAX = 500;

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
  if (error instanceof OtherStore) return 'other-store';
  if (error instanceof BackupFault) return 'not-restorable';
  const code = CODES[String((error as { readonly code?: unknown }).code)];
  return code ?? (isWritten ? 'not-restorable' : 'other');
}
