import { villageScope, type Draft } from '#domain/book/entry.ts';
import type { Covers, ReturnTarget } from '#domain/book/kinds.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import type { Recording, RecordResult } from './recording.ts';

/** What to send back and why. */
export interface ReturnRequest {
  readonly target: ReturnTarget;
  readonly reason: string;
}

/** Returns a village's dossier with reasons pinned to what they are about; each becomes a to-do on the phone. */
export const returnVillage = (
  recording: Recording,
  village: string,
  year: number,
  requests: readonly ReturnRequest[],
): Promise<RecordResult> =>
  recording.record(
    requests.map(
      ({ target, reason }): Draft<'return-item'> => ({
        scope: villageScope(village),
        kind: 'return-item',
        subject: subjectOf.returnItem(year, recording.newId()),
        body: { year, target, reason },
      }),
    ),
  );

/** Answers one returned item from the village. */
export const answerReturn = (
  recording: Recording,
  village: string,
  year: number,
  item: string,
  answer: string,
): Promise<RecordResult> =>
  recording.record([
    {
      scope: villageScope(village),
      kind: 'return-item',
      subject: subjectOf.returnItem(year, item),
      body: { answer },
    },
  ]);

/** Accepts the village's year as submitted; its records are locked from here on (L5). */
export const acceptVillage = (
  recording: Recording,
  village: string,
  year: number,
  meetings: readonly string[],
  covers: Covers,
): Promise<RecordResult> =>
  recording.record([
    {
      scope: villageScope(village),
      kind: 'acceptance',
      subject: subjectOf.acceptance(year, village),
      body: { covers, meetings },
    },
  ]);
