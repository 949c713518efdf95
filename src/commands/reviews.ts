import { villageScope, type Draft } from '#domain/book/entry.ts';
import type { Covers, ReturnTarget } from '#domain/book/kinds.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import type { RecordFailure, Recording, RecordResult } from './recording.ts';

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

/** What accepting one village of many came to. */
export type AcceptedEach =
  | { readonly type: 'accepted' }
  /** Something about the village moved since it was looked at, so it was left alone. */
  | { readonly type: 'changed' }
  | { readonly type: 'failed'; readonly failure: RecordFailure };

/** What an acceptance says of a village: the meetings that it submitted, and what this desk has seen of it. */
export interface LookedAt {
  readonly meetings: readonly string[];
  readonly covers: Covers;
}

/** Accepting several villages one after the other. */
export interface AcceptRun {
  readonly year: number;
  readonly villages: readonly string[];
  /** Looks at the village just before it is accepted; `undefined` when it is no longer to be accepted with the others. */
  readonly lookAt: (village: string) => Promise<LookedAt | undefined>;
  /** Asked before each village: what is accepted stays accepted. */
  readonly isStopped: () => boolean;
  /** Told after each village. Its promise is waited for, so that a page can draw. */
  readonly onEach: (village: string, came: AcceptedEach) => Promise<void>;
}

/** Accepts villages one by one; one that fails does not hold up the others. Nothing is thrown for a failure. */
export async function acceptVillages(recording: Recording, run: AcceptRun): Promise<void> {
  for (const village of run.villages) {
    if (run.isStopped()) return;
    await run.onEach(village, await acceptOne(recording, run, village));
  }
}

async function acceptOne(
  recording: Recording,
  { year, lookAt }: AcceptRun,
  village: string,
): Promise<AcceptedEach> {
  const seen = await lookAt(village);
  if (!seen) return { type: 'changed' };
  const recorded = await acceptVillage(recording, village, year, seen.meetings, seen.covers);
  return recorded.ok ? { type: 'accepted' } : { type: 'failed', failure: recorded.error };
}
