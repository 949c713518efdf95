import type { Entry, Scope } from '#domain/book/entry.ts';
import type { Covers } from '#domain/book/kinds.ts';
import { isLockKind } from '#domain/book/locks.ts';
import { malformed, resealed, type StateAt, type VerdictCode } from '#domain/book/judge.ts';
import { forbidden, isKnownKind, type Recorder } from '#domain/book/permissions.ts';
import { bodyProblem } from './bodies.ts';
import { LIMITS } from './limits.ts';

/** Where what must not reach a village goes: a feed that officers read, and nobody else (L7). */
export const TRAY = 'restricted/tray';

/** Why an entry is set aside for good. Locks are no part of it: they may come, and go, after the entry. */
export type LastingVerdict = Exclude<VerdictCode, 'sealed' | 'accepted'>;

const SCOPE = /^(commune|(village|restricted)\/[\w-]+)$/;
const PRINTABLE = /^[!-~]+$/;
const ENTRY_ID = /^[\w-]+\.\d+$/;

/** Kept from the village's phones: they are no business of theirs, and may hold what they must not see. */
const TRAY_VERDICTS: ReadonlySet<string> = new Set<LastingVerdict>([
  'foreign-scope',
  'foreign-kind',
  'foreign-actor',
  'malformed-subject',
  'revoked',
]);

/** The feed that carries an entry to its readers. */
export const feedOf = (entry: Entry, verdict: LastingVerdict | undefined): Scope =>
  verdict !== undefined && TRAY_VERDICTS.has(verdict) ? TRAY : entry.scope;

/**
 * Why an authentic entry is set aside, or `undefined` when it may speak. Never throws, whatever the entry holds: one bad entry
 * blocks no other (L10). Who may write comes before what is written, because it decides who may read.
 */
export function giveVerdict(
  entry: Entry,
  recorder: Recorder & { readonly revoked: boolean },
  stateAt: StateAt,
): LastingVerdict | undefined {
  if (recorder.revoked) return 'revoked';
  if (!isWellFormed(entry)) return 'malformed-subject';
  const notAllowed = forbidden(recorder, entry) ?? misplaced(entry, stateAt);
  if (notAllowed) return notAllowed;
  if (isKnownKind(entry.kind) && bodyProblem(entry.kind, entry.body) !== undefined) return 'malformed-body';
  if (coversItsFuture(entry)) return 'malformed-body';
  return malformed(entry) ?? resealed(entry, stateAt);
}

/** A lock has seen nothing that its own device recorded after it: one that says so would stay open for its maker (L5). */
function coversItsFuture({ kind, device, seq, body }: Entry): boolean {
  if (!isLockKind(kind)) return false;
  const { covers } = (body ?? {}) as { readonly covers?: Covers };
  return (covers?.[device] ?? 0) > seq;
}

const isName = (text: string, lengthMax: number): boolean => text.length <= lengthMax && PRINTABLE.test(text);

/** Names are plain ASCII, so that they mean the same in every database and in every fold; nothing is longer than it may be. */
export const isWellFormed = ({ kind, subject, actor, supersedes }: Entry): boolean =>
  isName(kind, LIMITS.idLength) &&
  isName(subject, LIMITS.subjectLength) &&
  isName(actor, LIMITS.idLength) &&
  supersedes.length <= LIMITS.supersedes &&
  supersedes.every((id) => id.length <= LIMITS.entryIdLength && ENTRY_ID.test(id));

/** A subject stays in the scope where it was first recorded; otherwise one village could speak about another's. */
function misplaced(entry: Entry, stateAt: StateAt): 'foreign-scope' | undefined {
  if (entry.scope.length > LIMITS.scopeLength || !SCOPE.test(entry.scope) || entry.scope === TRAY)
    return 'foreign-scope';
  const known = stateAt(entry.subject);
  return known !== undefined && known.scope !== entry.scope ? 'foreign-scope' : undefined;
}
