import { CHUNK_BYTES, CHUNK_ENTRIES_FIRST, CHUNK_ENTRIES_MIN, LIMITS, ROOM_BYTES } from '#protocol/limits.ts';
import type { RequestFailure } from './api.ts';

const RETRY_FIRST_MS = 2_000;
const RETRY_MAX_MS = 120_000;

/** Refusals that asking again cannot mend: tried again only rarely, or when a person asks. */
const LASTING: ReadonlySet<string> = new Set([
  'forked',
  'device-revoked',
  'unknown-device',
  'upgrade-required',
]);

/** The server wants the device to sign in again: no fault of the line or of the batch. */
export const sessionExpired = (failure: RequestFailure): boolean =>
  failure.type === 'refused' && failure.code === 'session-required';

/** How much to send at once and how long to wait after a failure: grows with success, shrinks with cuts. */
export interface Pace {
  readonly chunkEntries: number;
  /** At most so many bytes of a request, as they travel. */
  readonly chunkBytes: number;
  /** At most so many bytes of JSON in an answer. */
  readonly roomBytes: number;
  /** How fast they grow: less so once the line has cut a chunk, or every second one would be cut again. */
  readonly growth: number;
  readonly failures: number;
  readonly lasting: boolean;
}

const GROWTH = 2;
const GROWTH_AFTER_CUT = 1.25;

export const FIRST_PACE: Pace = {
  chunkEntries: CHUNK_ENTRIES_FIRST,
  chunkBytes: CHUNK_BYTES.first,
  roomBytes: ROOM_BYTES.first,
  growth: GROWTH,
  failures: 0,
  lasting: false,
};

/** What a round trip brought through. */
export interface Moved {
  readonly sent: number;
  readonly sentBytes?: number;
  /** Whether the answer was as large as it might be, which next to a chunk is not much. */
  readonly full?: boolean;
}

/** Bytes grow from what has gone through, and no further: a short chunk proves nothing for a long one. */
export function afterSuccess(pace: Pace, { sent, sentBytes = 0, full = false }: Moved): Pace {
  const { growth, chunkEntries, chunkBytes, roomBytes } = pace;
  return {
    chunkEntries: sent > 0 ? atMost(LIMITS.entriesPerBatch, chunkEntries * growth) : chunkEntries,
    chunkBytes: Math.max(chunkBytes, atMost(CHUNK_BYTES.max, sentBytes * growth)),
    roomBytes: full && sent === 0 ? atMost(ROOM_BYTES.max, roomBytes * growth) : roomBytes,
    growth,
    failures: 0,
    lasting: false,
  };
}

const atMost = (max: number, size: number): number => Math.min(max, Math.floor(size));

const half = (size: number, min: number): number => Math.max(min, Math.floor(size / 2));

const halved = ({ chunkEntries, chunkBytes, roomBytes }: Pace) => ({
  chunkEntries: half(chunkEntries, CHUNK_ENTRIES_MIN),
  chunkBytes: half(chunkBytes, CHUNK_BYTES.min),
  roomBytes: half(roomBytes, ROOM_BYTES.min),
  growth: GROWTH_AFTER_CUT,
});

export const afterFailure = (pace: Pace, failure: RequestFailure): Pace => ({
  ...pace,
  ...(sessionExpired(failure) ? {} : halved(pace)),
  failures: pace.failures + 1,
  lasting: failure.type === 'refused' && LASTING.has(failure.code),
});

/** How long to rest before the next try, in ms. */
export function restMs({ failures, lasting }: Pace): number {
  if (failures === 0 || lasting) return RETRY_MAX_MS;
  return Math.min(RETRY_FIRST_MS * 2 ** (failures - 1), RETRY_MAX_MS);
}
