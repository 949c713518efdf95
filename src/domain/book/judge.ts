import { villageOfScope, type Entry } from './entry.ts';
import type { SubjectState } from './fold.ts';
import type { LockCode } from './locks.ts';
import { FIELD_KINDS, type Kind } from './kinds.ts';
import { sameContent } from './resolve.ts';
import { subjectPart } from './subjects.ts';

/** Why an authentic entry was set aside. It is kept, and shown to its recorder and to the officer. */
export type VerdictCode =
  | LockCode
  | 'foreign-scope'
  | 'foreign-kind'
  | 'foreign-actor'
  | 'malformed-body'
  | 'malformed-subject'
  | 'newer-app'
  | 'seal-stands'
  | 'revoked';

/** The verdicts that every copy of the book can reach by itself, from the entries alone. */
export const isLockVerdict = (code: string): code is LockCode => code === 'sealed' || code === 'accepted';

/** What the judge must know of the book: the state of a subject. */
export type StateAt = (subject: string) => SubjectState | undefined;

/** Subjects that name their village: nobody may claim another village's. */
const VILLAGE_SUBJECTS: ReadonlySet<string> = new Set<Kind>(['submission', 'acceptance']);

/**
 * What is wrong with an entry's own shape: its subject's name, or a field-wise body that names no field. No kind has a colon in it:
 * the kind `tally:M` would speak about a subject of the kind `tally`, and none of its rules would hold.
 */
export function malformed(entry: Entry): 'malformed-subject' | 'malformed-body' | undefined {
  if (entry.kind.includes(':')) return 'malformed-subject';
  if (!entry.subject.startsWith(`${entry.kind}:`) && entry.subject !== entry.kind) return 'malformed-subject';
  if (VILLAGE_SUBJECTS.has(entry.kind) && subjectPart(entry.subject, 1) !== villageOfScope(entry.scope)) {
    return 'malformed-subject';
  }
  if (entry.bodiless || !FIELD_KINDS.has(entry.kind)) return undefined;
  const body = entry.body as object | null;
  return body === null || Object.keys(body).length === 0 ? 'malformed-body' : undefined;
}

/** A seal is replaced only to settle a dispute between two seals; everything else is an amendment (L5). */
export function resealed(entry: Entry, stateAt: StateAt): 'seal-stands' | undefined {
  if (entry.kind !== 'minutes' && entry.kind !== 'acceptance') return undefined;
  const heads = stateAt(entry.subject)?.heads ?? [];
  const [first, ...others] = heads;
  if (entry.body === null) return 'seal-stands';
  if (!first || !heads.some((head) => entry.supersedes.includes(head.id))) return undefined;
  return others.some((head) => !sameContent(head.body, first.body)) ? undefined : 'seal-stands';
}
