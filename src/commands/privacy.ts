import { restrictedScope, villageScope, type Draft } from '#domain/book/entry.ts';
import type { DataRequestBody, ErasureBody } from '#domain/book/kinds-of-protection.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import type { Recording, RecordResult } from './recording.ts';

/**
 * Records that a household's data are erased; the commune takes them out of every copy once it has this. Nothing undoes it
 * (Luật 91/2025/QH15; the article is unverified).
 */
export const eraseHousehold = (
  recording: Recording,
  village: string,
  body: ErasureBody,
): Promise<RecordResult> =>
  recording.record([erasureDraft(village, subjectOf.erasure(body.household), body)]);

/** Records that these subjects of the village are erased because their term is over. */
export const eraseSubjects = (
  recording: Recording,
  village: string,
  { reason, subjects }: { readonly reason: string; readonly subjects: readonly string[] },
): Promise<RecordResult> =>
  recording.record([
    erasureDraft(village, subjectOf.erasure(recording.newId()), { household: '', reason, subjects }),
  ]);

const erasureDraft = (village: string, subject: string, body: ErasureBody): Draft => ({
  scope: villageScope(village),
  kind: 'erasure',
  subject,
  body,
});

/** Notes a household's request for its data, or, under a known id, that it was answered or done. */
export const noteDataRequest = (
  recording: Recording,
  village: string,
  body: DataRequestBody,
  id: string = recording.newId(),
): Promise<RecordResult> =>
  recording.record([
    { scope: restrictedScope(village), kind: 'data-request', subject: subjectOf.dataRequest(id), body },
  ]);
