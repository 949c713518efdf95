import { statSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { BackupAttempts, type BackupAttempt } from '#protocol/operations.ts';

/** The setting that holds the last attempts, the latest first. */
export const ATTEMPTS_SETTING = 'backups';
const ATTEMPTS_KEPT = 20;

/** The attempts as they are kept; none where there is nothing to read. */
export function attemptsIn(value: unknown): readonly BackupAttempt[] {
  if (typeof value !== 'string') return [];
  const parsed = BackupAttempts.safeParse(JSON.parse(value));
  return parsed.success ? parsed.data : [];
}

/** What is kept of the attempts with the latest: the last good one too, however many went wrong since. */
export function keptAttempts(
  latest: BackupAttempt,
  before: readonly BackupAttempt[],
): readonly BackupAttempt[] {
  const all = [latest, ...before];
  const kept = all.slice(0, ATTEMPTS_KEPT);
  const isGood = ({ takenAt, failure }: BackupAttempt) =>
    failure === undefined && hasBeen(takenAt, latest.takenAt);
  const lastGood = all.find(isGood);
  return lastGood === undefined || kept.includes(lastGood)
    ? kept
    : [...kept.slice(0, ATTEMPTS_KEPT - 1), lastGood];
}

/** Clocks of two servers differ by less. */
const AHEAD_MS = 3_600_000;

/** Whether this moment has been: a clock that ran ahead and was set back leaves attempts that nobody may wait for. */
export const hasBeen = (moment: number, now: number): boolean => moment <= now + AHEAD_MS;

/**
 * Whether a backup went well and, where this machine took it, is still in the folder as it was: the stick may be another one, or
 * the file was deleted or cut.
 */
export const isReliable = (
  { takenAt, failure, host, file, bytes }: BackupAttempt,
  folder: string | undefined,
  now: number,
): boolean =>
  failure === undefined &&
  hasBeen(takenAt, now) &&
  (folder === undefined || host !== hostname() || sizeOf(join(folder, file)) === bytes);

const sizeOf = (file: string): number | undefined => statSync(file, { throwIfNoEntry: false })?.size;
