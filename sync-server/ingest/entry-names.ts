import type { Entry } from '#domain/book/entry.ts';
import { lockSubjectsFor } from '#domain/book/locks.ts';
import { isWellFormed } from './give-verdict.ts';

/** What an entry is about, and the subjects of the locks that would govern it. */
export interface Names {
  /** Empty when the entry is badly named: it cannot be asked for, and not every database could hold its name. */
  readonly subject: string;
  readonly locks: readonly string[];
}

/** Worked out once for each entry. */
export const namesOf = (entry: Entry): Names =>
  isWellFormed(entry)
    ? { subject: entry.subject, locks: lockSubjectsFor(entry) }
    : { subject: '', locks: [] };

/** All that is asked for when these entries come: their own subjects and those of the locks. */
export function subjectsConcerning(all: readonly Names[]): readonly string[] {
  const subjects = new Set<string>();
  for (const { subject, locks } of all) {
    subjects.add(subject);
    for (const lock of locks) subjects.add(lock);
  }
  subjects.delete('');
  return [...subjects];
}
