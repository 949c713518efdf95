import type { Meeting } from '#domain/meeting/meeting.ts';
import { minutesContentOf } from '#domain/meeting/minutes-content.ts';
import { canonicalJson } from './canonical.ts';
import { digestOf } from './chain.ts';

/** Hash of what the chair and the secretary sign; the result code is its beginning. Throws where the meeting cannot be sealed. */
export const minutesDigestOf = (meeting: Meeting, village: string, closedAt: number): string =>
  digestOf(canonicalJson(minutesContentOf(meeting, village, closedAt)));
