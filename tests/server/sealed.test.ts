/**
 * Goal: what is sealed for the commune is taken from anybody, because its batches prove themselves; nothing forged gets in, and
 * what a carrier may not read arrives whole (L4, L7, L11).
 */
import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { base64urlOf } from '#protocol/base64url.ts';
import { withoutBody } from '#protocol/bodiless.ts';
import { digestOf } from '#protocol/chain.ts';
import { packEntries } from '#protocol/packed-batch.ts';
import type { Parcel, ParcelBatch } from '#protocol/parcel.ts';
import { SEALED_LIMITS, SealedResponse } from '#protocol/sealed.ts';
import type { Batch } from '#protocol/sync.ts';
import { sealFor, type Commune } from '#store/seal.ts';
import { sealingKeyOf } from '../../sync-server/receipts/sealing-key.ts';
import { SEALED_ATTEMPTS } from '../../sync-server/routes/sealed.ts';
import { disqualification } from '../support/disqualification.ts';
import { registration } from '../support/drafts.ts';
import { enrolDevice, setUpVillage, type TestServer } from '../support/server.ts';
import { jsonOf, type TestDevice } from '../support/test-device.ts';

let open: TestServer[] = [];
afterEach(async () => {
  await Promise.all(open.map((server) => server.close()));
  open = [];
});

async function village() {
  const made = await setUpVillage();
  open.push(made.server);
  const { id } = made.head.identity.commune;
  const { publicKey } = await sealingKeyOf(made.server.services.store, id);
  return { ...made, commune: { id, sealKey: publicKey } };
}

const carried = ({ device }: TestDevice, { entries, ...batch }: Batch): ParcelBatch => ({
  ...batch,
  device,
  previousChain: '',
  packed: packEntries(entries, batch.firstSeq),
});

const sealed = (commune: Commune, ...batches: readonly ParcelBatch[]) =>
  sealFor(commune, { commune: commune.id, batches: [...batches], receipts: [] } satisfies Parcel);

async function post(
  { send }: TestServer,
  bytes: Uint8Array<ArrayBuffer>,
  digest?: string,
): Promise<Response> {
  const hash = base64urlOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
  return send('/api/sealed', { method: 'POST', headers: { 'x-body-sha256': digest ?? hash }, body: bytes });
}

const answered = async (response: Response): Promise<SealedResponse> =>
  SealedResponse.parse(await jsonOf(response));

const codeOf = async (response: Response): Promise<unknown> =>
  ((await response.json()) as { code: unknown }).code;

const storedOf = ({ services }: TestServer, { identity, device }: TestDevice) =>
  services.store.stream(identity.commune.id, device, 0, 1e9);

describe('a sealed parcel', () => {
  test('is taken in without a session and answered with receipts that the commune signed', async () => {
    const { server, officer, head, commune } = await village();
    const batch = await head.batch(head.record(registration('h1'), registration('h2')));
    const answer = await answered(await post(server, await sealed(commune, carried(head, batch))));
    expect(answer.batches).toEqual([
      { device: head.device, firstSeq: 1, lastSeq: 2, fate: 'taken', fresh: 2 },
    ]);
    expect(answer.receipts).toMatchObject([{ device: head.device, seq: 2, chain: batch.chain }]);
    await officer.pull();
    expect(officer.pulled.filter(({ device }) => device === head.device)).toHaveLength(2);
  });

  test('L3: that comes again is stored once, and answered alike', async () => {
    const { server, head, commune } = await village();
    const batch = await head.batch(head.record(registration('h1')));
    const bytes = await sealed(commune, carried(head, batch));
    await post(server, bytes);
    const again = await answered(await post(server, bytes));
    expect(again.batches).toMatchObject([{ fate: 'taken', fresh: 0 }]);
    expect(again.receipts).toMatchObject([{ seq: 1 }]);
    expect(await storedOf(server, head)).toHaveLength(1);
  });

  test('L10: takes each batch by itself: what is forged or unknown stops no other', async () => {
    const { server, officer, head, commune } = await village();
    const second = await enrolDevice(server, officer, { role: 'second-recorder', name: 'Nông Thị Mai' });
    const good = carried(head, await head.batch(head.record(registration('h1'))));
    const other = carried(second, await second.batch(second.record(registration('h2'))));
    const forged = { ...other, signature: good.signature };
    const stranger = { ...other, device: 'nobody' };
    const answer = await answered(await post(server, await sealed(commune, forged, stranger, good)));
    expect(answer.batches.map(({ fate }) => fate)).toEqual(['bad-signature', 'unknown-device', 'taken']);
    expect(answer.receipts.map(({ device }) => device)).toEqual([head.device]);
    expect(await storedOf(server, second)).toHaveLength(0);
  });

  test('L4: with a gap or another branch tells so, and acknowledges nothing of it', async () => {
    const { server, head, commune } = await village();
    const first = await head.batch(head.record(registration('h1')));
    const later = await head.batch(head.record(registration('h2')));
    const gap = await answered(await post(server, await sealed(commune, carried(head, later))));
    expect(gap).toMatchObject({ batches: [{ fate: 'gap', fresh: 0 }], receipts: [] });
    await head.sync({ batch: first });
    head.stream.length = 0;
    const branch = await head.batch(head.record(registration('h1', false)));
    const forked = await answered(await post(server, await sealed(commune, carried(head, branch))));
    expect(forked.batches).toMatchObject([{ fate: 'forked' }]);
    expect(forked.receipts).toMatchObject([{ seq: 1, chain: first.chain }]);
  });

  test('of a device that was shut out is kept and set aside', async () => {
    const { server, officer, head, commune } = await village();
    const batch = await head.batch(head.record(registration('h1')));
    await officer.call(`/api/devices/${head.device}/revocation`, {});
    await post(server, await sealed(commune, carried(head, batch)));
    expect(await storedOf(server, head)).toMatchObject([{ verdict: 'revoked' }]);
  });
});

describe('what is refused of sealed parcels', () => {
  test.each<[string, string, (commune: Commune) => Promise<Uint8Array<ArrayBuffer>>]>([
    ['garbage', 'not-for-us', async () => new Uint8Array(randomBytes(5000))],
    ['nothing', 'not-for-us', async () => new Uint8Array()],
    ['a point that is on no curve', 'not-for-us', async () => new Uint8Array(200).fill(9)],
    ['what is no parcel', 'malformed-request', (commune) => sealFor(commune, { hello: 'there' })],
    ['what is nested beyond sense', 'malformed-request', (commune) => sealFor(commune, nested(500))],
    ['another commune’s parcel under this key', 'not-for-us', (commune) => sealFor(commune, EMPTY_OF_OTHER)],
    ['what unpacks to far too much', 'not-for-us', (commune) => sealFor(commune, 'x'.repeat(5_000_000))],
    ['what is too large as it comes', 'too-large', async () => new Uint8Array(1024 * 1024 + 1)],
  ])('%s is %s', async (_, code, make) => {
    const { server, commune } = await village();
    expect(await codeOf(await post(server, await make(commune)))).toBe(code);
  });

  test('bytes that were altered on the way are told apart, so that they are sent again', async () => {
    const { server, commune } = await village();
    expect(await codeOf(await post(server, await sealed(commune), 'A'.repeat(43)))).toBe('body-damaged');
  });

  test('more tries with nothing genuine than anybody honest makes are stopped, and honest ones count for nothing', async () => {
    const { server, head, commune } = await village();
    const batch = carried(head, await head.batch(head.record(registration('h1'))));
    const honest = await sealed(commune, batch);
    for (let nth = 0; nth < SEALED_ATTEMPTS.perAddress + 5; nth++) {
      expect((await post(server, honest)).status).toBe(200);
    }
    const garbage = new Uint8Array(randomBytes(200));
    for (let nth = 0; nth < SEALED_ATTEMPTS.perAddress; nth++) await post(server, garbage);
    expect(await codeOf(await post(server, honest))).toBe('too-many-requests');
  });

  test('tries from one network count together, also those that hold no batch; what the line damaged counts for nothing', async () => {
    const { server, head, commune } = await village();
    const honest = await sealed(commune, carried(head, await head.batch(head.record(registration('h1')))));
    const from = (host: string) => ({
      ...server,
      send: ((path, init) =>
        server.send(path, {
          ...init,
          headers: { ...(init?.headers as object), 'x-test-address': `2001:db8:1:2::${host}` },
        })) as TestServer['send'],
    });
    for (let nth = 0; nth < SEALED_ATTEMPTS.perAddress; nth++) await post(from('1'), honest, 'A'.repeat(43));
    expect((await post(from('1'), honest)).status).toBe(200);
    const empty = await sealed(commune);
    for (let nth = 0; nth < SEALED_ATTEMPTS.perAddress; nth++)
      await post(from((nth + 1).toString(16)), empty);
    expect(await codeOf(await post(from('ffff'), honest))).toBe('too-many-requests');
  });
});

const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown;
const EMPTY_OF_OTHER: Parcel = { commune: 'other', batches: [], receipts: [] };

describe('L7: a restricted body that its carrier may not read', () => {
  async function withheld() {
    const made = await village();
    const { head, commune } = made;
    const batch = await head.batch(head.record(registration('h1'), disqualification('h1', ['crime'])));
    const [, second] = batch.entries;
    if (!second) throw new Error('Two were recorded');
    const entries = batch.entries.map((wire, place) => (place === 1 ? withoutBody(wire) : wire));
    const bodies = base64urlOf(await sealFor(commune, [[1, second[7], second[8]]]));
    return { ...made, batch, second, bare: { ...batch, entries }, bodies };
  }

  const relayed = async ({ server, officer, head }: Awaited<ReturnType<typeof village>>, body: object) => {
    const carrier = await enrolDevice(server, officer, { role: 'second-recorder', name: 'Nông Thị Mai' });
    const { device: _, previousChain: __, ...batch } = { ...carried(head, body as Batch) };
    const text = JSON.stringify({ protocol: 2, device: head.device, batch });
    const headers = { authorization: await carrier.authorization(), 'x-body-sha256': digestOf(text) };
    return server.send('/api/relays', { method: 'POST', headers, body: text });
  };

  test('is whole in the commune’s book, under the chain that its device signed', async () => {
    const made = await withheld();
    const answer = await relayed(made, { ...made.bare, withheld: made.bodies });
    expect(await jsonOf(answer)).toMatchObject({ ack: { seq: 2, chain: made.batch.chain } });
    const [, stored] = await storedOf(made.server, made.head);
    expect(stored?.wire).toEqual(made.second);
  });

  test('comes sealed within what is sealed too', async () => {
    const made = await withheld();
    const batch = { ...carried(made.head, made.bare), withheld: made.bodies };
    const answer = await answered(await post(made.server, await sealed(made.commune, batch)));
    expect(answer.batches).toMatchObject([{ fate: 'taken', fresh: 2 }]);
    expect((await storedOf(made.server, made.head))[1]?.wire).toEqual(made.second);
  });

  test.each(['left away', 'altered', 'another’s'])('L11: is refused when it was %s', async (how) => {
    const made = await withheld();
    const other = base64urlOf(await sealFor(made.commune, [[1, made.second[7], { reasons: [] }]]));
    const altered = `${made.bodies.slice(0, -4)}AAAA`;
    const sealedBodies = { 'left away': undefined, altered, 'another’s': other }[how];
    const answer = await relayed(made, { ...made.bare, ...(sealedBodies ? { withheld: sealedBodies } : {}) });
    expect(await codeOf(answer)).toBe(how === 'altered' ? 'malformed-request' : 'broken-chain');
    expect(await storedOf(made.server, made.head)).toHaveLength(0);
  });

  test('is unpacked no further than bodies may be: a parcel can carry many that promise much', async () => {
    const { server, commune } = await village();
    const key = await sealingKeyOf(server.services.store, commune.id);
    const { bodiesBytes, insideBytes } = SEALED_LIMITS;
    const bytes = await sealFor(commune, 'x'.repeat(bodiesBytes));
    expect(await key.open(bytes, bodiesBytes)).toBeUndefined();
    expect(await key.open(bytes, insideBytes)).toHaveLength(bodiesBytes + 2);
  });

  test('L12: is taken in plain from an app of an earlier release', async () => {
    const made = await withheld();
    const answer = await relayed(made, made.batch);
    expect(await jsonOf(answer)).toMatchObject({ ack: { seq: 2 } });
  });
});
