import { villageScope, type Draft } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { batchSigningText } from '#protocol/batch.ts';
import { CHAIN_START, digestOf } from '#protocol/chain.ts';
import { packEntries } from '#protocol/packed-batch.ts';
import type { Parcel, ParcelBatch } from '#protocol/parcel.ts';
import { saltOf } from '#protocol/salts.ts';
import { stampDraft, type StampedEntry } from '#protocol/stamp.ts';
import { entryToWire } from '#protocol/wire-entry.ts';
import { attendance, MEETING, registration, tally, VILLAGE } from '../support/drafts.ts';

/* Parcels as a phone would make them, but for the signature, which is only as long as one. */

const SEED = 'c2VlZHNlZWRzZWVkc2VlZA';
const BATCH = 400;
const ID_LENGTH = 10;
const UNSIGNED = 'x'.repeat(86);

const COMMUNE = 'xa-thu';

/** As spread as the ids that a desk makes. */
const householdIdAt = (n: number): string => digestOf(`household ${n}`).slice(0, ID_LENGTH);

/** Everything that the meeting of a village records: registrations, summons, attendance, votes. */
function meetingDrafts(households: number): readonly Draft[] {
  const ids = Array.from({ length: households }, (_, n) => householdIdAt(n));
  const present = ids.filter((_, n) => n % 10 !== 3);
  return [
    ...ids.map((id, n) => registration(id, n % 20 !== 0)),
    {
      scope: villageScope(VILLAGE),
      kind: 'meeting',
      subject: subjectOf.meeting(MEETING),
      body: { year: 2026, cluster: '', place: 'Nhà văn hóa', startedAt: 1_790_000_000_000 },
    },
    {
      scope: villageScope(VILLAGE),
      kind: 'summons',
      subject: subjectOf.summons(MEETING),
      body: { households: ids, delegates: [] },
    },
    ...present.map((id) => attendance(id)),
    ...ids.map((id, n) => tally(id, present.length - (n % 9))),
  ];
}

/** The entries of a device's stream that say these drafts, one every few seconds. */
function streamOf(device: string, drafts: readonly Draft[]): readonly StampedEntry[] {
  let previousChain = CHAIN_START;
  return drafts.map((draft, index) => {
    const seq = index + 1;
    const recordedAt = 1_790_000_000_000 + index * 4321;
    const salt = saltOf(SEED, seq);
    const stamped = stampDraft(draft, {
      device,
      actor: device,
      seq,
      previousChain,
      supersedes: [],
      recordedAt,
      salt,
    });
    previousChain = stamped.chain;
    return stamped;
  });
}

/** A stream as batches that follow each other. */
function batchesOf(stream: readonly StampedEntry[], sign: (text: string) => string = () => UNSIGNED) {
  const batches: ParcelBatch[] = [];
  for (let at = 0; at < stream.length; at += BATCH) {
    const some = stream.slice(at, at + BATCH);
    const { device } = some[0]?.entry ?? { device: '' };
    const chain = some.at(-1)?.chain ?? CHAIN_START;
    const wires = some.map(({ entry, salt }) => entryToWire(entry, salt));
    batches.push({
      device,
      firstSeq: at + 1,
      previousChain: stream[at - 1]?.chain ?? CHAIN_START,
      packed: packEntries(
        wires,
        at + 1,
        wires.map(() => SEED),
      ),
      chain,
      signature: sign(batchSigningText(device, at + 1, at + some.length, chain)),
    });
  }
  return batches;
}

/** The parcel of a village's meeting. */
export const meetingParcel = (households: number): Parcel => ({
  commune: COMMUNE,
  batches: batchesOf(streamOf('phone1phone1', meetingDrafts(households))),
  receipts: [],
});
