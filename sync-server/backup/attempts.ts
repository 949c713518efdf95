import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { BackupAttempts, type BackupAttempt } from '#protocol/operations.ts';

/** The setting that holds the last attempts, the latest first. */
export const ATTEMPTS_SETTING = 'backups';
export const ATTEMPTS_KEPT = 20;

/** The attempts as they are kept; none where there is nothing to read. */
export function attemptsIn(value: unknown): readonly BackupAttempt[] {
  if (typeof value !== 'string') return [];
  const parsed = BackupAttempts.safeParse(JSON.parse(value));
  return parsed.success ? parsed.data : [];
}

/** Clocks of two servers differ by less. */
const AHEAD_MS = 3_600_000;

/** Whether this moment has been: a clock that ran ahead and was set back leaves attempts that nobody may wait for. */
export const hasBeen = (moment: number, now: number): boolean => moment <= now + AHEAD_MS;

/**
 * Whether a backup went well and, where this machine took it, is still in the folder: the stick may be another one, or the file
 * was deleted.
 */
export const isReliable = (
  { takenAt, failure, host, file }: BackupAttempt,
  folder: string | undefined,
  now: number,
): boolean =>
  failure === undefined &&
  hasBeen(takenAt, now) &&
  (folder === undefined || host !== hostname() || existsSync(join(folder, file)));
