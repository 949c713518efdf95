import { CHUNK_ENTRIES_FIRST, CHUNK_ENTRIES_MIN, LIMITS } from '#protocol/limits.ts';
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
  readonly failures: number;
  readonly lasting: boolean;
}

export const FIRST_PACE: Pace = { chunkEntries: CHUNK_ENTRIES_FIRST, failures: 0, lasting: false };

export const afterSuccess = (pace: Pace, sent: number): Pace => ({
  chunkEntries: sent > 0 ? Math.min(pace.chunkEntries * 2, LIMITS.entriesPerBatch) : pace.chunkEntries,
  failures: 0,
  lasting: false,
});

export const afterFailure = (pace: Pace, failure: RequestFailure): Pace => ({
  chunkEntries: sessionExpired(failure)
    ? pace.chunkEntries
    : Math.max(CHUNK_ENTRIES_MIN, Math.floor(pace.chunkEntries / 2)),
  failures: pace.failures + 1,
  lasting: failure.type === 'refused' && LASTING.has(failure.code),
});

/** How long to rest before the next try, in ms. */
export function restMs({ failures, lasting }: Pace): number {
  if (failures === 0 || lasting) return RETRY_MAX_MS;
  return Math.min(RETRY_FIRST_MS * 2 ** (failures - 1), RETRY_MAX_MS);
}
