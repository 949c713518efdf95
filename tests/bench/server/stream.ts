import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { entryId, villageScope, type Draft, type EntryId } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { CHAIN_START } from '#protocol/chain.ts';
import { packEntries } from '#protocol/packed-batch.ts';
import { ENTRIES_PER_SEED, saltOf } from '#protocol/salts.ts';
import { stampDraft } from '#protocol/stamp.ts';
import type { Batch, PackedBatch, SyncRequest } from '#protocol/sync.ts';
import { entryToWire } from '#protocol/wire-entry.ts';
import type { Recorded, TestDevice } from '../../support/test-device.ts';
import type { Prepared } from './requests.ts';

/** Who records: what a draft needs to become an entry of a stream. */
export type Recorder = Pick<TestDevice, 'device' | 'identity' | 'stream'> & { clock: number };

/** As a device draws one. */
const seedAt = (device: string, seq: number): string =>
  createHash('sha256')
    .update(`${device} ${Math.floor(seq / ENTRIES_PER_SEED)}`)
    .digest('base64url')
    .slice(0, 22);

/** Records a draft as the app does, with a salt that derives from a seed. */
export function record(
  device: Recorder,
  draft: Draft,
  {
    supersedes = [],
    recordedAt = (device.clock +=
      700),
  }: { supersedes?: readonly EntryId[]; recordedAt?: number } = {},
): Recorded {
  const seq = device.stream.length + 1;
  const { entry, salt, chain } = stampDraft(draft, {
    device: device.device,
    actor: device.identity.actor,
    seq,
    previousChain: device.stream.at(-1)?.chain ?? CHAIN_START,
    supersedes,
    recordedAt,
    salt: saltOf(seedAt(device.device, seq), seq),
  });
  const recorded = { entry, chain, wire: entryToWire(entry, salt) };
  device.stream.push(recorded);
  return recorded;
}

/** Corrects a registration: of those recorded before, one after the other. */
export function recordChange(device: Recorder): Recorded {
  const registrations = device.stream.filter(({ entry }) => entry.kind === 'registration');
  const changes = registrations.filter(({ entry }) => entry.supersedes.length > 0).length;
  const before = registrations[changes];
  if (!before) throw new Error('There is something to change');
  const { scope, subject, body } = before.entry;
  const draft = { scope, kind: 'registration', subject, body } as Draft;
  return record(device, draft, { supersedes: [entryId(before.entry)] });
}

/** As protocol 2 carries it. */
const packed = (device: string, { entries, ...signed }: Batch): PackedBatch => ({
  ...signed,
  packed: packEntries(
    entries,
    signed.firstSeq,
    entries.map((_, index) => seedAt(device, signed.firstSeq + index)),
  ),
});

/**
 * The requests that hand in what is not acknowledged, in batches. Each says that the device knows its village's feed as far as it
 * will be then, so that nothing comes back: what a pull costs is measured by itself.
 */
export async function pushesOf(device: TestDevice, batchEntries: number): Promise<readonly Prepared[]> {
  const pushes: Prepared[] = [];
  const authorization = await device.authorization();
  const feed = villageScope(device.identity.village);
  const known = device.cursors[feed]?.after ?? 0;
  for (let at = device.ack.seq; at < device.stream.length; at += batchEntries) {
    const recorded = device.stream.slice(at, at + batchEntries);
    const after = known + at + recorded.length - device.ack.seq;
    const cursors = { ...device.cursors, [feed]: { after, pack: 0 } };
    const batch = packed(device.device, await device.batch(recorded));
    pushes.push(preparedSync(device.request({ batch, cursors, clock: Date.now() }), authorization));
  }
  return pushes;
}

/** A request as the app sends it, with its hash. */
export function preparedSync(request: SyncRequest, authorization: string): Prepared {
  const text = JSON.stringify(request);
  const hash = createHash('sha256').update(text).digest('base64url');
  return prepared('/api/sync', { authorization, 'x-body-sha256': hash }, text);
}

const WORTH_COMPRESSING = 1000;

/** A request with a JSON body, compressed when it is worth it. */
export function prepared(path: string, headers: Readonly<Record<string, string>>, text: string): Prepared {
  const typed = { ...headers, 'content-type': 'application/json' };
  if (text.length < WORTH_COMPRESSING) return { path, headers: typed, body: Buffer.from(text) };
  return { path, headers: { ...typed, 'content-encoding': 'gzip' }, body: gzipSync(text) };
}

const YEAR = 2026;
const NAMES = [
  'Nông Văn Páo',
  'Lý Thị Mai',
  'Vi Văn Thành',
  'Hoàng Thị Sơn',
  'Lương Văn Bảo',
  'Triệu Thị Hà',
];
const COMMITMENTS = ['hygiene', 'no-early-marriage', 'schooling', 'no-violence'];
const CORRECTED_EVERY = 7;

/** A household's id, as random as the app's. */
const householdOf = (seed: string): string =>
  createHash('sha256').update(seed).digest('base64url').replace(/[-_]/g, 'x').slice(0, 10);

function draftsOf(scope: string, household: string, index: number): readonly Draft[] {
  const name = `${NAMES[index % NAMES.length]} ${index}`;
  return [
    {
      scope,
      kind: 'household',
      subject: subjectOf.household(household),
      body: {
        headName: name,
        order: index,
        birthYear: 1950 + (index % 50),
        memberCount: 1 + (index % 6),
        status: 'active',
      },
    },
    registrationOf(scope, household, index % 9 !== 0),
    {
      scope,
      kind: 'attendance',
      subject: subjectOf.attendance('2026-hop', household),
      body: { present: index % 5 !== 0, by: 'head', name },
    },
  ];
}

const registrationOf = (scope: string, household: string, registered: boolean): Draft => ({
  scope,
  kind: 'registration',
  subject: subjectOf.registration(YEAR, household),
  body: { registered, commitments: registered ? COMMITMENTS : [] },
});

/**
 * Lets a village head record `count` entries: of each household its line in the register, its registration and its attendance at
 * the meeting, and now and then a registration that was corrected.
 */
export function recordMeeting(device: Recorder, count: number): void {
  const scope = villageScope(device.identity.village);
  const end = device.stream.length + count;
  for (let index = 0; device.stream.length < end; index++) {
    const household = householdOf(`${device.device}.${device.stream.length}`);
    const drafts = draftsOf(scope, household, index).slice(0, end - device.stream.length);
    const [, registration] = drafts.map((draft) => record(device, draft));
    if (!registration || index % CORRECTED_EVERY > 0 || device.stream.length >= end) continue;
    record(device, registrationOf(scope, household, false), { supersedes: [entryId(registration.entry)] });
  }
}
