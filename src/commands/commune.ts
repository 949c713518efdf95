import { COMMUNE_SCOPE } from '#domain/book/entry.ts';
import type { BodyByKind } from '#domain/book/kinds.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import type { Recording, RecordResult } from './recording.ts';

/** Records the commune's name, province and kind. */
export const describeCommune = (recording: Recording, body: BodyByKind['commune']): Promise<RecordResult> =>
  recording.record([{ scope: COMMUNE_SCOPE, kind: 'commune', subject: subjectOf.commune(), body }]);

/** Opens a year under a rule set, with the province's own numbers if it has any. */
export const openYear = (recording: Recording, body: BodyByKind['year']): Promise<RecordResult> =>
  recording.record([{ scope: COMMUNE_SCOPE, kind: 'year', subject: subjectOf.year(body.year), body }]);

/** Sets a target of the year. */
export const setTarget = (recording: Recording, body: BodyByKind['target']): Promise<RecordResult> =>
  recording.record([
    { scope: COMMUNE_SCOPE, kind: 'target', subject: subjectOf.target(body.year, body.indicator), body },
  ]);

/** Adds a village, or renames it. */
export const describeVillage = (
  recording: Recording,
  village: string,
  body: BodyByKind['village'],
): Promise<RecordResult> =>
  recording.record([{ scope: COMMUNE_SCOPE, kind: 'village', subject: subjectOf.village(village), body }]);
