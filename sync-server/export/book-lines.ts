import { createHash } from 'node:crypto';
import type { ExportQueries, ForkName } from '../store/export-queries.ts';
import type { DeviceRow } from '../store/schema.ts';
import type { DeviceQueries } from '../store/store.ts';

/*
 * The book as lines of JSON, with everything that proves it. The format is specified in docs/sync-protocol.md; a file is
 * checked by tools/verify.mjs, which shares no code with this.
 *
 * One consistent cut without a long transaction, which would hold up the commune while a slow line reads. Entries, signatures
 * and forks are only ever added, so a cut is a bound on what is read:
 *
 *   1. the names of all forked entries, in one statement
 *   2. the devices, in one statement: `lastSeq` bounds each stream. It moves in the transaction that adds the entries, so all
 *      up to it are there; and the entries that a fork of step 1 left the stream at were there before the fork was
 *   3. pages: entries up to `lastSeq`, batches that end in those or in a fork of step 1, forks of step 1
 *
 * Positions alone may move meanwhile (a lock lets an entry speak again); none is ever given out twice, so they stay unique.
 */

const FORMAT = 'nep-nha-book';
const VERSION = 1;
const PAGE_ROWS = 500;
const BEFORE_ALL = { seq: 0, chain: '' };

type Reads = ExportQueries & Pick<DeviceQueries, 'devicesOf'>;

/** What the file's last line counts. */
type Counts = Record<'devices' | 'batches' | 'entries' | 'forks', number>;

const nameOf = ({ device, seq, chain }: ForkName): string => `${device} ${seq} ${chain}`;

/** The export's text in pieces of at most one page, ending with the line that counts and hashes all before it. */
export async function* bookLines(store: Reads, commune: string, exportedAt: number): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const counts: Counts = { devices: 0, batches: 0, entries: 0, forks: 0 };
  for await (const { section, lines } of sections(store, commune, exportedAt)) {
    if (lines.length === 0) continue;
    if (section) counts[section] += lines.length;
    const text = `${lines.join('\n')}\n`;
    hash.update(text);
    yield text;
  }
  yield `${JSON.stringify({ type: 'end', ...counts, sha256: hash.digest('base64url') })}\n`;
}

interface Section {
  readonly section?: keyof Counts;
  readonly lines: readonly string[];
}

async function* sections(store: Reads, commune: string, exportedAt: number): AsyncGenerator<Section> {
  const name = await store.communeName(commune);
  yield {
    lines: [JSON.stringify({ type: 'book', format: FORMAT, version: VERSION, commune, name, exportedAt })],
  };
  const forks = new Map((await store.forkNames(commune)).map((fork) => [nameOf(fork), fork.device]));
  const forked = new Set(forks.values());
  const devices = await store.devicesOf(commune);
  yield { section: 'devices', lines: devices.map((row) => deviceLine(row, forked.has(row.device))) };
  for (const device of devices) yield* batchPages(store, device, forks);
  for (const device of devices) yield* entryPages(store, device);
  for (const device of devices) if (forked.has(device.device)) yield* forkPages(store, device, forks);
}

const deviceLine = (row: DeviceRow, hasForks: boolean): string =>
  JSON.stringify({
    type: 'device',
    device: row.device,
    key: { x: row.x, y: row.y },
    actor: row.actor,
    name: row.name,
    role: row.role,
    village: row.village,
    enrolledAt: row.enrolledAt,
    revokedAt: row.revokedAt,
    // A fork that came after the cut is not in the file.
    forkedAt: hasForks ? row.forkedAt : null,
    lastSeq: row.lastSeq,
    lastChain: row.lastChain,
  });

async function* batchPages(
  store: Reads,
  { commune, device, lastSeq }: DeviceRow,
  forks: ReadonlyMap<string, string>,
): AsyncGenerator<Section> {
  for (let after: string | undefined = ''; after !== undefined; ) {
    const page = await store.batchesAfter(commune, device, after, PAGE_ROWS);
    const within = page.filter((batch) =>
      batch.inStream ? batch.lastSeq <= lastSeq : forks.has(nameOf({ ...batch, seq: batch.lastSeq })),
    );
    yield {
      section: 'batches',
      lines: within.map(({ inStream: _inStream, ...batch }) => JSON.stringify({ type: 'batch', ...batch })),
    };
    after = page.at(PAGE_ROWS - 1)?.chain;
  }
}

async function* entryPages(store: Reads, { commune, device, lastSeq }: DeviceRow): AsyncGenerator<Section> {
  for (let after = 0; after < lastSeq; ) {
    const page = await store.streamAfter(commune, device, { after, last: lastSeq }, PAGE_ROWS);
    yield { section: 'entries', lines: page.map((entry) => lineAround('entry', entry)) };
    after = page.at(-1)?.seq ?? lastSeq;
  }
}

async function* forkPages(
  store: Reads,
  { commune, device }: DeviceRow,
  forks: ReadonlyMap<string, string>,
): AsyncGenerator<Section> {
  for (let after: typeof BEFORE_ALL | undefined = BEFORE_ALL; after; ) {
    const page = await store.forksAfter(commune, device, after, PAGE_ROWS);
    const within = page.filter((fork) => forks.has(nameOf(fork)));
    yield { section: 'forks', lines: within.map((fork) => lineAround('fork', fork)) };
    after = page.at(PAGE_ROWS - 1);
  }
}

/** The line of a row whose wire form is JSON already. */
function lineAround(type: string, { wire, ...row }: { readonly wire: string }): string {
  return `${JSON.stringify({ type, ...row }).slice(0, -1)},"wire":${wire}}`;
}
