import { COMMUNE_SCOPE, restrictedScope, villageScope, type Entry, type Scope } from './entry.ts';
import type { Kind } from './kinds.ts';

/**
 * What a device may be used for:
 *
 *   village-head, second-recorder   record for their village and read it
 *   officer                         runs the commune's book: reads and writes all of it
 *   chairman                        reads everything, and who looked at restricted facts; decides nothing here
 *   viewer                          reads what is no restricted fact, and writes nothing
 *   operator                        keeps the server running: sees devices and backups, and nothing of the book
 */
export type Role = (typeof ROLES)[number];

export const ROLES = [
  'village-head',
  'second-recorder',
  'officer',
  'chairman',
  'viewer',
  'operator',
] as const;

const VILLAGE_ROLES: ReadonlySet<Role> = new Set<Role>(['village-head', 'second-recorder']);
const RESTRICTED_READERS: ReadonlySet<Role> = new Set<Role>(['officer', 'chairman']);

/** Whether the role belongs to one village and its phones; every other one belongs to the commune and its desk. */
export const isVillageRole = (role: Role): boolean => VILLAGE_ROLES.has(role);

/** Whether the role needs restricted facts: ethnicity, poverty, disqualifying cases (L7). */
export const readsRestricted = (role: Role): boolean => RESTRICTED_READERS.has(role);

/** A device as the book's other readers know it. `village` is empty for those of the commune. */
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
const RESTRICTED_KINDS: ReadonlySet<string> = new Set<Kind>([
  'household-restricted',
  'disqualification',
  'restricted-access',
  'data-request',
]);
/** Who looked at restricted facts says so, whether officer or chairman. */
const CHAIRMAN_KINDS: ReadonlySet<string> = new Set<Kind>(['restricted-access']);
/** Restricted facts that a village's recorders find out themselves: they may say them, and read back only what they said. */
const OWN_RESTRICTED_KINDS: ReadonlySet<string> = new Set<Kind>(['disqualification']);
const HEAD_ONLY_KINDS: ReadonlySet<string> = new Set<Kind>(['submission']);
const OFFICER_ONLY_KINDS: ReadonlySet<string> = new Set<Kind>([
  'acceptance',
  'recognition',
  'past-result',
  'erasure',
  'data-request',
]);
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
  'privacy-notice',
  'erasure',
]);

/** The scopes that a device may read (L7). `villages` are the commune's village ids, for those who read all of them. */
export function readableScopes({ role, village }: Recorder, villages: readonly string[]): readonly Scope[] {
  if (role === 'operator') return [];
  if (isVillageRole(role)) return [COMMUNE_SCOPE, villageScope(village)];
  const scopesOf = (each: string): readonly Scope[] =>
    readsRestricted(role) ? [villageScope(each), restrictedScope(each)] : [villageScope(each)];
  return [COMMUNE_SCOPE, ...villages.flatMap(scopesOf)];
}

function kindsOfScope(scope: Scope): ReadonlySet<string> {
  if (scope === COMMUNE_SCOPE) return COMMUNE_KINDS;
  return isRestricted(scope) ? RESTRICTED_KINDS : VILLAGE_KINDS;
}

const isRestricted = (scope: Scope): boolean => scope.startsWith('restricted/');

/** Whether the code knows this kind; an unknown one comes from a newer app, and is kept and relayed (L12). */
export const isKnownKind = (kind: string): boolean =>
  COMMUNE_KINDS.has(kind) || RESTRICTED_KINDS.has(kind) || VILLAGE_KINDS.has(kind);

function mayWriteInto({ role, village }: Recorder, { scope, kind }: Entry): boolean {
  if (role === 'officer') return true;
  if (role === 'chairman') return CHAIRMAN_KINDS.has(kind) && isRestricted(scope);
  if (!isVillageRole(role)) return false;
  if (scope === villageScope(village)) return true;
  return OWN_RESTRICTED_KINDS.has(kind) && scope === restrictedScope(village);
}

/** Whether the role records entries of this kind anywhere; whoever only reads records nothing, or that restricted facts were shown. */
export const mayRecord = (role: Role, kind: string): boolean =>
  role === 'officer' || isVillageRole(role) || (role === 'chairman' && CHAIRMAN_KINDS.has(kind));

/** Who looked at restricted facts stays said: such an entry is neither replaced nor taken back. */
const changesAccessLog = ({ kind, supersedes, body }: Entry): boolean =>
  kind === 'restricted-access' && (supersedes.length > 0 || body === null);

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
  if (changesAccessLog(entry)) return 'foreign-kind';
  if (HEAD_ONLY_KINDS.has(entry.kind) && recorder.role === 'second-recorder') return 'foreign-kind';
  return undefined;
}
