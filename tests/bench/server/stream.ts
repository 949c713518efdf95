import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { entryId, villageScope, type Draft, type EntryId } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { packEntries } from '#protocol/packed-batch.ts';
import { ENTRIES_PER_SEED, saltOf } from '#protocol/salts.ts';
import { SyncResponse, type Batch, type Cursor, type PackedBatch, type SyncRequest } from '#protocol/sync.ts';
import { CHAIN_START } from '#protocol/chain.ts';
import { stampDraft } from '#protocol/stamp.ts';
import { entryToWire } from '#protocol/wire-entry.ts';
import type { Recorded, TestDevice } from '../../support/test-device.ts';
import { jsonOf, type Client, type Prepared } from './requests.ts';

/*
 * What a village head records: for each household its line in the register, its registration and its attendance at the meeting,
 * and now and then a registration that was corrected.
 */

const YEAR = 2026;
const MEETING = '2026-hop';
const NAMES = [
  'Nông Văn Páo',
  'Lý Thị Mai',
  'Vi Văn Thành',
  'Hoàng Thị Sơn',
  'Lương Văn Bảo',
  'Triệu Thị Hà',
];
const COMMITMENTS = ['hygiene', 'no-early-marriage', 'schooling', 'no-violence'];
const PER_HOUSEHOLD = 3;
const CORRECTED_EVERY = 7;

const idOf = (seed: string): string =>
  createHash('sha256').update(seed).digest('base64url').replace(/[-_]/g, 'x').slice(0, 10);

function draftsOf(device: TestDevice, household: string, index: number): readonly Draft[] {
  const scope = villageScope(device.identity.village);
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
        sex: index % 2 === 0 ? 'male' : 'female',
        memberCount: 1 + (index % 6),
        address: '',
        cluster: '',
        phone: '',
        note: '',
        status: 'active',
      },
    },
    registrationOf(scope, household, index % 9 !== 0),
    {
      scope,
      kind: 'attendance',
      subject: subjectOf.attendance(MEETING, household),
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

/** As a device draws one. */
export const seedAt = (seq: number): string =>
  createHash('sha256')
    .update(`seed ${Math.floor(seq / ENTRIES_PER_SEED)}`)
    .digest('base64url')
    .slice(0, 22);

/** As the device would, with salts that nobody can guess. */
function record(device: TestDevice, draft: Draft, supersedes: readonly EntryId[]): Recorded {
  const seq = device.stream.length + 1;
  const { entry, salt, chain } = stampDraft(draft, {
    device: device.device,
    actor: device.identity.actor,
    seq,
    previousChain: device.stream.at(-1)?.chain ?? CHAIN_START,
    supersedes,
    recordedAt: (device.clock += 700),
    salt: saltOf(seedAt(seq), seq),
  });
  const recorded = { entry, chain, wire: entryToWire(entry, salt) };
  device.stream.push(recorded);
  return recorded;
}

/** Lets the device record until its stream holds `count` entries. */
export function recordUntil(device: TestDevice, count: number): void {
  for (let index = 0; device.stream.length < count; index++) {
    const household = idOf(`${device.device}.${index}`);
    const drafts = draftsOf(device, household, index).slice(0, count - device.stream.length);
    const [, registration] = drafts.map((draft) => record(device, draft, []));
    if (index % CORRECTED_EVERY > 0 || drafts.length < PER_HOUSEHOLD || device.stream.length >= count)
      continue;
    if (registration) {
      const scope = villageScope(device.identity.village);
      record(device, registrationOf(scope, household, false), [entryId(registration.entry)]);
    }
  }
}

/** Where a device's feeds end at a running server. */
export async function cursorsOf(device: TestDevice, client: Client): Promise<Record<string, Cursor>> {
  const authorization = await device.authorization();
  const answer = await client.send(preparedSync(device.request(), authorization));
  const { pages } = SyncResponse.parse(jsonOf(answer));
  return { ...device.cursors, ...Object.fromEntries(pages.map(({ scope, cursor }) => [scope, cursor])) };
}

/** As protocol 2 carries it. */
const packed = ({ entries, ...signed }: Batch): PackedBatch => ({
  ...signed,
  packed: packEntries(
    entries,
    signed.firstSeq,
    entries.map((_, index) => seedAt(signed.firstSeq + index)),
  ),
});

/** The requests that hand the stream in, in batches; each knows of what it hands in, so that nothing comes back. */
export async function pushesOf(
  device: TestDevice,
  batchEntries: number,
  cursors: Readonly<Record<string, Cursor>>,
): Promise<readonly Prepared[]> {
  const pushes: Prepared[] = [];
  const authorization = await device.authorization();
  const feed = villageScope(device.identity.village);
  const known = cursors[feed]?.after ?? 0;
  for (let at = device.ack.seq; at < device.stream.length; at += batchEntries) {
    const recorded = device.stream.slice(at, at + batchEntries);
    const after = known + at + recorded.length - device.ack.seq;
    const reached = { ...cursors, [feed]: { after, pack: 0 } };
    const batch = packed(await device.batch(recorded));
    const request = device.request({ batch, cursors: reached, clock: Date.now() });
    pushes.push(preparedSync(request, authorization));
  }
  return pushes;
}

/** A request as the app sends it: compressed when it is worth it, with its hash. */
export function preparedSync(request: SyncRequest, authorization: string): Prepared {
  const text = JSON.stringify(request);
  const headers = {
    authorization,
    'content-type': 'application/json',
    'x-body-sha256': createHash('sha256').update(text).digest('base64url'),
  };
  return prepared('/api/sync', headers, text);
}

/** A request with a JSON body, compressed when it is worth it. */
export function prepared(path: string, headers: Readonly<Record<string, string>>, text: string): Prepared {
  if (text.length < 1000) return { path, headers, body: Buffer.from(text) };
  return { path, headers: { ...headers, 'content-encoding': 'gzip' }, body: gzipSync(text) };
}
