import { villageScope } from '#domain/book/entry.ts';
import type { Covers, Signature } from '#domain/book/kinds.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { resultCodeOf } from '#protocol/code.ts';
import { minutesDigestOf } from '#protocol/minutes-digest.ts';
import type { Recording, RecordResult } from './recording.ts';

/** Whether sealed minutes still give the code that was signed; unsealed ones have nothing to contradict. */
export function codeMatches(meeting: Meeting, village: string): boolean {
  if (meeting.minutes.type === 'empty') return true;
  const { closedAt, digest, code } = meeting.minutes.value;
  return minutesDigestOf(meeting, village, closedAt) === digest && resultCodeOf(digest) === code;
}

export interface Sealing {
  readonly village: string;
  readonly meeting: Meeting;
  /** When the minutes were read back and closed: shown before signing, so it is not taken anew. */
  readonly closedAt: number;
  readonly chair: Signature;
  readonly secretary: Signature;
  /** What this device has seen of every device in the village's scope. */
  readonly covers: Covers;
}

/** Seals the minutes that both officials signed. From then on a correction is a signed amendment (L5). */
export function sealMinutes(recording: Recording, sealing: Sealing): Promise<RecordResult> {
  const { village, meeting, closedAt, chair, secretary, covers } = sealing;
  const digest = minutesDigestOf(meeting, village, closedAt);
  return recording.record([
    {
      scope: villageScope(village),
      kind: 'minutes',
      subject: subjectOf.minutes(meeting.id),
      body: { covers, closedAt, digest, code: resultCodeOf(digest), chair, secretary },
    },
  ]);
}
