import { COMMUNE_SCOPE, restrictedScope, villageScope, type Entry, type Scope } from './entry.ts';
import type { Kind } from './kinds.ts';

export type Role = 'village-head' | 'second-recorder' | 'officer';

/** A device as the book's other readers know it. `village` is empty for an officer. */
export interface Recorder {
  readonly device: string;
  readonly actor: string;
  readonly role: Role;
  readonly village: string;
}

const COMMUNE_KINDS: ReadonlySet<string> = new Set<Kind>([
  'commune',
  'village',
  'year',
  'target',
  'area',
  'area-rules',
  'holidays',
  'decision',
  'village-event',
]);
const RESTRICTED_KINDS: ReadonlySet<string> = new Set<Kind>(['household-restricted', 'disqualification']);
/** Restricted facts that a village's recorders find out themselves: they may say them, and read back only what they said. */
const OWN_RESTRICTED_KINDS: ReadonlySet<string> = new Set<Kind>(['disqualification']);
const HEAD_ONLY_KINDS: ReadonlySet<string> = new Set<Kind>(['submission']);
const OFFICER_ONLY_KINDS: ReadonlySet<string> = new Set<Kind>(['acceptance', 'recognition', 'past-result']);
const VILLAGE_KINDS: ReadonlySet<string> = new Set<Kind>([
  'household',
  'registration',
  'registration-signature',
  'meeting',
  'summons',
  'attendance',
  'list-vote',
  'tally',
  'ballot-accounting',
  'ballot-count',
  'minutes',
  'amendment',
  'submission',
  'return-item',
  'acceptance',
  'assessment',
  'posting',
  'opinion',
  'recognition',
  'past-result',
  'household-event',
]);

/** The scopes that a device may read (L7). `villages` are the commune's village ids, for an officer. */
export function readableScopes(recorder: Recorder, villages: readonly string[]): readonly Scope[] {
  if (recorder.role !== 'officer') return [COMMUNE_SCOPE, villageScope(recorder.village)];
  return [COMMUNE_SCOPE, ...villages.flatMap((village) => [villageScope(village), restrictedScope(village)])];
}

function kindsOfScope(scope: Scope): ReadonlySet<string> {
  if (scope === COMMUNE_SCOPE) return COMMUNE_KINDS;
  return scope.startsWith('restricted/') ? RESTRICTED_KINDS : VILLAGE_KINDS;
}

/** Whether the code knows this kind; an unknown one comes from a newer app, and is kept and relayed (L12). */
export const isKnownKind = (kind: string): boolean =>
  COMMUNE_KINDS.has(kind) || RESTRICTED_KINDS.has(kind) || VILLAGE_KINDS.has(kind);

function mayWriteInto({ role, village }: Recorder, { scope, kind }: Entry): boolean {
  if (role === 'officer' || scope === villageScope(village)) return true;
  return OWN_RESTRICTED_KINDS.has(kind) && scope === restrictedScope(village);
}

/** Why a recorder may not write this entry, or `undefined` when it may (L7). */
export function forbidden(
  recorder: Recorder,
  entry: Entry,
): 'foreign-scope' | 'foreign-kind' | 'foreign-actor' | undefined {
  if (entry.actor !== recorder.actor) return 'foreign-actor';
  if (!mayWriteInto(recorder, entry)) return 'foreign-scope';
  if (!isKnownKind(entry.kind)) return undefined;
  if (!kindsOfScope(entry.scope).has(entry.kind)) return 'foreign-kind';
  if (OFFICER_ONLY_KINDS.has(entry.kind) && recorder.role !== 'officer') return 'foreign-kind';
  if (HEAD_ONLY_KINDS.has(entry.kind) && recorder.role === 'second-recorder') return 'foreign-kind';
  return undefined;
}
