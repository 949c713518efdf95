import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldBook, type Book } from '#domain/book/book.ts';
import { entryId, type Draft, type Entry, type EntryId } from '#domain/book/entry.ts';
import { CHAIN_START } from '#protocol/chain.ts';
import { stampDraft } from '#protocol/stamp.ts';
import type { Cursor } from '#protocol/sync.ts';
import { entryToWire, wireToEntry } from '#protocol/wire-entry.ts';
import { newDevice } from '../../sync-server/enrol/enrolled-device.ts';
import { applyBatch } from '../../sync-server/ingest/apply-batch.ts';
import { pageOf, pullPages } from '../../sync-server/pull/pull-pages.ts';
import { openSqliteStore } from '../../sync-server/store/sqlite.ts';
import type { DeviceRow } from '../../sync-server/store/schema.ts';
import type { Store } from '../../sync-server/store/store.ts';
import { acceptance, attendance, household, minutes, registration, tally } from '../support/drafts.ts';

/*
 * Goal: L3 for readers. Whoever reads the server's feeds, from the beginning or in between, in pages of any size, while people go
 * on recording, ends with the same book as who has every entry.
 *
 * Method: three devices record about a handful of subjects, each entry superseding any entries of its subject, those that the server
 * has not seen yet included; minutes and acceptances cover any seqs. Recording, handing in and reading alternate as fast-check likes.
 * At the end all is handed in and read, and the reader's heads and set-asides are compared with those of the whole.
 */

const COMMUNE = 'c';

const place = (name: string, role: DeviceRow['role'], village: string): DeviceRow => ({
  ...newDevice(COMMUNE, { x: name, y: name }, { actor: name, name, role, village }, 0),
});
const DEVICES = [
  place('head', 'village-head', 'na-lau'),
  place('second', 'second-recorder', 'na-lau'),
  place('officer', 'officer', ''),
];
const OFFICER = 2;

const covers = fc
  .tuple(fc.nat(6), fc.nat(6), fc.nat(6))
  .map((seqs) => Object.fromEntries(DEVICES.map(({ device }, index) => [device, seqs[index] ?? 0])));

const draft: fc.Arbitrary<Draft> = fc.oneof(
  fc.constantFrom(
    household('h1', { headName: 'A' }),
    household('h1', { phone: '1' }),
    household('h1', { headName: 'B', phone: '2' }),
    household('h1', { phone: '3', note: 'n' }),
    registration('h1', true),
    registration('h1', false),
    { ...registration('h1'), body: null },
    attendance('p1', true),
    attendance('p1', false),
    tally('h1', 3),
  ),
  covers.map((seen) => minutes(seen)),
  covers.map((seen) => acceptance(seen)),
);

const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant('record' as const),
      who: fc.nat(2),
      draft,
      picks: fc.array(fc.nat(9), { maxLength: 3 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('hand-in' as const), who: fc.nat(2) }) },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('read' as const), room: fc.integer({ min: 1, max: 4 }) }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

interface Pending {
  readonly entry: Entry;
  readonly wire: ReturnType<typeof entryToWire>;
  readonly chain: string;
}

/** Devices without keys and phones without an app: only what they recorded, and how much of it was handed in. */
async function play(store: Store, steps: readonly Step[]) {
  for (const device of DEVICES) await store.addDevice(device);
  const streams: Pending[][] = DEVICES.map(() => []);
  const acked = DEVICES.map(() => 0);
  const reader = createReader(store);

  const record = ({ who, draft: said, picks }: Step & { type: 'record' }) => {
    const device = DEVICES[who];
    const stream = streams[who];
    if (!device || !stream) return;
    if (said.kind === 'acceptance' && who !== OFFICER) return;
    const same = streams.flat().filter(({ entry }) => entry.subject === said.subject);
    const supersedes = new Set(picks.flatMap((pick) => same[pick % Math.max(1, same.length)] ?? []));
    const stamped = stampDraft(said, {
      device: device.device,
      actor: device.actor,
      seq: stream.length + 1,
      previousChain: stream.at(-1)?.chain ?? CHAIN_START,
      supersedes: [...supersedes].map(({ entry }) => entryId(entry)),
      recordedAt: 0,
      salt: 's',
    });
    stream.push({ entry: stamped.entry, wire: entryToWire(stamped.entry, 's'), chain: stamped.chain });
  };
  const handIn = async (who: number) => {
    const [device, stream, from] = [DEVICES[who], streams[who], acked[who] ?? 0];
    const fresh = stream?.slice(from) ?? [];
    const last = fresh.at(-1);
    if (!device || !last) return;
    const batch = {
      firstSeq: from + 1,
      entries: fresh.map(({ wire }) => wire),
      chain: last.chain,
      signature: 's',
    };
    const outcome = await store.transact(device.commune, (transaction) =>
      applyBatch(transaction, device, batch, 0),
    );
    expect(outcome.type).toBe('taken');
    acked[who] = last.entry.seq;
  };

  for (const one of steps) {
    if (one.type === 'record') record(one);
    else if (one.type === 'hand-in') await handIn(one.who);
    else await reader.read(one.room);
  }
  for (const who of DEVICES.keys()) await handIn(who);
  return reader;
}

function createReader(store: Store) {
  const cursors: Record<string, Cursor> = {};
  const entries = new Map<EntryId, Entry>();
  const read = async (room: number): Promise<boolean> => {
    const device = DEVICES[OFFICER];
    if (!device) throw new Error('There is an officer');
    const pages = await pullPages(store, COMMUNE, device, cursors, { entries: room });
    for (const { scope, entries: pulled, cursor } of pages.map(pageOf)) {
      cursors[scope] = cursor;
      for (const { device: id, seq, entry, verdict } of pulled) {
        if (verdict === undefined) entries.set(`${id}.${seq}`, wireToEntry(entry, id, seq).entry);
      }
    }
    return pages.some(({ more }) => more);
  };
  return {
    entries,
    read,
    async readAll(room: number) {
      while (await read(room));
      return foldBook(entries.values());
    },
  };
}

const headsOf = ({ subjects, setAside }: Book) => ({
  heads: Object.fromEntries(
    [...subjects].filter(([, { heads }]) => heads.length > 0).map(([key, { heads }]) => [key, heads]),
  ),
  setAside: Object.fromEntries([...setAside].map(([id, { code }]) => [id, code])),
});

async function wholeBook(store: Store): Promise<Book> {
  const stored = await Promise.all(DEVICES.map(({ device }) => store.stream(COMMUNE, device, 0, 1e6)));
  const speaking = stored.flat().filter(({ verdict }) => verdict === null);
  return foldBook(speaking.map(({ wire, device, seq }) => wireToEntry(wire, device, seq).entry));
}

describe('a reader’s book', () => {
  test('L3: is the whole book, however it was read', async () => {
    const steps = fc.array(step, { maxLength: 40, size: 'max' });
    const property = fc.asyncProperty(steps, fc.integer({ min: 1, max: 5 }), async (played, room) => {
      const store = await openSqliteStore(':memory:');
      try {
        const reader = await play(store, played);
        const whole = headsOf(await wholeBook(store));
        expect(headsOf(await reader.readAll(room))).toEqual(whole);
        expect(headsOf(await createReader(store).readAll(room))).toEqual(whole);
      } finally {
        await store.close();
      }
    });
    await fc.assert(property, { numRuns: 300 });
  }, 120_000);

  const handIn = (who: number): Step => ({ type: 'hand-in', who });
  const read = (room: number): Step => ({ type: 'read', room });
  const record = (who: number, said: Draft, ...picks: readonly number[]): Step => ({
    type: 'record',
    who,
    draft: said,
    picks: [...picks],
  });

  const rare: readonly (readonly [string, readonly Step[]])[] = [
    [
      'what replaced a part of the first page is itself replaced before the second page',
      [
        record(0, household('h1', { headName: 'B', phone: '2' })),
        record(0, household('h1', { phone: '1' }), 0),
        handIn(0),
        read(1),
        record(0, household('h1', { headName: 'A' }), 0),
        record(0, household('h1', { phone: '3' }), 1),
      ],
    ],
    [
      'an entry comes after all that replaced it',
      [
        record(0, registration('h1', true)),
        record(1, registration('h1', false), 0),
        record(1, registration('h1', true), 1),
        handIn(1),
        read(4),
      ],
    ],
  ];
  test.each(rare)('L3: is the whole book when %s', async (_name, steps) => {
    const store = await openSqliteStore(':memory:');
    const reader = await play(store, steps);
    expect(headsOf(await reader.readAll(9))).toEqual(headsOf(await wholeBook(store)));
    await store.close();
  });

  test('is spared what was replaced', async () => {
    const store = await openSqliteStore(':memory:');
    const steps = [record(0, registration('h1', true)), record(0, registration('h1', false), 0)];
    const reader = await play(store, steps);
    await reader.readAll(9);
    expect([...reader.entries.keys()]).toEqual([`${DEVICES[0]?.device}.2`]);
    await store.close();
  });
});
