/** Goal: only what a device itself signed, in its order, is its own (L3, L4, L11). Method: batches that were touched on the way, over HTTP. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { batchSigningText } from '#protocol/batch.ts';
import type { Batch } from '#protocol/sync.ts';
import { household } from '../support/drafts.ts';
import { enrolDevice } from '../support/server.ts';
import type { TestDevice } from '../support/test-device.ts';
import { expectUnharmed, openAttacked, refusalOf, type Attacked } from './attacked.ts';

const SECRET = 'Lò Văn Giả Mạo';
let attacked: Attacked;
let phone: TestDevice;
let next = 0;
beforeAll(async () => {
  attacked = await openAttacked();
});
afterAll(() => attacked.close());

const entriesHeld = () => attacked.server.services.store.countEntries(phone.identity.commune.id);

/** A fresh phone that has handed in one entry and holds three more. */
async function phoneWithThree(): Promise<Batch> {
  phone = await enrolDevice(attacked.server, attacked.officer, { role: 'second-recorder' });
  const draft = () => household(`f${next++}`, { headName: SECRET, order: 1 });
  phone.recordAfter(draft(), []);
  await phone.push();
  for (let n = 0; n < 3; n++) phone.recordAfter(draft(), []);
  return phone.batch(phone.stream.slice(1));
}

const hand = async (batch: Batch): Promise<string> => {
  const response = await phone.post(phone.request({ batch }));
  return response.status === 200 ? '200' : refusalOf(response);
};

/** Signed anew by the phone itself, as a phone does whose app was changed. */
async function resigned(batch: Batch): Promise<Batch> {
  const lastSeq = batch.firstSeq + batch.entries.length - 1;
  const signature = await phone.sign(batchSigningText(phone.device, batch.firstSeq, lastSeq, batch.chain));
  return { ...batch, signature };
}

const refused: readonly (readonly [string, (batch: Batch) => Promise<Batch> | Batch, string])[] = [
  ['with an altered body', (b) => altered(b), '422 broken-chain'],
  ['with an altered body, signed anew', async (b) => resigned(altered(b)), '422 broken-chain'],
  ['cut at its end', (b) => ({ ...b, entries: b.entries.slice(0, 2) }), '403 bad-signature'],
  [
    'cut at its end, signed anew',
    (b) => resigned({ ...b, entries: b.entries.slice(0, 2) }),
    '422 broken-chain',
  ],
  ['cut at its beginning', (b) => resigned({ ...b, entries: b.entries.slice(1) }), '422 broken-chain'],
  ['with an entry left out of its middle', (b) => resigned(without(b, 1)), '422 broken-chain'],
  ['in another order', (b) => resigned({ ...b, entries: [...b.entries].reverse() }), '422 broken-chain'],
  ['under a signature of nothing', (b) => ({ ...b, signature: 'A'.repeat(86) }), '403 bad-signature'],
  ['under a signature that is none', (b) => ({ ...b, signature: '!' }), '403 bad-signature'],
  ['under another chain', (b) => resigned({ ...b, chain: 'A'.repeat(43) }), '422 broken-chain'],
];

function altered(batch: Batch): Batch {
  const entries = structuredClone(batch.entries);
  const [first] = entries;
  if (first) first[8] = { headName: 'Kẻ Khác', order: 1 };
  return { ...batch, entries };
}

const without = (batch: Batch, place: number): Batch => ({
  ...batch,
  entries: batch.entries.filter((_, at) => at !== place),
});

describe('a batch', () => {
  test.each(refused)('%s is refused, and nothing of it is kept', async (_name, change, refusal) => {
    const batch = await phoneWithThree();
    const before = await entriesHeld();
    expect(await hand(await change(batch))).toBe(refusal);
    expect(await entriesHeld()).toBe(before);
    // The phone itself goes on as if nothing had been.
    expect(await hand(batch)).toBe('200');
    expect(await entriesHeld()).toBe(before + 3);
    await expectUnharmed(attacked, SECRET, 'Kẻ Khác');
  });

  test('under another device’s signature is refused', async () => {
    const batch = await phoneWithThree();
    const text = batchSigningText(phone.device, 2, 4, batch.chain);
    const signature = await attacked.neighbour.sign(text);
    expect(await hand({ ...batch, signature })).toBe('403 bad-signature');
    await expectUnharmed(attacked, SECRET);
  });

  test('of another device is refused to whoever hands it in as its own', async () => {
    await phoneWithThree();
    const batch = await phoneWithThree();
    const thief = attacked.neighbour;
    expect(await refusalOf(await thief.post(thief.request({ batch })))).toBe('403 bad-signature');
    await expectUnharmed(attacked, SECRET);
  });

  test('that is played again, whole or in part, changes nothing', async () => {
    const batch = await phoneWithThree();
    expect(await hand(batch)).toBe('200');
    const after = await entriesHeld();
    for (let time = 0; time < 5; time++) expect(await hand(batch)).toBe('200');
    expect(await hand(await phone.batch(phone.stream.slice(0, 2)))).toBe('200');
    expect(await entriesHeld()).toBe(after);
    await expectUnharmed(attacked, SECRET);
  });

  test('that leaves entries out is asked for again from where they are missing', async () => {
    await phoneWithThree();
    const before = await entriesHeld();
    const { ack } = await phone.sync({ batch: await phone.batch(phone.stream.slice(2)) });
    expect(ack.seq).toBe(1);
    expect(await entriesHeld()).toBe(before);
    await expectUnharmed(attacked, SECRET);
  });

  test('in somebody else’s name is set aside: the person is who enrolled the device', async () => {
    await phoneWithThree();
    phone.identity = { ...phone.identity, actor: attacked.officer.identity.actor };
    phone.recordAfter(household('forged', { headName: SECRET, order: 1 }), []);
    const { verdicts } = await phone.push();
    expect(verdicts.map(({ code }) => code)).toEqual(['foreign-actor']);
    await expectUnharmed(attacked, SECRET);
  });

  test('that rewrites what was handed in is kept apart as a fork and never acknowledged', async () => {
    const batch = await phoneWithThree();
    expect(await hand(batch)).toBe('200');
    phone.stream.splice(1);
    phone.recordAfter(household('rewritten', { headName: SECRET, order: 2 }), []);
    expect(await hand(await phone.batch(phone.stream.slice(1)))).toBe('409 forked');
    await expectUnharmed(attacked, SECRET);
  });
});

describe('a device that was revoked', () => {
  test('hands in for the tray only, is told nothing, and carries nothing', async () => {
    const batch = await phoneWithThree();
    expect((await attacked.officer.call(`/api/devices/${phone.device}/revocation`)).status).toBe(204);
    const told = await phone.sync({ batch });
    expect(told.verdicts.map(({ code }) => code)).toEqual(['revoked', 'revoked', 'revoked']);
    expect(told.pages).toEqual([]);
    expect(await refusalOf(await phone.post(phone.request()))).toBe('403 device-revoked');
    const receipt = await phone.call(`/api/receipts/${phone.device}`, undefined, 'GET');
    expect(await refusalOf(receipt)).toBe('403 device-revoked');
    expect(await refusalOf(await phone.call('/api/relays', {}))).toBe('403 device-revoked');
    await expectUnharmed(attacked, SECRET);
  });
});

describe('a device’s clock', () => {
  test.each([0, -1, Date.UTC(2199, 0, 1), Number.MAX_SAFE_INTEGER - 100])(
    'that says %d decides nothing (L9)',
    async (clock) => {
      await phoneWithThree();
      phone.clock = clock;
      phone.recordAfter(household(`clock${next++}`, { headName: SECRET, order: 1 }), []);
      const { ack, verdicts, serverTime } = await phone.push();
      expect([ack.seq, verdicts, serverTime]).toEqual([5, [], attacked.server.clock]);
      await expectUnharmed(attacked, SECRET);
    },
  );

  test('that is turned back opens no session that is over', async () => {
    const { head, server } = attacked;
    await head.sync();
    server.clock += 13 * 60 * 60 * 1000;
    head.clock = 0;
    expect(await refusalOf(await head.post(head.request()))).toBe('401 session-required');
    server.clock -= 13 * 60 * 60 * 1000;
    await expectUnharmed(attacked, SECRET);
  });
});
