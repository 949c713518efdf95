import { villageScope, type Draft } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import type { BenchRecord } from '../contestant.ts';
import { record, type Recorder } from './stream.ts';

/** Entries in a batch, of both servers. */
export const BATCH_ENTRIES = 400;
/** Rows in a page of the bare server: about what a page of ours holds. */
export const PAGE_ROWS = 800;

/** A record as an entry: a registration that carries what else the record knows. */
function draftOf(fact: BenchRecord, village: string): Draft {
  const { household, year, registered, headName, address, criteria, recordedBy } = fact;
  const body = { registered, commitments: [], headName, address, criteria, recordedBy };
  return {
    scope: villageScope(village),
    kind: 'registration',
    subject: subjectOf.registration(year, household),
    body,
  };
}

/** Records offline, untimed. */
export function recordAll(device: Recorder, records: readonly BenchRecord[]): void {
  for (const one of records) {
    record(device, draftOf(one, device.identity.village), { recordedAt: Date.parse(one.recordedAt) });
  }
}

/** The records in so many parts, of the same size but for the last. */
export function splitOver<T>(all: readonly T[], parts: number): readonly (readonly T[])[] {
  const size = Math.ceil(all.length / parts);
  return Array.from({ length: parts }, (_, part) => all.slice(part * size, (part + 1) * size));
}
