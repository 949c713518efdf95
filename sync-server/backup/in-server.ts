import { spawn } from 'node:child_process';
import { statfs } from 'node:fs/promises';
import { constants, hostname, setPriority } from 'node:os';
import { dirname } from 'node:path';
import { fail, ok, type Result } from '#domain/result.ts';
import type { BackupAttempt, Operations } from '#protocol/operations.ts';
import type { RefusalCode } from '#protocol/sync.ts';
import { hasBeen, isReliable } from './attempts.ts';
import { reasonOf } from './fault.ts';
import { nextBackupAt, type BackupPlan } from './plan.ts';

/** How a backup in a process of its own ended. */
export interface Ended {
  readonly code: number | null;
  /** What it said of what went wrong. */
  readonly said: string;
}

/** The backups of a running server. */
export interface Backups {
  /** Takes one if it is time, and looks again every minute; a machine that was off at the hour takes it at its next start. */
  start(): void;
  /** What `start` does each minute. Resolves when nothing is under way any more. */
  takeIfDue(): Promise<void>;
  /** Brings the list of removals up to date, as `start` does each minute. */
  noteRemovals(): Promise<void>;
  /** Begins one because somebody asked for it. */
  takeNow(): Promise<Result<null, RefusalCode>>;
  status(): Promise<Operations['backup']>;
  stop(): void;
}

export interface BackupsDeps {
  readonly plan: BackupPlan | undefined;
  readonly isSealed: boolean;
  readonly now: () => number;
  /** What became of the last ones, the latest first. */
  readonly attempts: () => Promise<readonly BackupAttempt[]>;
  /** Takes one, unless another server took a good one since this moment. */
  readonly run: (plan: BackupPlan, unlessSince: number) => Running;
  /** Brings the list of removals beside the backups up to date. */
  readonly noteRemovals?: (folder: string) => Promise<void>;
  readonly log: { error(what: object, words: string): void };
}

interface Running {
  readonly ended: Promise<Ended>;
  stop(): void;
}

const LOOK_MS = 60_000;
/** Whoever asks again at once gets the one that there is. */
const SOON_MS = 60_000;
/** Another process takes one at the moment. */
const BUSY_CODE = 3;

/** What was told of backups, the newest first, and before it the last one of which nobody could tell. */
function withUntold(told: readonly BackupAttempt[], untold: BackupAttempt | undefined): BackupAttempt[] {
  return untold && (told[0]?.takenAt ?? 0) < untold.takenAt ? [untold, ...told] : [...told];
}

export function createBackups(deps: BackupsDeps): Backups {
  const { plan, now, log } = deps;
  const runs = createRuns(deps);
  let timer: ReturnType<typeof setInterval> | undefined;

  const past = async (): Promise<Past> => {
    const attempts = withUntold(await deps.attempts(), runs.untold);
    const moment = now();
    const lastGoodAt = attempts.find((attempt) => isReliable(attempt, plan?.folder, moment))?.takenAt ?? 0;
    const tried = [runs.lastTriedAt, ...attempts.map(({ takenAt }) => takenAt)];
    const lastTriedAt = Math.max(0, ...tried.filter((at) => hasBeen(at, moment)));
    return { attempts, lastGoodAt, lastTriedAt };
  };
  const takeIfDue = async (): Promise<void> => {
    if (plan && !runs.isRunning()) {
      const known = await past();
      if (nextBackupAt(plan, known) <= now()) runs.begin(plan, known.lastGoodAt);
    }
    await runs.underWay;
  };
  const noteRemovals = createNoting(deps);
  const look = () => {
    void takeIfDue().catch((error: unknown) =>
      log.error({ said: reasonOf(error) }, 'The backup was not begun'),
    );
    void noteRemovals();
  };

  return {
    takeIfDue,
    noteRemovals,
    start() {
      if (!plan) return;
      look();
      timer = setInterval(look, LOOK_MS);
      timer.unref();
    },
    async takeNow() {
      if (!plan) return fail('not-found');
      if (runs.isRunning()) return ok(null);
      if (Math.abs(now() - runs.lastTriedAt) < SOON_MS) return fail('too-many-requests');
      runs.begin(plan, (await past()).lastGoodAt);
      return ok(null);
    },
    status: async () => statusOf(deps, runs.isRunning(), await past()),
    stop() {
      clearInterval(timer);
      runs.stop();
    },
  };
}

interface Past {
  readonly attempts: readonly BackupAttempt[];
  readonly lastGoodAt: number;
  readonly lastTriedAt: number;
}

async function statusOf(
  { plan, isSealed, now }: BackupsDeps,
  isRunning: boolean,
  { attempts, ...known }: Past,
): Promise<Operations['backup']> {
  return {
    isSetUp: plan !== undefined,
    isRunning,
    isSealed,
    nextAt: plan ? Math.max(nextBackupAt(plan, known), now()) : null,
    freeBytes: plan ? await freeIn(plan.folder) : null,
    lastGoodAt: known.lastGoodAt || null,
    attempts: [...attempts],
  };
}

/** Notes removals one after another, and never rejects; the same trouble, as while a stick is away, is logged once. */
function createNoting({ plan, noteRemovals, log }: BackupsDeps): () => Promise<void> {
  let last = Promise.resolve();
  let trouble = '';
  const note = async (folder: string): Promise<void> => {
    try {
      await noteRemovals?.(folder);
      trouble = '';
    } catch (error) {
      const said = reasonOf(error);
      if (said !== trouble) log.error({ said }, 'The list of removals was not written');
      trouble = said;
    }
  };
  return () => {
    if (plan) last = last.then(() => note(plan.folder));
    return last;
  };
}

/** What this server runs and ran: one at a time. */
function createRuns({ run, now, log }: BackupsDeps) {
  let running: Running | undefined;
  const note = (took: number, { code, said }: Ended) => {
    running = undefined;
    if (code === 0 || code === BUSY_CODE) return;
    const nothing = { takenAt: took, file: '', bytes: 0, host: hostname() };
    runs.untold = { ...nothing, failure: 'interrupted', details: said };
    log.error({ code, said }, 'The backup went wrong');
  };
  const runs = {
    lastTriedAt: 0,
    /** The last one that went wrong; of no interest where it left a word in the database itself. */
    untold: undefined as BackupAttempt | undefined,
    underWay: Promise.resolve(),
    isRunning: () => running !== undefined,
    begin(plan: BackupPlan, unlessSince: number): void {
      if (running) return;
      const begun = run(plan, unlessSince);
      const took = now();
      running = begun;
      runs.lastTriedAt = took;
      runs.underWay = begun.ended
        .catch((error: unknown): Ended => ({ code: null, said: reasonOf(error) }))
        .then((ended) => note(took, ended));
    },
    stop: () => running?.stop(),
  };
  return runs;
}

async function freeIn(folder: string): Promise<number | null> {
  for (const each of [folder, dirname(folder)]) {
    const { bavail, bsize } = await statfs(each).catch(() => ({ bavail: -1, bsize: 0 }));
    if (bavail >= 0) return bavail * bsize;
  }
  return null;
}

/** As much as an attempt may say. */
const SAID_MAX = 500;

/** Runs the backup program with little priority: phones come first. */
export function spawnBackup(program: string, plan: BackupPlan, unlessSince: number): Running {
  const child = spawn(process.execPath, [program, 'backup', '--unless-since', String(unlessSince)], {
    env: { ...process.env, BACKUP_DIR: plan.folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-SAID_MAX)));
  child.once('spawn', () => {
    try {
      setPriority(child.pid ?? 0, constants.priority.PRIORITY_BELOW_NORMAL);
    } catch {
      // It only takes longer to be fair: no reason to take none.
    }
  });
  return {
    stop: () => void child.kill(),
    ended: new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => resolve({ code, said: said.trim() }));
    }),
  };
}
