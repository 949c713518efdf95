import type { Draft, Scope } from '#domain/book/entry.ts';
import type { Kind } from '#domain/book/kinds.ts';
import type { Candidate, FieldDispute } from '#domain/book/resolve.ts';
import type { Recording, RecordResult } from './recording.ts';

/** The disputed subject and where it lives. */
export interface DisputedSubject {
  readonly scope: Scope;
  readonly kind: Kind;
  readonly subject: string;
}

/** Settles a dispute over a whole subject by recording one of its candidates again, which supersedes all of them. */
export const settleDispute = (
  recording: Recording,
  { scope, kind, subject }: DisputedSubject,
  choice: Candidate<unknown>,
): Promise<RecordResult> => recording.record([{ scope, kind, subject, body: choice.value } as Draft]);

/** Settles a dispute over one field of a subject. */
export const settleFieldDispute = (
  recording: Recording,
  { scope, kind, subject }: DisputedSubject,
  { field }: FieldDispute,
  choice: Candidate<unknown>,
): Promise<RecordResult> =>
  recording.record([{ scope, kind, subject, body: { [field]: choice.value } } as unknown as Draft]);
