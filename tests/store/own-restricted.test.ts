/**
 * Goal: who finds a disqualifying case finds it again on the own phone; of all others only officers learn which one (L7).
 * Method: phones and a desk with their real stores and sync before the real server.
 */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { restrictedScope, type Draft } from '#domain/book/entry.ts';
import type { DisqualificationBody } from '#domain/book/kinds-of-recognition.ts';
import { resolve } from '#domain/book/resolve.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { bytesOfBase64url } from '#protocol/base64url.ts';
import { linksOfBatch } from '#protocol/parcel.ts';
import { saltOf } from '#protocol/salts.ts';
import type { BookStore } from '#store/book-store.ts';
import { packParcel } from '#store/own-parcel.ts';
import type { EntryRow } from '#store/schema.ts';
import type { ReadPage } from '#store/take-in.ts';
import { registration, restricted, VILLAGE, YEAR } from '../support/drafts.ts';
import { addVillages } from '../support/server.ts';
import { createTestStore, freshName, openAgain, shownAndFolded } from '../support/store.ts';
import { createParcelWorld } from './parcel-world.ts';
import { createWorld, type SyncedDevice, type World } from '../support/sync-world.ts';

const SUBJECT = subjectOf.disqualification(YEAR, 'h1');

const disqualified = (cases: readonly string[] | null, village = VILLAGE): Draft<'disqualification'> => ({
  scope: restrictedScope(village),
  kind: 'disqualification',
  subject: SUBJECT,
  body: cases && { cases, note: '' },
});

const caseIn = (store: BookStore, village = VILLAGE) =>
  resolve(store.view(restrictedScope(village)).get(SUBJECT), 'disqualification');
const said = (...cases: readonly string[]): { type: string; value: DisqualificationBody } => ({
  type: 'settled',
  value: { cases, note: '' },
});

describe('a village phone', () => {
  test('finds again what it recorded, also after the app was closed, and replaces it', async () => {
    const name = freshName();
    const before = await createTestStore({ name });
    await before.record([disqualified(['criminal'])]);
    expect(caseIn(before)).toMatchObject(said('criminal'));
    before.close();

    const store = await openAgain(name, () => 2000);
    await store.open();
    expect(caseIn(store)).toMatchObject(said('criminal'));
    await store.record([disqualified(['fined-order'])]);
    expect(caseIn(store)).toMatchObject(said('fined-order'));
    const done = await store.record([disqualified(null)]);
    expect(caseIn(store)).toEqual({ type: 'empty' });
    await store.record(done.ok ? done.value.undo : []);
    expect(caseIn(store)).toMatchObject(said('fined-order'));
    const { shown, folded } = await shownAndFolded(store);
    expect(shown).toEqual(folded);
    store.close();
  });

  test('tells who looks at the scope that something has changed', async () => {
    const store = await createTestStore();
    const heard: string[] = [];
    store.onChange(({ scopes }) => heard.push(...scopes));
    await store.record([disqualified(['criminal'])]);
    expect(heard).toEqual([restrictedScope(VILLAGE)]);
    store.close();
  });
});

describe('a parcel', () => {
  const people = [
    { device: 'head' },
    { device: 'second', role: 'second-recorder' },
    { device: 'desk', role: 'officer' },
  ] as const;

  async function handedOver() {
    const parcels = await createParcelWorld(...people);
    await parcels.say('head', registration('h0'), disqualified(['criminal']), registration('h1'));
    return { parcels, parcel: await parcels.pack('head') };
  }

  test('carries the case past everybody’s book, sealed for the commune alone', async () => {
    const { parcels, parcel } = await handedOver();
    await parcels.takeIn('second', parcel);
    const onward = await parcels.pack('second');
    await parcels.takeIn('desk', onward);
    for (const device of ['second', 'desk']) {
      expect(caseIn(parcels.store(device))).toEqual({ type: 'empty' });
      const rows = await parcels.store(device).database.entries.toArray();
      expect(rows.map(({ subject }) => subject)).toEqual(
        ['h0', 'h1'].map((id) => subjectOf.registration(YEAR, id)),
      );
    }
    expect(JSON.stringify([parcel, onward])).not.toContain('criminal');
    const sealed = onward.batches[0]?.withheld ?? '';
    const opened = await parcels.sealing.open(bytesOfBase64url(sealed));
    const [own] = await parcels.store('head').database.entries.where('subject').equals(SUBJECT).toArray();
    expect(JSON.parse(new TextDecoder().decode(opened))).toEqual([[1, own?.wire[7], own?.wire[8]]]);
    parcels.close();
  });

  test('tells nothing out of which the case’s salt derives, so that no short case can be guessed', async () => {
    const { parcels, parcel } = await handedOver();
    const [own] = await parcels.store('head').database.entries.where('subject').equals(SUBJECT).toArray();
    const said = JSON.stringify(parcel);
    const seeds = parcel.batches.flatMap(({ packed }) =>
      packed.salts.flatMap((salt) => (typeof salt === 'string' ? [] : [salt[0]])),
    );
    expect(said).not.toContain(own?.wire[7]);
    expect(seeds.map((seed) => saltOf(seed, own?.seq ?? 0))).not.toContain(own?.wire[7]);
    parcels.close();
  });

  test('goes only as far as the first case while the phone does not know the commune’s key', async () => {
    const { parcels } = await handedOver();
    await parcels.forgetSealing('head');
    const { batches } = await parcels.pack('head');
    expect(batches.flatMap((batch) => linksOfBatch(batch) ?? [])).toMatchObject([
      { entry: { subject: subjectOf.registration(YEAR, 'h0') } },
    ]);
    parcels.close();
  });

  test('whose case an officer has already is known, and no other branch', async () => {
    const { parcels, parcel } = await handedOver();
    await parcels.forgetSealing('head');
    const [own] = await parcels.store('head').database.entries.where('subject').equals(SUBJECT).toArray();
    if (!own) throw new Error('It was recorded');
    await parcels.store('desk').takeInPage(pageWith(own));
    const taken = await parcels.takeIn('desk', parcel);
    expect(taken.batches).toMatchObject([{ fate: 'taken', fresh: 2 }]);
    expect(caseIn(parcels.store('desk'))).toMatchObject(said('criminal'));
    parcels.close();
  });
});

const pageWith = ({ scope, device, seq, wire }: EntryRow): ReadPage => ({
  scope,
  entries: [{ position: 1, device, seq, receivedAt: 1, entry: wire }],
  cursor: { after: 1, pack: 0 },
  more: false,
});

describe('before the commune', () => {
  let world: World;
  let head: SyncedDevice;
  let second: SyncedDevice;
  let desk: SyncedDevice;

  beforeEach(async () => {
    world = await createWorld();
    await addVillages(world.officer, 'khuoi-cap');
    head = await world.enrol();
    second = await world.enrol({ role: 'second-recorder', name: 'Vi Văn Thành' });
    desk = await world.enrol({ role: 'officer', name: 'Hoàng Thị Lan' });
  });

  afterEach(() => world.end());

  const exchangeAll = async (): Promise<void> => {
    for (const device of [head, second, desk, head, second, desk]) await device.sync();
  };

  test('a village head’s case reaches officers, and stays on the head’s own phone', async () => {
    await head.say(disqualified(['criminal']));
    await exchangeAll();
    expect(caseIn(head.store)).toMatchObject(said('criminal'));
    expect(caseIn(desk.store)).toMatchObject(said('criminal'));
    expect(await head.store.setAside(restrictedScope(VILLAGE))).toEqual([]);
  });

  test('no other phone of the village receives it', async () => {
    await head.say(disqualified(['criminal']));
    await exchangeAll();
    expect(caseIn(second.store)).toEqual({ type: 'empty' });
    const rows = await second.store.database.entries.toArray();
    expect(rows.filter(({ scope }) => scope.startsWith('restricted/'))).toEqual([]);
    expect(await second.store.cursors()).not.toHaveProperty([restrictedScope(VILLAGE)]);
  });

  test('two phones that found different cases leave the officer to settle, and each keeps its own', async () => {
    await head.say(disqualified(['criminal']));
    await second.say(disqualified(['fined-order']));
    await exchangeAll();
    expect(caseIn(desk.store).type).toBe('disputed');
    await desk.say(disqualified(['criminal', 'fined-order']));
    await exchangeAll();
    expect(caseIn(desk.store)).toMatchObject(said('criminal', 'fined-order'));
    expect(caseIn(head.store)).toMatchObject(said('criminal'));
    expect(caseIn(second.store)).toMatchObject(said('fined-order'));
  });

  test('another village’s case is set aside, and nobody but the officer reads why', async () => {
    await head.say(disqualified(['criminal'], 'khuoi-cap'));
    await exchangeAll();
    expect(caseIn(desk.store, 'khuoi-cap')).toEqual({ type: 'empty' });
    expect(caseIn(head.store, 'khuoi-cap')).toEqual({ type: 'empty' });
    expect(await desk.store.setAside('restricted/tray')).toMatchObject([{ code: 'foreign-scope' }]);
    expect(await second.store.setAside('restricted/tray')).toEqual([]);
  });

  test('other restricted facts are not the village’s to say', async () => {
    await head.say(restricted('h1', 'Tày'));
    await exchangeAll();
    expect(await desk.store.setAside('restricted/tray')).toMatchObject([{ code: 'foreign-scope' }]);
  });

  test('the next entries of the phone go on, whatever others may read of its stream', async () => {
    const household = (id: string): Draft => ({
      scope: `village/${VILLAGE}`,
      kind: 'household',
      subject: subjectOf.household(id),
      body: { headName: id, order: 1 },
    });
    await head.say(household('k1'), disqualified(['criminal']), household('k2'));
    await exchangeAll();
    expect(second.view().get(subjectOf.household('k2'))).toBeDefined();
    expect(await packParcel(head.store, { everything: true })).toMatchObject({ entries: 3 });
    await head.say(household('k3'));
    await exchangeAll();
    expect(second.view().get(subjectOf.household('k3'))).toBeDefined();
    expect(await head.store.progress()).toMatchObject({ recorded: 4, unsent: 0 });
  });
});
