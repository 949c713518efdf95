import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { villageScope } from '#domain/book/entry.ts';
import { digestOf } from '#protocol/chain.ts';
import { BODY_VERSION } from '#protocol/limits.ts';
import type { Parcel } from '#protocol/parcel.ts';
import { takeInParcel } from '#store/parcels.ts';
import { rereadAfterUpdate } from '#store/reread.ts';
import { erasure, household, registration, tally, VILLAGE } from '../support/drafts.ts';
import { entryOf } from '../support/entries.ts';
import { pageOf, shownAndFolded } from '../support/store.ts';
import { createParcelWorld, type ParcelWorld } from './parcel-world.ts';

let world: ParcelWorld | undefined;
afterEach(() => world?.close());

/** A village's head, its second recorder and an officer's desk. */
async function setUp(): Promise<ParcelWorld> {
  world = await createParcelWorld(
    { device: 'head' },
    { device: 'second', role: 'second-recorder' },
    { device: 'desk', role: 'officer' },
  );
  return world;
}

const subjectsAt = (each: ParcelWorld, device: string): readonly string[] =>
  [...each.store(device).view(villageScope(VILLAGE)).ofKind('registration')]
    .map(({ subject }) => subject)
    .sort();

const registered = (...ids: readonly string[]) => ids.map((id) => `registration:2026:${id}`);

const entriesAt = (each: ParcelWorld, device: string) => each.store(device).database.entries.toArray();

describe('a parcel', () => {
  test('brings what a phone recorded into the book of a desk and of another phone', async () => {
    const each = await setUp();
    await each.say('head', registration('h1'), registration('h2'));
    const parcel = await each.pack('head');
    for (const reader of ['desk', 'second']) {
      const { batches } = await each.takeIn(reader, parcel);
      expect(batches).toEqual([{ device: 'head', firstSeq: 1, fate: 'taken', fresh: 2 }]);
      expect(subjectsAt(each, reader)).toEqual(registered('h1', 'h2'));
      const { shown, folded } = await shownAndFolded(each.store(reader));
      expect(shown).toEqual(folded);
    }
  });

  test('L3: twice changes nothing', async () => {
    const each = await setUp();
    await each.say('head', registration('h1'));
    const parcel = await each.pack('head');
    await each.takeIn('desk', parcel);
    const before = await entriesAt(each, 'desk');
    expect((await each.takeIn('desk', parcel)).batches).toMatchObject([{ fate: 'known', fresh: 0 }]);
    expect(await entriesAt(each, 'desk')).toEqual(before);
    expect(await each.store('desk').database.relays.count()).toBe(1);
  });

  test('brings nothing back of a household that the commune has erased', async () => {
    const each = await setUp();
    const page = pageOf([entryOf(erasure('h1'), 'officer', 1)]);
    await each.store('second').takeInPage(page);
    await each.say('head', household('h1', { headName: 'Páo' }), registration('h1'));
    const { batches } = await each.takeIn('second', await each.pack('head'));
    expect(batches).toMatchObject([{ fate: 'taken', fresh: 1 }]);
    const { database } = each.store('second');
    expect((await database.subjects.toArray()).map(({ subject }) => subject).sort()).toEqual([
      'erasure:h1',
      'registration:2026:h1',
    ]);
  });

  test('with more of the same takes in what is new, and the longer batch is the one passed on', async () => {
    const each = await setUp();
    await each.say('head', registration('h1'));
    await each.takeIn('desk', await each.pack('head'));
    await each.say('head', registration('h2'));
    expect((await each.takeIn('desk', await each.pack('head'))).batches).toMatchObject([
      { fate: 'taken', fresh: 1 },
    ]);
    const relays = await each.store('desk').database.relays.toArray();
    expect(relays.map(({ firstSeq, lastSeq }) => [firstSeq, lastSeq])).toEqual([[1, 2]]);
  });

  test('is passed on from phone to phone to desk, each batch under its own signature', async () => {
    const each = await setUp();
    await each.say('head', registration('h1'));
    await each.takeIn('second', await each.pack('head'));
    await each.say('second', registration('h2'));
    const carried = await each.pack('second');
    expect(carried.batches.map(({ device }) => device)).toEqual(['second', 'head']);
    await each.takeIn('desk', carried);
    expect(subjectsAt(each, 'desk')).toEqual(registered('h1', 'h2'));
  });

  test('that begins after a gap is kept and speaks only once the rest has come (L5)', async () => {
    const each = await setUp();
    await each.say('head', registration('h1'));
    await each.takeIn('head', { commune: 'xa', batches: [], receipts: [await each.receipt('head', 1)] });
    await each.say('head', registration('h2'));
    const later = await each.pack('head');
    expect((await each.takeIn('desk', later)).batches).toMatchObject([
      { firstSeq: 2, fate: 'gap', fresh: 0 },
    ]);
    expect(subjectsAt(each, 'desk')).toEqual([]);
    expect(await each.store('desk').coversOf(villageScope(VILLAGE))).toEqual({});
    expect((await each.pack('desk')).batches).toHaveLength(1);
    const { batches } = await each.takeIn('desk', await each.pack('head', true));
    expect(batches).toMatchObject([{ fate: 'taken', fresh: 2 }]);
    expect(subjectsAt(each, 'desk')).toEqual(registered('h1', 'h2'));
  });

  test('whose beginning comes later lets what waited speak', async () => {
    const each = await setUp();
    await each.say('head', registration('h1'));
    const first = await each.pack('head');
    await each.takeIn('head', { commune: 'xa', batches: [], receipts: [await each.receipt('head', 1)] });
    await each.say('head', registration('h2'));
    await each.takeIn('desk', await each.pack('head'));
    await each.takeIn('desk', first);
    expect(subjectsAt(each, 'desk')).toEqual(registered('h1', 'h2'));
  });

  test('L4: of another branch changes nothing in the book and is passed on', async () => {
    const each = await setUp();
    await each.say('head', registration('h1'));
    const parcel = await each.pack('head');
    const entry = (await entriesAt(each, 'head'))[0];
    if (!entry) throw new Error('The head recorded something');
    const [scope, kind, subject, supersedes, actor, recordedAt, version] = entry.wire;
    const other = { device: 'head', seq: 1, scope, kind, subject, supersedes, actor, recordedAt, version };
    await each.store('desk').takeInPage(pageOf([{ ...other, body: { registered: false, commitments: [] } }]));
    expect((await each.takeIn('desk', parcel)).batches).toMatchObject([{ fate: 'forked', fresh: 0 }]);
    expect(await each.store('desk').database.relays.toArray()).toMatchObject([{ state: 'waiting' }]);
    const state = each.store('desk').view(villageScope(VILLAGE)).get(subject);
    expect(state?.heads.map(({ body }) => body)).toEqual([{ registered: false, commitments: [] }]);
  });

  test('L10: with an entry that is not allowed sets that one aside and takes in the others', async () => {
    const each = await setUp();
    await each.say(
      'head',
      registration('h1'),
      household('h9', { phone: '1' }, 'khuoi-cap'),
      registration('h2'),
    );
    const parcel = await each.pack('head');
    await each.takeIn('desk', parcel);
    expect(subjectsAt(each, 'desk')).toEqual(registered('h1', 'h2'));
    const tray = await each.store('desk').setAside('restricted/tray');
    expect(tray.map(({ code }) => code)).toEqual(['foreign-scope']);
    // The second phone may not read what its village's head wrote elsewhere, but passes it on (L7).
    await each.takeIn('second', parcel);
    expect((await entriesAt(each, 'second')).map(({ seq }) => seq)).toEqual([1, 3]);
  });

  test('of a revoked device is set aside, and passed on', async () => {
    const each = await setUp();
    await each.say('head', registration('h1'));
    await each.introduce('desk', (recorder) => ({ ...recorder, revoked: recorder.device === 'head' }));
    await each.takeIn('desk', await each.pack('head'));
    expect(subjectsAt(each, 'desk')).toEqual([]);
    expect((await each.store('desk').setAside('restricted/tray')).map(({ code }) => code)).toEqual([
      'revoked',
    ]);
    expect((await each.pack('desk')).batches).toHaveLength(1);
  });

  test('L12: from a newer app is kept, passed on, and read by the app that can', async () => {
    const each = await setUp();
    const body = { registered: 'of a kind that comes later', commitments: [] };
    const subject = 'registration:2026:h1';
    const parcel = await each.packNewer('head', [
      villageScope(VILLAGE),
      'registration',
      subject,
      [],
      'head',
      1000,
      BODY_VERSION + 1,
      'salt',
      body,
    ]);
    await each.takeIn('desk', parcel);
    expect(await entriesAt(each, 'desk')).toMatchObject([{ verdict: 'newer-app', judgedHere: true }]);
    expect((await each.pack('desk')).batches).toEqual(parcel.batches);
    await rereadAfterUpdate(each.store('desk'), 'newer', () => undefined);
    expect(subjectsAt(each, 'desk')).toEqual(registered('h1'));
  });

  test('has the commune’s word when its pull names the entries', async () => {
    const each = await setUp();
    await each.say('head', tally('h1', 5));
    await each.takeIn('desk', await each.pack('head'));
    const before = (await entriesAt(each, 'desk'))[0];
    expect(before).toMatchObject({ position: 0, verdict: '' });
    if (!before) throw new Error('The desk took the entry in');
    const cursor = { after: 9, pack: 0 };
    const pulled = { position: 9, device: 'head', seq: 1, receivedAt: 8000, entry: before.wire };
    await each.store('desk').takeInPage({
      scope: villageScope(VILLAGE),
      entries: [{ ...pulled, verdict: 'malformed-body' }],
      cursor,
      more: false,
    });
    expect((await entriesAt(each, 'desk'))[0]).toMatchObject({ position: 9, verdict: 'malformed-body' });
    const { shown, folded } = await shownAndFolded(each.store('desk'));
    expect(shown).toEqual(folded);
    expect(shown.subjects).toEqual({});
  });

  const altered =
    (change: (batch: Parcel['batches'][number]) => Parcel['batches'][number]) =>
    (parcel: Parcel): Parcel => ({ ...parcel, batches: parcel.batches.map(change) });

  test.each([
    [
      'signed by nobody',
      altered((batch) => ({ ...batch, signature: digestOf('x') + digestOf('y') })),
      'bad-signature',
    ],
    ['with another chain', altered((batch) => ({ ...batch, chain: digestOf('x') })), 'broken-chain'],
    [
      'that follows something else',
      altered((batch) => ({ ...batch, previousChain: digestOf('x') })),
      'broken-chain',
    ],
    ['under another device’s name', altered((batch) => ({ ...batch, device: 'second' })), 'broken-chain'],
    ['of a device that nobody knows', altered((batch) => ({ ...batch, device: 'nobody' })), 'unknown-device'],
  ] as const)('%s is refused and leaves nothing', async (_name, change, fate) => {
    const each = await setUp();
    await each.say('head', registration('h1'));
    const { batches } = await each.takeIn('desk', change(await each.pack('head')));
    expect(batches).toMatchObject([{ fate, fresh: 0 }]);
    expect(await entriesAt(each, 'desk')).toEqual([]);
    expect(await each.store('desk').database.relays.count()).toBe(0);
  });

  test('of another commune is refused', async () => {
    const each = await setUp();
    await each.say('head', registration('h1'));
    const foreign = { ...(await each.pack('head')), commune: 'xa-khac' };
    const taken = await takeInParcel(each.store('desk'), foreign, 1);
    expect(taken).toEqual({ ok: false, error: { type: 'foreign-commune' } });
  });

  test('L7: of another village is refused by a phone and taken by the desk', async () => {
    const each = await setUp();
    await each.say('head', registration('h1'));
    await each.introduce('second', (recorder) =>
      recorder.device === 'head' ? { ...recorder, village: 'khuoi-cap' } : recorder,
    );
    const parcel = await each.pack('head');
    expect((await each.takeIn('second', parcel)).batches).toMatchObject([{ fate: 'foreign-village' }]);
    expect((await each.takeIn('desk', parcel)).batches).toMatchObject([{ fate: 'taken' }]);
  });

  test('L7: of a desk holds nothing that the desk itself recorded', async () => {
    const each = await setUp();
    await each.say('desk', household('h1', { headName: 'Nông Văn An' }));
    await expect(each.pack('desk')).rejects.toThrow('nothing to hand over');
  });

  test('that comes back to its own phone is passed over', async () => {
    const each = await setUp();
    await each.say('head', registration('h1'));
    expect((await each.takeIn('head', await each.pack('head'))).batches).toMatchObject([{ fate: 'own' }]);
  });
});

describe('a receipt', () => {
  const only = (...receipts: Parcel['receipts']): Parcel => ({ commune: 'xa', batches: [], receipts });

  test('L8: says received on the phone that it names, without a network', async () => {
    const each = await setUp();
    await each.say('head', registration('h1'), registration('h2'));
    const taken = await each.takeIn('head', only(await each.receipt('head', 2)));
    expect(taken.receipts).toEqual([{ device: 'head', seq: 2, fate: 'received' }]);
    expect(await each.store('head').progress()).toMatchObject({ unsent: 0, receivedAt: 7000 });
    await expect(each.pack('head')).rejects.toThrow('nothing to hand over');
  });

  test('for less than is known takes nothing back', async () => {
    const each = await setUp();
    await each.say('head', registration('h1'), registration('h2'));
    await each.takeIn('head', only(await each.receipt('head', 2)));
    const taken = await each.takeIn('head', only(await each.receipt('head', 1)));
    expect(taken.receipts).toMatchObject([{ fate: 'known' }]);
    expect(await each.store('head').progress()).toMatchObject({ unsent: 0 });
  });

  test('for another device is passed on until it is there, and what it names needs no passing on', async () => {
    const each = await setUp();
    await each.say('head', registration('h1'));
    await each.takeIn('second', await each.pack('head'));
    const taken = await each.takeIn('second', only(await each.receipt('head', 1)));
    expect(taken.receipts).toMatchObject([{ fate: 'kept' }]);
    const parcel = await each.pack('second');
    expect(parcel.batches).toEqual([]);
    await each.takeIn('head', parcel);
    expect(await each.store('head').progress()).toMatchObject({ unsent: 0 });
  });

  test('goes back from a desk to the one whose it is', async () => {
    const each = await setUp();
    await each.say('head', registration('h1'));
    await each.takeIn('desk', await each.pack('head'));
    await each.takeIn('desk', only(await each.receipt('head', 1)));
    await each.takeIn('head', await each.pack('desk'));
    expect(await each.store('head').progress()).toMatchObject({ unsent: 0 });
    expect(await each.store('desk').database.relays.toArray()).toMatchObject([{ state: 'received' }]);
  });

  test.each([
    ['that names more than was signed', { seq: 2 }, 'forged'],
    ['of another commune', { commune: 'xa-khac' }, 'forged'],
    ['with another time', { receivedAt: 1 }, 'forged'],
  ] as const)('%s is no receipt', async (_name, change, fate) => {
    const each = await setUp();
    await each.say('head', registration('h1'), registration('h2'));
    const genuine = await each.receipt('head', 1);
    const taken = await each.takeIn('head', only({ ...genuine, ...change }));
    expect(taken.receipts).toMatchObject([{ fate }]);
    expect(await each.store('head').progress()).toMatchObject({ unsent: 2 });
  });

  test('for another stream under this name says so and is not believed (L4)', async () => {
    const each = await setUp();
    await each.say('head', registration('h1'));
    const taken = await each.takeIn(
      'head',
      only(await each.receipt('head', 1, { chain: digestOf('other') })),
    );
    expect(taken.receipts).toMatchObject([{ fate: 'forked' }]);
    expect(await each.store('head').progress()).toMatchObject({ unsent: 1 });
  });

  test('cannot be checked before the commune’s key is known', async () => {
    const each = await setUp();
    await each.say('head', registration('h1'));
    const receipt = await each.receipt('head', 1);
    await each.store('head').takeInDirectory({ hash: 'old', recorders: [] });
    expect((await each.takeIn('head', only(receipt))).receipts).toMatchObject([{ fate: 'no-key' }]);
  });
});

test('what the commune has is kept a month longer, and then dropped', async () => {
  const each = await setUp();
  await each.say('head', registration('h1'));
  await each.takeIn('desk', await each.pack('head'));
  const receipts = [await each.receipt('head', 1)];
  await each.takeIn('desk', { commune: 'xa', batches: [], receipts });
  const day = 24 * 60 * 60 * 1000;
  const nothing: Parcel = { commune: 'xa', batches: [], receipts: [] };
  await takeInParcel(each.store('desk'), nothing, 5000 + 29 * day);
  expect(await each.store('desk').database.relays.count()).toBe(1);
  await takeInParcel(each.store('desk'), nothing, 5000 + 31 * day);
  expect(await each.store('desk').database.relays.count()).toBe(0);
});
