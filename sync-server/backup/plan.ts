import { fail, ok, type Result } from '#domain/result.ts';

/** When backups are taken, where they go and which are kept. */
export interface BackupPlan {
  readonly folder: string;
  /** The hour of the day by the machine's clock, or a number of hours between two. */
  readonly every: { readonly atHour: number } | { readonly hours: number };
  readonly keep: Keep;
}

/** How many days, weeks and months keep their newest backup. */
export interface Keep {
  readonly daily: number;
  readonly weekly: number;
  readonly monthly: number;
}

const HOUR_MS = 3_600_000;
/** After one that went wrong; whatever was in the way may be gone. */
const AGAIN_MS = HOUR_MS;
const PASSPHRASE_MIN = 12;

type Variables = Readonly<Record<string, string | undefined>>;

/** Reads BACKUP_DIR, BACKUP_AT or BACKUP_EVERY, and BACKUP_KEEP; no plan without a folder. An error is the sentence to show. */
export function readBackupPlan(variables: Variables): Result<BackupPlan | undefined, string> {
  const { BACKUP_DIR, BACKUP_AT, BACKUP_EVERY, BACKUP_KEEP, BACKUP_PASSPHRASE } = variables;
  if (BACKUP_PASSPHRASE && BACKUP_PASSPHRASE.length < PASSPHRASE_MIN)
    return fail(`BACKUP_PASSPHRASE has fewer than ${PASSPHRASE_MIN} characters.`);
  if (!BACKUP_DIR) {
    const idle = Object.entries({ BACKUP_AT, BACKUP_EVERY, BACKUP_KEEP }).find(([, value]) => value);
    return idle ? fail(`${idle[0]} says nothing without BACKUP_DIR.`) : ok(undefined);
  }
  if (BACKUP_AT && BACKUP_EVERY) return fail('BACKUP_AT or BACKUP_EVERY, not both.');
  const atHour = wholeIn(BACKUP_AT || '2', 0, 23);
  if (atHour === undefined) return fail(`BACKUP_AT=${BACKUP_AT} is no hour of the day: 0 to 23.`);
  const hours = BACKUP_EVERY ? wholeIn(BACKUP_EVERY, 1, 168) : 0;
  if (hours === undefined) return fail(`BACKUP_EVERY=${BACKUP_EVERY} is no number of hours: 1 to 168.`);
  const [daily, weekly, monthly, ...more] = (BACKUP_KEEP || '7,4,12')
    .split(',')
    .map((each) => wholeIn(each, 0, 1000));
  if (daily === undefined || weekly === undefined || monthly === undefined || more.length > 0 || daily < 1)
    return fail(
      `BACKUP_KEEP=${BACKUP_KEEP} is not how many days, weeks and months keep a backup, like 7,4,12.`,
    );
  return ok({
    folder: BACKUP_DIR,
    every: hours > 0 ? { hours } : { atHour },
    keep: { daily, weekly, monthly },
  });
}

function wholeIn(text: string, min: number, max: number): number | undefined {
  const value = /^\s*\d{1,4}\s*$/.test(text) ? Number(text) : -1;
  return value >= min && value <= max ? value : undefined;
}

interface Past {
  /** When the last good backup was taken; 0 when never. */
  readonly lastGoodAt: number;
  /** When the last attempt was begun, good or not; 0 when never. */
  readonly lastTriedAt: number;
}

/** When the next backup is to be taken, epoch ms: in the past where one was missed, because the machine was off. */
export function nextBackupAt(
  { every }: Pick<BackupPlan, 'every'>,
  { lastGoodAt, lastTriedAt }: Past,
): number {
  const due = 'hours' in every ? lastGoodAt + every.hours * HOUR_MS : hourAfter(lastGoodAt, every.atHour);
  return lastTriedAt > lastGoodAt ? Math.max(due, lastTriedAt + AGAIN_MS) : due;
}

/** The first time after a moment that the machine's clock shows this hour. */
function hourAfter(moment: number, hour: number): number {
  const at = new Date(moment);
  at.setHours(hour, 0, 0, 0);
  if (at.getTime() <= moment) at.setDate(at.getDate() + 1);
  return at.getTime();
}
