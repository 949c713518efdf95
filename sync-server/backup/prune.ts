import { takenAtOf } from './format.ts';
import type { Keep } from './plan.ts';

/** A file in the folder of backups. */
export interface KeptBackup {
  readonly name: string;
  /** Whether putting it back was tried and went well. */
  readonly isGood: boolean;
}

const DAY_MS = 86_400_000;

/**
 * The names of those that need not be kept any more. The newest good one of each of the last days, weeks and months that have
 * one stays; so does every one that is newer than the last good one, and what is no backup at all.
 */
export function toPrune(backups: readonly KeptBackup[], keep: Keep): readonly string[] {
  const dated = backups
    .map((backup) => ({ ...backup, takenAt: takenAtOf(backup.name) ?? Number.POSITIVE_INFINITY }))
    .filter(({ takenAt }) => takenAt !== Number.POSITIVE_INFINITY)
    .sort((a, b) => b.takenAt - a.takenAt);
  const good = dated.filter(({ isGood }) => isGood);
  const newestGood = good[0]?.takenAt ?? Number.NEGATIVE_INFINITY;
  const kept = new Set([
    ...newestOfEach(good, keep.daily, dayOf),
    ...newestOfEach(good, keep.weekly, weekOf),
    ...newestOfEach(good, keep.monthly, monthOf),
  ]);
  return dated.filter((one) => one.takenAt < newestGood && !kept.has(one.name)).map(({ name }) => name);
}

/** `sorted` from new to old. */
function newestOfEach(
  sorted: readonly { readonly name: string; readonly takenAt: number }[],
  count: number,
  spanOf: (takenAt: number) => string,
): readonly string[] {
  const spans = new Map<string, string>();
  for (const { name, takenAt } of sorted) {
    const span = spanOf(takenAt);
    if (!spans.has(span) && spans.size < count) spans.set(span, name);
  }
  return [...spans.values()];
}

/* By the machine's own calendar, because the hour of the backup is. Weeks begin on Monday. */
const monthOf = (takenAt: number): string => {
  const at = new Date(takenAt);
  return `${at.getFullYear()}-${at.getMonth()}`;
};
const dayOf = (takenAt: number): string => `${monthOf(takenAt)}-${new Date(takenAt).getDate()}`;
const weekOf = (takenAt: number): string => {
  const sinceMonday = (new Date(takenAt).getDay() + 6) % 7;
  return dayOf(takenAt - sinceMonday * DAY_MS);
};
