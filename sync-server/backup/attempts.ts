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
