import type { Operations } from '#protocol/operations.ts';

/** How well the commune's book is kept besides the server's own disk. */
export type BackupState = 'good' | 'old' | 'none' | 'unset' | 'sample';

const OLD_MS = 3 * 86_400_000;

/** By the server's own clock. */
export function backupState({ sample, now, backup }: Operations): BackupState {
  if (backup.lastGoodAt !== null) return now - backup.lastGoodAt > OLD_MS ? 'old' : 'good';
  if (sample) return 'sample';
  return backup.isSetUp ? 'none' : 'unset';
}
