import { entryId, type Entry, type EntryId } from './entry.ts';
import { applyEntry, type SubjectState } from './fold.ts';
import { isLockKind, lockedBy, type LockCode } from './locks.ts';

/** An entry that is kept and speaks for nothing, with the reason. */
export interface SetAside {
  readonly entry: Entry;
  readonly code: LockCode;
}

/** The view of a set of entries: what every subject says, and what had to be set aside. */
export interface Book {
  readonly subjects: ReadonlyMap<string, SubjectState>;
  readonly setAside: ReadonlyMap<EntryId, SetAside>;
}

/**
 * The view of a whole set of entries. The plain definition that every incremental copy must equal (L3).
 *
 * Acceptances are folded first, then minutes (which an acceptance locks), then everything that either may lock. An entry whose body is not here is in no view.
 */
export function foldBook(entries: Iterable<Entry>): Book {
  const subjects = new Map<string, SubjectState>();
  const setAside = new Map<EntryId, SetAside>();
  const all = [...entries].filter(({ bodiless }) => !bodiless);
  const passes = [
    all.filter((entry) => entry.kind === 'acceptance'),
    all.filter((entry) => entry.kind === 'minutes'),
    all.filter((entry) => !isLockKind(entry.kind)),
  ];
  for (const entry of passes.flat()) {
    const code = lockedBy(entry, (subject) => subjects.get(subject));
    if (code) setAside.set(entryId(entry), { entry, code });
    else subjects.set(entry.subject, applyEntry(subjects.get(entry.subject), entry));
  }
  return { subjects, setAside };
}
