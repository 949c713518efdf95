import { FIELD_KINDS, type BodyByKind, type Kind } from './kinds.ts';
import type { Head, SubjectState } from './fold.ts';

/** What was recorded differently by people who had not seen each other's entry. */
export interface Candidate<V> {
  readonly value: V;
  readonly heads: readonly Head[];
}

/**
 * What a subject says: nothing, one thing (perhaps recorded twice), or several things of which a person must choose.
 * While disputed, `value` is the candidate with the lowest entry id, so that every copy shows the same one.
 */
export type Resolved<V> =
  | { readonly type: 'empty' }
  | { readonly type: 'settled'; readonly value: V; readonly heads: readonly Head[] }
  | { readonly type: 'disputed'; readonly value: V; readonly candidates: readonly Candidate<V>[] };

export interface FieldDispute {
  readonly field: string;
  readonly candidates: readonly Candidate<unknown>[];
}

export interface ResolvedFields<V> {
  readonly value: Partial<V>;
  readonly disputes: readonly FieldDispute[];
}

/** Deep equality of plain JSON content, whatever the order of its keys. */
export function sameContent(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every(
    (key) =>
      key in b && sameContent((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  );
}

function candidatesOf<V>(heads: readonly Head[], valueOf: (head: Head) => V): readonly Candidate<V>[] {
  const candidates: { value: V; heads: Head[] }[] = [];
  for (const head of heads) {
    const value = valueOf(head);
    const same = candidates.find((candidate) => sameContent(candidate.value, value));
    if (same) same.heads.push(head);
    else candidates.push({ value, heads: [head] });
  }
  return candidates;
}

/** What a subject of a whole kind says. A retraction beside another entry is a dispute like any other. */
export function resolve<K extends Kind>(state: SubjectState | undefined, _kind: K): Resolved<BodyByKind[K]> {
  const candidates = candidatesOf(state?.heads ?? [], (head) => head.body as BodyByKind[K] | null);
  const spoken = candidates.filter(
    (candidate): candidate is Candidate<BodyByKind[K]> => candidate.value !== null,
  );
  const [first] = spoken;
  if (!first) return { type: 'empty' };
  if (candidates.length === 1) return { type: 'settled', value: first.value, heads: first.heads };
  return {
    type: 'disputed',
    value: first.value,
    candidates: candidates as readonly Candidate<BodyByKind[K]>[],
  };
}

/** Kinds whose entries name only the fields they change. */
export type FieldKind =
  | 'household'
  | 'household-restricted'
  | 'meeting'
  | 'return-item'
  | 'posting'
  | 'opinion'
  | 'decision';

/** What a field-wise subject says, field by field: two phones that changed two fields both hold. */
export function resolveFields<K extends FieldKind>(
  state: SubjectState | undefined,
  _kind: K,
): ResolvedFields<BodyByKind[K]> {
  const value: Record<string, unknown> = {};
  const disputes: FieldDispute[] = [];
  const heads = (state?.heads ?? []).filter((head) => head.body !== null);
  const fields = new Set(heads.flatMap((head) => Object.keys(head.body as object)));
  for (const field of [...fields].sort()) {
    const naming = heads.filter((head) => field in (head.body as object));
    const candidates = candidatesOf(naming, (head) => (head.body as Record<string, unknown>)[field]);
    value[field] = candidates[0]?.value;
    if (candidates.length > 1) disputes.push({ field, candidates });
  }
  return { value: value as Partial<BodyByKind[K]>, disputes };
}

/** Whether people disagree about this subject. Attendance never is: it is a union. */
export function isDisputed(state: SubjectState): boolean {
  if (state.kind === 'attendance') return false;
  if (FIELD_KINDS.has(state.kind)) return resolveFields(state, state.kind as FieldKind).disputes.length > 0;
  return candidatesOf(state.heads, (head) => head.body).length > 1;
}
