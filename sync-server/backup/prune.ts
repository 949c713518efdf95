import { hasBeen } from './attempts.ts';
import { namedBackup } from './format.ts';
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
 * one stays; of those that are newer than the last good one and cannot be relied on, the newest of each day, because one may be the
 * only copy of something. What is of a day yet to come was named by a clock that ran ahead: it stays, and counts for nothing until
 * then. What is no backup at all is not touched.
 */
export function toPrune(backups: readonly KeptBackup[], keep: Keep, now: number): readonly string[] {
  const dated = backups
    .map((backup) => ({ ...backup, takenAt: namedBackup(backup.name)?.takenAt ?? Number.POSITIVE_INFINITY }))
    .filter(({ takenAt }) => hasBeen(takenAt, now))
    .sort((a, b) => b.takenAt - a.takenAt);
  const good = dated.filter(({ isGood }) => isGood);
  const newestGood = good[0]?.takenAt ?? Number.NEGATIVE_INFINITY;
  const doubtful = dated.filter(({ isGood, takenAt }) => !isGood && takenAt > newestGood);
  const kept = new Set([
    ...newestOfEach(good, keep.daily, dayOf),
    ...newestOfEach(good, keep.weekly, weekOf),
    ...newestOfEach(good, keep.monthly, monthOf),
    ...newestOfEach(doubtful, doubtful.length, dayOf),
    // Also where nothing is to be kept: the last good one.
    ...good.slice(0, 1).map(({ name }) => name),
  ]);
  return dated.filter(({ name }) => !kept.has(name)).map(({ name }) => name);
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

/** Whether two backups were taken on one day. */
export function areOfOneDay(a: string, b: string): boolean {
  const [first, second] = [namedBackup(a)?.takenAt, namedBackup(b)?.takenAt];
  return first !== undefined && second !== undefined && dayOf(first) === dayOf(second);
}
