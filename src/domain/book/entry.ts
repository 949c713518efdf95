import type { BodyByKind, Kind } from './kinds.ts';

/** A device's name in the book: 12 characters of its public key's hash, so that it vouches for itself. */
export type DeviceId = string;

/** `device.seq`: one fact's identity, everywhere and for ever. */
export type EntryId = string;

/** Who may see an entry: `commune`, `village/<id>` or `restricted/<id>` (that village's facts for officers only). */
export type Scope = string;

/**
 * One thing that one person recorded. Never edited, never deleted; a correction is a new entry that names
 * what it supersedes. `recordedAt` is the device's wall clock in epoch ms: shown, never trusted (L9).
 */
export interface Entry<K extends string = string> {
  readonly device: DeviceId;
  readonly seq: number;
  readonly scope: Scope;
  readonly kind: K;
  readonly subject: string;
  readonly supersedes: readonly EntryId[];
  readonly actor: string;
  readonly recordedAt: number;
  readonly version: number;
  /** The kind's content, or `null`: a retraction, as if the subject had never been recorded. */
  readonly body: (K extends Kind ? BodyByKind[K] : unknown) | null;
  /** Its body is not here: erased by law, or not for this reader. It speaks for nothing, and takes nothing from others. */
  readonly bodiless?: true;
}

export const COMMUNE_SCOPE = 'commune';

export const villageScope = (villageId: string): Scope => `village/${villageId}`;

export const restrictedScope = (villageId: string): Scope => `restricted/${villageId}`;

/** Whether only the roles that need restricted facts may read a scope (L7). */
export const isRestrictedScope = (scope: Scope): boolean => scope.startsWith('restricted/');

/** The village a scope belongs to, or `undefined` for the commune's own scope. */
export function villageOfScope(scope: Scope): string | undefined {
  const slash = scope.indexOf('/');
  return slash < 0 ? undefined : scope.slice(slash + 1);
}

export const entryId = (entry: Pick<Entry, 'device' | 'seq'>): EntryId => `${entry.device}.${entry.seq}`;

/** What a person wants recorded; the store adds who, when, after what, and the proof. */
export interface Draft<K extends Kind = Kind> {
  readonly scope: Scope;
  readonly kind: K;
  readonly subject: string;
  readonly body: BodyByKind[K] | null;
}
