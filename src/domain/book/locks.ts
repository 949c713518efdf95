import type { Entry } from './entry.ts';
import { villageOfScope } from './entry.ts';
import { ACCEPTED_KINDS, SEALED_KINDS, type Covers } from './kinds.ts';
import type { SubjectState } from './fold.ts';
import { subjectOf, subjectPart, yearOfSubject } from './subjects.ts';

/*
 * Locks (L5). Sealed minutes lock their meeting; the commune's acceptance locks the village's year. A lock says exactly
 * what it has seen: for each device the last seq (`covers`), which is exact because streams have no gaps (L4). An entry
 * under a lock that does not cover it stays in the book but is set aside: whoever recorded it is told, and nothing that was
 * sealed moves, whichever of the two arrived first (L3).
 */

/** Why an entry speaks for nothing, although it is kept. */
export type LockCode = 'sealed' | 'accepted';

/** The subjects whose lock would govern an entry: its meeting's minutes, its village's acceptance of the year. */
export function lockSubjectsFor(entry: Pick<Entry, 'kind' | 'subject' | 'scope'>): readonly string[] {
  const locks: string[] = [];
  if (SEALED_KINDS.has(entry.kind)) locks.push(subjectOf.minutes(subjectPart(entry.subject, 0)));
  const village = villageOfScope(entry.scope);
  if (ACCEPTED_KINDS.has(entry.kind) && village) {
    locks.push(subjectOf.acceptance(yearOfSubject(entry.subject), village));
  }
  return locks;
}

/** Whether entries of this kind lock others. */
export const isLockKind = (kind: string): boolean => kind === 'minutes' || kind === 'acceptance';

/** What a lock covers, or `undefined` when it is not (or no longer) there. Two seals at once cover what either saw. */
function coversOf(lock: SubjectState | undefined): Covers | undefined {
  const bodies = (lock?.heads ?? []).map((head) => head.body as { covers: Covers } | null);
  const locking = bodies.filter((body) => body !== null);
  if (locking.length === 0) return undefined;
  const covers: Record<string, number> = {};
  for (const body of locking) {
    for (const [device, seq] of Object.entries(body.covers))
      covers[device] = Math.max(covers[device] ?? 0, seq);
  }
  return covers;
}

/** Why the entry is set aside under the locks that are known, or `undefined` when it speaks. */
export function lockedBy(
  entry: Entry,
  lockAt: (subject: string) => SubjectState | undefined,
): LockCode | undefined {
  for (const subject of lockSubjectsFor(entry)) {
    const lock = lockAt(subject);
    // A lock in another scope is no lock here: one village cannot seal another's meeting (L7).
    const covers = lock?.scope === entry.scope ? coversOf(lock) : undefined;
    if (!covers || (covers[entry.device] ?? 0) >= entry.seq) continue;
    return subject.startsWith('minutes:') ? 'sealed' : 'accepted';
  }
  return undefined;
}
