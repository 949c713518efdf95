/**
 * Goal: what is on a device alone reaches the commune although the book is locked, or the device is gone; whoever carries it reads
 * nothing of it, and nobody says received without the commune's receipt (L1, L8).
 * Method: phones and a desk with their real stores and vaults before the real server; a locked store is what the worker sees.
 */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { packSafetyCopy } from '#commands/safety-copy.ts';
import { sealFor } from '#store/seal.ts';
import {
  CARRIED_MAX,
  keepOutboxSealed,
  readCarriedSealed,
  readOutboxSealed,
  type SealedOutbox,
} from '#store/sealed-mail.ts';
import { rejoin } from '#sync/rejoin.ts';
import {
  postCarried,
  postSealedOutbox,
  sealOutbox,
  takeInPosted,
  takeInSealed,
  type SealedHandedOver,
} from '#sync/sealed.ts';
import { disqualification } from '../support/disqualification.ts';
import { household, registration, VILLAGE } from '../support/drafts.ts';
import { createWorld, type SyncedDevice, type World } from '../support/sync-world.ts';

const PIN = '482913';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.end());

const nameOf = ({ store }: SyncedDevice): string => store.database.name;
const post = (device: SyncedDevice) => postSealedOutbox(nameOf(device), device.deps.baseUrl);

async function withPin(device: SyncedDevice): Promise<SyncedDevice> {
  const created = await device.store.vault.create(PIN);
  if (!created.ok) throw new Error(created.error.type);
  return device;
}

/** A village head with a PIN who was enrolled on a good day, and has no network since. */
async function offlineHead(): Promise<SyncedDevice> {
  const head = await withPin(await world.enrol());
  await head.sync();
  head.line.down = true;
  return head;
}

const entriesOf = async (device: string): Promise<readonly string[]> => {
  await world.officer.pull();
  return world.officer.pulled.filter((pulled) => pulled.device === device).map(({ entry }) => entry[2]);
};

const idOf = async (head: SyncedDevice): Promise<string> =>
  (await head.store.device())?.enrolment.device ?? '';

async function outboxOf(head: SyncedDevice): Promise<SealedOutbox> {
  const outbox = await readOutboxSealed(nameOf(head));
  if (!outbox) throw new Error('Nothing was sealed');
  return outbox;
}

async function copyOf(head: SyncedDevice): Promise<SealedHandedOver> {
  const sealed = await packSafetyCopy(head.store);
  if (!sealed) throw new Error('There is nothing to keep');
  return { commune: sealed.commune, pieces: sealed.pieces, id: sealed.chain };
}

const takeIn = (device: SyncedDevice, file: SealedHandedOver) =>
  takeInSealed(device.store, device.deps.baseUrl, file, device.clock);

describe('what a phone sealed before it was locked', () => {
  test('is posted without its key, restricted entries too, and the receipt counts once the book is open', async () => {
    const head = await offlineHead();
    const device = await idOf(head);
    await head.say(registration('h1'), disqualification('h1', ['criminal']), registration('h2'));
    await sealOutbox(head.store);
    head.store.vault.lock();
    await expect(head.store.device()).rejects.toThrow('locked');

    head.line.down = false;
    expect(await post(head)).toBe('answered');
    expect(await entriesOf(device)).toHaveLength(3);
    expect(await post(head)).toBe('nothing');

    expect(await head.store.vault.unlock(PIN)).toMatchObject({ ok: true });
    expect(await head.store.progress()).toMatchObject({ unsent: 3 });
    await takeInPosted(head.store);
    expect(await head.store.progress()).toMatchObject({ unsent: 0 });
    expect(await readOutboxSealed(nameOf(head))).toBeUndefined();
  });

  test('waits while nobody answers, and goes on where it was', async () => {
    const head = await offlineHead();
    await head.say(registration('h1'));
    await sealOutbox(head.store);
    const first = await outboxOf(head);
    await head.say(registration('h2'));
    await sealOutbox(head.store);
    const second = await outboxOf(head);
    const pieces = [...first.pieces, ...second.pieces];
    await keepOutboxSealed(nameOf(head), { ...second, pieces, posted: 1 });
    expect(await post(head)).toBe('unanswered');
    head.line.down = false;
    expect(await post(head)).toBe('answered');
    expect(await entriesOf(await idOf(head))).toHaveLength(2);
  });

  test('is sealed anew with what came since, and not at all while nothing did', async () => {
    const head = await offlineHead();
    await head.say(registration('h1'));
    await sealOutbox(head.store);
    const before = await outboxOf(head);
    await sealOutbox(head.store);
    expect(await outboxOf(head)).toEqual(before);
    await head.say(registration('h2'));
    await sealOutbox(head.store);
    expect(await outboxOf(head)).toMatchObject({ upTo: before.upTo + 1, posted: 0 });
  });

  test('shows no name to whoever has the disk', async () => {
    const head = await offlineHead();
    await head.say(household('h1', { headName: 'Vi Văn Thành' }));
    await sealOutbox(head.store);
    const bytes = Buffer.from(new Uint8Array((await outboxOf(head)).pieces.flatMap((piece) => [...piece])));
    for (const told of ['Vi V', 'Thành', 'household', await idOf(head)])
      expect(bytes.includes(told)).toBe(false);
  });

  test('is nothing while there is no PIN: then the worker reads and sends by itself', async () => {
    const head = await world.enrol();
    await head.sync();
    await head.say(registration('h1'));
    await sealOutbox(head.store);
    expect(await readOutboxSealed(nameOf(head))).toBeUndefined();
  });

  test('goes when the phone is invited again: it would say under the old name what the new one says', async () => {
    const head = await offlineHead();
    const old = await idOf(head);
    await head.say(registration('h1'));
    await sealOutbox(head.store);
    head.line.down = false;
    const code = await world.officer.invite({ role: 'village-head', village: VILLAGE, name: 'Lý Thị Mai' });
    expect(await rejoin(head.deps, code)).toMatchObject({ ok: true });
    expect(await post(head)).toBe('nothing');
    await sealOutbox(head.store);
    expect(await post(head)).toBe('answered');
    expect(await entriesOf(await idOf(head))).toHaveLength(1);
    expect(await entriesOf(old)).toHaveLength(0);
  });

  test('L8: is not called received by a receipt that the commune did not sign', async () => {
    const head = await offlineHead();
    await head.say(registration('h1'));
    await sealOutbox(head.store);
    const outbox = await outboxOf(head);
    const { commune, chain, upTo: seq } = outbox;
    const forged = {
      commune,
      device: await idOf(head),
      seq,
      chain,
      receivedAt: 1,
      signature: 'A'.repeat(86),
    };
    await keepOutboxSealed(nameOf(head), { ...outbox, receipts: [forged] });
    await takeInPosted(head.store);
    expect(await head.store.progress()).toMatchObject({ unsent: 1, receivedAt: 0 });
  });
});

describe('a copy outside of a phone that is gone', () => {
  test('handed in at the desk, brings everything into the commune’s book, and the receipt for its recorder', async () => {
    const head = await offlineHead();
    const device = await idOf(head);
    await head.say(registration('h1'), disqualification('h1', ['criminal']), registration('h2'));
    const copy = await copyOf(head);
    await head.store.database.delete();

    const desk = await world.enrol({ role: 'officer', name: 'Trần Thị Minh' });
    await desk.sync();
    const taken = await takeIn(desk, copy);
    expect(taken).toMatchObject({ ok: true, value: { batches: [{ device, fate: 'taken', fresh: 3 }] } });
    expect(await entriesOf(device)).toHaveLength(3);
    expect(await desk.store.database.receipts.get(device)).toMatchObject({ seq: 3 });
  });

  test('is carried unread by whoever has no network either, once, and posted when there is one', async () => {
    const head = await offlineHead();
    await head.say(registration('h1'));
    const copy = await copyOf(head);
    const other = await world.enrol({ role: 'second-recorder', name: 'Nông Thị Mai' });
    await other.sync();
    other.line.down = true;
    expect(await takeIn(other, copy)).toEqual({ ok: true, value: 'carried' });
    expect(await takeIn(other, copy)).toEqual({ ok: true, value: 'carried' });
    expect(await readCarriedSealed(nameOf(other))).toHaveLength(1);
    await postCarried(other.store, other.deps.baseUrl);
    expect(await readCarriedSealed(nameOf(other))).toHaveLength(1);

    other.line.down = false;
    await postCarried(other.store, other.deps.baseUrl);
    expect(await readCarriedSealed(nameOf(other))).toEqual([]);
    expect(await entriesOf(await idOf(head))).toHaveLength(1);
  });

  test('is refused, and not carried, when the commune cannot open it', async () => {
    const head = await world.enrol();
    await head.sync();
    const pieces = [new Uint8Array(200).fill(3)];
    const refused = await takeIn(head, { commune: 'xa', id: 'a', pieces });
    expect(refused).toEqual({ ok: false, error: { type: 'refused', code: 'not-for-us' } });
    expect(await readCarriedSealed(nameOf(head))).toEqual([]);
  });

  test('is not carried beyond a bounded number of files, and those stay', async () => {
    const head = await offlineHead();
    const { sealKey } = await head.store.directory();
    if (!sealKey) throw new Error('The directory tells it');
    const pieces = [await sealFor({ id: 'xa', sealKey }, {})];
    for (let nth = 0; nth < CARRIED_MAX; nth++) await takeIn(head, { commune: 'xa', id: `f${nth}`, pieces });
    expect(await takeIn(head, { commune: 'xa', id: 'more', pieces })).toEqual({
      ok: false,
      error: { type: 'too-many' },
    });
    expect(await readCarriedSealed(nameOf(head))).toHaveLength(CARRIED_MAX);
  });
});
