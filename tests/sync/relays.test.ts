import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { villageScope, type Draft } from '#domain/book/entry.ts';
import { LIMITS } from '#protocol/limits.ts';
import type { Parcel } from '#protocol/parcel.ts';
import { packParcel } from '#store/own-parcel.ts';
import { takeInParcel } from '#store/parcels.ts';
import { createFetchReceipt } from '#sync/relays.ts';
import { household, registration, VILLAGE } from '../support/drafts.ts';
import { shownAndFolded } from '../support/store.ts';
import { createWorld, until, type SyncedDevice, type World } from '../support/sync-world.ts';

/* A phone that never has a network, and others who carry for it. */

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.end());

async function pack(device: SyncedDevice, everything = false): Promise<Parcel> {
  const packed = await packParcel(device.store, { everything });
  if (!packed) throw new Error('There is nothing to hand over');
  return packed.parcel;
}

async function takeIn(device: SyncedDevice, parcel: Parcel) {
  const taken = await takeInParcel(device.store, parcel, device.clock);
  if (!taken.ok) throw new Error(taken.error.type);
  return taken.value;
}

const relayStates = async ({ store }: SyncedDevice) =>
  (await store.database.relays.toArray()).map(({ state }) => state);

/** A village head who was enrolled on a good day, and has no network since. */
async function offlineHead(): Promise<SyncedDevice> {
  const head = await world.enrol();
  await head.sync();
  head.line.down = true;
  return head;
}

describe('a parcel that a desk took in', () => {
  test('reaches the commune when the desk has a network, and the receipt goes back the way it came (L8)', async () => {
    const head = await offlineHead();
    const desk = await world.enrol({ role: 'officer', name: 'Trần Thị Minh' });
    await desk.sync();
    desk.line.down = true;
    await head.say(registration('h1'), registration('h2'));
    await takeIn(desk, await pack(head));
    expect(desk.view().get('registration:2026:h1')).toBeDefined();
    expect((await pack(desk)).receipts).toEqual([]);

    desk.line.down = false;
    await desk.sync();
    expect(await relayStates(desk)).toEqual(['received']);
    await world.officer.pull();
    expect(world.officer.pulled.filter(({ entry }) => entry[0] === villageScope(VILLAGE))).toHaveLength(2);

    expect(await head.store.progress()).toMatchObject({ unsent: 2 });
    const { receipts } = await takeIn(head, await pack(desk));
    expect(receipts).toMatchObject([{ seq: 2, fate: 'received' }]);
    expect(await head.store.progress()).toMatchObject({ unsent: 0, receivedAt: world.server.clock });

    head.line.down = false;
    await head.sync();
    expect(head.line.sent.at(-1)?.entries).toBe(0);
    expect(await head.store.progress()).toMatchObject({ unsent: 0 });
  });

  test('is read by the desk from the commune afterwards, with its position', async () => {
    const head = await offlineHead();
    const desk = await world.enrol({ role: 'officer', name: 'Trần Thị Minh' });
    await desk.sync();
    await head.say(registration('h1'));
    await takeIn(desk, await pack(head));
    await desk.sync();
    const rows = await desk.store.database.entries.where('subject').equals('registration:2026:h1').toArray();
    expect(rows).toHaveLength(1);
    expect(rows[0]?.position).toBeGreaterThan(0);
  });
});

describe('passing on', () => {
  test('goes on by a phone that has a network, without a touch', async () => {
    const head = await offlineHead();
    const second = await world.enrol({ role: 'second-recorder', name: 'Nông Thị Mai' });
    await second.sync();
    const { loop } = second.loop();
    await head.say(registration('h1'));
    await takeIn(second, await pack(head));
    loop.nudge();
    await until(async () => (await relayStates(second)).includes('received'));
    await world.officer.pull();
    expect(world.officer.book().subjects.has('registration:2026:h1')).toBe(true);
  });

  test('L10: goes on beside what the commune refuses', async () => {
    const head = await offlineHead();
    const second = await world.enrol({ role: 'second-recorder', name: 'Nông Thị Mai' });
    await head.say(registration('h1'));
    await second.sync();
    await takeIn(second, await pack(head));
    // Beside it one of a device that the commune does not know, as after it put an old backup back.
    const relay = (await second.store.database.relays.toArray())[0];
    if (!relay) throw new Error('The second phone carries a batch');
    await second.store.database.relays.put({ ...relay, device: 'nobody' });
    await second.say(registration('h2'));
    await second.sync();
    expect(await second.store.progress()).toMatchObject({ unsent: 0 });
    expect((await relayStates(second)).sort()).toEqual(['received', 'waiting']);
  });

  test('of another branch is told and not tried again (L4), and what the commune keeps apart is let go a month later', async () => {
    const head = await offlineHead();
    const second = await world.enrol({ role: 'second-recorder', name: 'Nông Thị Mai' });
    await second.sync();
    await head.say(registration('h1'));
    const parcel = await pack(head);
    const row = await head.store.device();
    await head.store.database.entries.clear();
    if (row) await head.store.database.meta.put({ ...row, seq: 0, chain: '' });
    await head.say(registration('h1', false));
    head.line.down = false;
    await head.sync();
    await takeIn(second, parcel);
    await second.sync();
    expect(await relayStates(second)).toEqual(['forked']);
    second.clock += 31 * 24 * 3_600_000;
    await takeIn(second, { ...parcel, batches: [], receipts: [] });
    expect(await relayStates(second)).toEqual([]);
  });

  test('a batch whose beginning the commune lacks waits, and is not offered again at once', async () => {
    const head = await offlineHead();
    const desk = await world.enrol({ role: 'officer', name: 'Trần Thị Minh' });
    await desk.sync();
    await head.say(registration('h1'));
    const row = await head.store.device();
    if (row) await head.store.database.meta.put({ ...row, ackedSeq: 1 });
    await head.say(registration('h2'));
    await takeIn(desk, await pack(head));
    await desk.sync();
    await desk.sync();
    expect(await relayStates(desk)).toEqual(['waiting']);
    await takeIn(desk, await pack(head, true));
    await desk.sync();
    expect(await relayStates(desk)).toEqual(['received']);
  });

  test('is cut and goes on', async () => {
    const head = await offlineHead();
    const desk = await world.enrol({ role: 'officer', name: 'Trần Thị Minh' });
    await desk.sync();
    await head.say(registration('h1'));
    await takeIn(desk, await pack(head));
    desk.line.down = true;
    expect(await desk.once()).toEqual({ type: 'offline' });
    desk.line.down = false;
    await desk.sync();
    expect(await relayStates(desk)).toEqual(['received']);
  });
});

test('a phone that synced by network fetches the commune’s receipt to show', async () => {
  const head = await world.enrol();
  await head.say(registration('h1'));
  await head.sync();
  const fetchReceipt = createFetchReceipt(head.deps);
  expect(await fetchReceipt()).toEqual({ ok: true, value: null });
  expect(await head.store.database.receipts.toArray()).toMatchObject([{ seq: 1 }]);
  head.line.down = true;
  expect(await fetchReceipt()).toEqual({ ok: false, error: { type: 'offline' } });
});

describe('what the commune set aside of what others handed in for a phone', () => {
  const tray = household('h9', { headName: 'kẻ lạ' }, 'khuoi-cap');
  const malformed = { ...registration('h8'), body: { registered: 'có' } };

  const asideOf = async ({ store }: SyncedDevice) => {
    const codes = (await store.database.setAside.toArray()).map(({ seq, code }) => `${seq} ${code}`);
    const { shown, folded } = await shownAndFolded(store);
    expect(shown.subjects).toEqual(folded.subjects);
    return codes.sort();
  };

  async function relayedBy(desk: SyncedDevice, head: SyncedDevice): Promise<void> {
    await desk.sync();
    await head.say(registration('h1'), tray, malformed as Draft);
    await takeIn(desk, await pack(head));
    await desk.sync();
    expect(await relayStates(desk)).toEqual(['received']);
  }

  const desk = (): Promise<SyncedDevice> => world.enrol({ role: 'officer', name: 'Trần Thị Minh' });

  test('is told at its next sync when a receipt came before, by hand (L3)', async () => {
    const [head, carrier] = [await offlineHead(), await desk()];
    await relayedBy(carrier, head);
    expect((await takeIn(head, await pack(carrier))).receipts).toMatchObject([{ seq: 3, fate: 'received' }]);
    head.line.down = false;
    await head.sync();
    expect(await asideOf(head)).toEqual(['2 foreign-scope', '3 malformed-body']);
    expect(head.line.sent.every(({ entries }) => entries === 0)).toBe(true);
  });

  test('is told part by part, and asked for no more when all was told', async () => {
    const [head, carrier] = [await offlineHead(), await desk()];
    await carrier.sync();
    const many = Array.from({ length: LIMITS.entriesPerBatch + 10 }, (_, at) => at);
    await head.say(...many.map((at) => household(`s${at}`, { headName: 'kẻ lạ' }, 'khuoi-cap')));
    await takeIn(carrier, await pack(head));
    await carrier.sync();
    await takeIn(head, await pack(carrier));
    head.line.down = false;
    await head.sync();
    expect(await asideOf(head)).toHaveLength(many.length);
    const before = head.line.sent.length;
    await head.sync();
    expect(head.line.sent.length).toBe(before + 1);
    expect(await head.store.device()).toMatchObject({ ackedSeq: many.length, told: many.length });
  });

  test('is found by sending again where the server speaks the first protocol alone (L12)', async () => {
    const [head, carrier] = [await offlineHead(), await desk()];
    await relayedBy(carrier, head);
    await takeIn(head, await pack(carrier));
    head.sessions.speakFirst();
    head.line.down = false;
    await head.sync();
    expect(await asideOf(head)).toEqual(['2 foreign-scope', '3 malformed-body']);
    expect(head.line.sent.filter(({ entries }) => entries > 0)).toHaveLength(1);
  });
});
