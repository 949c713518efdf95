import { entryId, type Entry } from '#domain/book/entry.ts';

/*
 * What a set of entries says, written a second time and as plainly as it can be: no order, no steps, only “which entries are
 * replaced” and “which are locked”. The product's fold must come to the same heads (L3, L5), whatever was lost in between.
 */

const FIELD_WISE = [
  'household',
  'household-restricted',
  'meeting',
  'return-item',
  'posting',
  'opinion',
  'decision',
];
const OF_MEETING = [
  'meeting',
  'summons',
  'attendance',
  'list-vote',
  'tally',
  'ballot-accounting',
  'ballot-count',
  'assessment',
];
const OF_YEAR = [
  ...OF_MEETING,
  'registration',
  'registration-signature',
  'minutes',
  'amendment',
  'submission',
  'return-item',
  'posting',
  'opinion',
];

const fieldsOf = ({ kind, body }: Entry): readonly string[] =>
  FIELD_WISE.includes(kind) && body !== null ? Object.keys(body as object) : ['*'];

/** The entries of one subject that still say something, among those that may speak. */
function speaking(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter((entry) => {
    const replaced = entries
      .filter((other) => other.supersedes.includes(entryId(entry)))
      .flatMap((other) => fieldsOf(other));
    return !replaced.includes('*') && fieldsOf(entry).some((field) => !replaced.includes(field));
  });
}

function bySubject(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const subjects = new Map<string, Entry[]>();
  for (const entry of entries) {
    const own = subjects.get(entry.subject);
    if (own) own.push(entry);
    else subjects.set(entry.subject, [entry]);
  }
  return subjects;
}

/** Whether locks are there and none of them has seen the entry. */
function isLocked(entry: Entry, locks: readonly Entry[]): boolean {
  const inForce = locks.filter(({ scope, body }) => scope === entry.scope && body !== null);
  const seen = inForce.map(
    ({ body }) => (body as { covers: Record<string, number> }).covers[entry.device] ?? 0,
  );
  return inForce.length > 0 && Math.max(...seen) < entry.seq;
}

const part = (subject: string, n: number): string => subject.split(':')[n] ?? '';
const yearOf = (entry: Entry): string => /^\d{4}(?=-|$)/.exec(part(entry.subject, 1))?.[0] ?? '0';

/** The ids of the heads of every subject that has some, as text that can be compared. */
export function plainHeads(all: readonly Entry[]): ReadonlyMap<string, string> {
  // What was erased speaks for nothing and replaces nothing.
  const entries = all.filter(({ bodiless }) => !bodiless);
  const acceptances = bySubject(entries.filter(({ kind }) => kind === 'acceptance'));
  const isAccepted = (entry: Entry): boolean => {
    if (!OF_YEAR.includes(entry.kind)) return false;
    const village = part(entry.scope.replace('/', ':'), 1);
    return isLocked(entry, speaking(acceptances.get(`acceptance:${yearOf(entry)}:${village}`) ?? []));
  };
  const minutes = bySubject(entries.filter((entry) => entry.kind === 'minutes' && !isAccepted(entry)));
  const isSealed = (entry: Entry): boolean =>
    OF_MEETING.includes(entry.kind) &&
    isLocked(entry, speaking(minutes.get(`minutes:${part(entry.subject, 1)}`) ?? []));
  const heads = new Map<string, string>();
  const heard = entries.filter((entry) => !isAccepted(entry) && !isSealed(entry));
  for (const [subject, own] of bySubject(heard)) {
    const ids = speaking(own).map(entryId).sort();
    if (ids.length > 0) heads.set(subject, ids.join(' '));
  }
  return heads;
}
