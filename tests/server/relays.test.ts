import { afterEach, describe, expect, test } from 'vitest';
import { bytesOfBase64url } from '#protocol/base64url.ts';
import { digestOf } from '#protocol/chain.ts';
import { packEntries } from '#protocol/packed-batch.ts';
import { receiptSigningText, SignedReceipt } from '#protocol/receipt.ts';
import { RelayResponse } from '#protocol/relay.ts';
import type { Batch, Directory } from '#protocol/sync.ts';
import { communeKeyOf } from '../../sync-server/receipts/commune-key.ts';
import { isSignedBy } from '../../sync-server/ingest/verify-signature.ts';
import { registration } from '../support/drafts.ts';
import { enrolDevice, setUpVillage, startTestServer, type TestServer } from '../support/server.ts';
import { jsonOf, type TestDevice } from '../support/test-device.ts';

let open: TestServer[] = [];
afterEach(async () => {
  await Promise.all(open.map((server) => server.close()));
  open = [];
});

/** A village whose head never has a network, and a second recorder who has. */
async function village() {
  const made = await setUpVillage();
  open.push(made.server);
  const second = await enrolDevice(made.server, made.officer, {
    role: 'second-recorder',
    name: 'Nông Thị Mai',
  });
  return { ...made, second };
}

const relayOf = ({ device }: Pick<TestDevice, 'device'>, { entries, ...batch }: Batch) => ({
  protocol: 2,
  device,
  batch: { ...batch, packed: packEntries(entries, batch.firstSeq) },
});

async function relay(
  server: TestServer,
  carrier: TestDevice,
  body: unknown,
  digest?: string,
): Promise<Response> {
  const text = JSON.stringify(body);
  const authorization = await carrier.authorization();
  const headers = { authorization, 'x-body-sha256': digest ?? digestOf(text) };
  return server.send('/api/relays', { method: 'POST', headers, body: text });
}

const answered = async (response: Response): Promise<RelayResponse> =>
  RelayResponse.parse(await jsonOf(response));

const codeOf = async (response: Response): Promise<unknown> =>
  ((await response.json()) as { code: unknown }).code;

async function directoryOf(device: TestDevice): Promise<Directory> {
  const { directory } = await device.sync({ directory: '' });
  if (!directory) throw new Error('A reader without directory is told it');
  return directory;
}

const isOf = (key: Directory['communeKey'], { signature, ...receipt }: SignedReceipt): Promise<boolean> =>
  isSignedBy(key ?? { x: '', y: '' }, receiptSigningText(receipt), signature);

describe('a relay', () => {
  test('is taken as if its device had come itself, and answered with a receipt that the commune signed', async () => {
    const { officer, server, head, second } = await village();
    const batch = await head.batch(head.record(registration('h1'), registration('h2')));
    const { ack, receipt } = await answered(await relay(server, second, relayOf(head, batch)));
    expect(ack).toEqual({ seq: 2, chain: batch.chain });
    expect(receipt).toMatchObject({ device: head.device, seq: 2, chain: batch.chain });
    const { communeKey, recorders } = await directoryOf(second);
    expect(await isOf(communeKey, SignedReceipt.parse(receipt))).toBe(true);
    expect(recorders.find(({ device }) => device === head.device)?.key).toEqual(head.publicKey);
    await officer.pull();
    expect(officer.pulled.filter(({ device }) => device === head.device)).toHaveLength(2);
    const own = await head.sync();
    expect(own.ack).toEqual({ seq: 2, chain: batch.chain });
  });

  test('L3: that comes twice, and then from its own device, is stored once', async () => {
    const { server, head, second } = await village();
    const batch = await head.batch(head.record(registration('h1')));
    await answered(await relay(server, second, relayOf(head, batch)));
    const again = await answered(await relay(server, second, relayOf(head, batch)));
    expect(again.ack.seq).toBe(1);
    await head.sync({ batch });
    const stored = await server.services.store.stream(head.identity.commune.id, head.device, 0, 1e9);
    expect(stored).toHaveLength(1);
  });

  test('that begins after a gap takes nothing and tells where to begin', async () => {
    const { server, head, second } = await village();
    head.record(registration('h1'));
    const batch = await head.batch(head.record(registration('h2')));
    const answer = await answered(await relay(server, second, relayOf(head, batch)));
    expect(answer).toEqual({ ack: { seq: 0, chain: '' } });
  });

  test('L4: of another branch is refused and kept', async () => {
    const { server, head, second } = await village();
    await head.sync({ batch: await head.batch(head.record(registration('h1'))) });
    head.stream.length = 0;
    const branch = await head.batch(head.record(registration('h1', false)));
    expect(await codeOf(await relay(server, second, relayOf(head, branch)))).toBe('forked');
    const { commune } = head.identity;
    expect(await server.services.store.forkChainsAt(commune.id, head.device, 1)).toEqual([branch.chain]);
  });

  test('of a revoked device is kept and set aside', async () => {
    const { officer, server, head, second } = await village();
    const batch = await head.batch(head.record(registration('h1')));
    await officer.call(`/api/devices/${head.device}/revocation`, {});
    expect((await answered(await relay(server, second, relayOf(head, batch)))).ack.seq).toBe(1);
    await officer.pull();
    const pulled = officer.pulled.filter(({ device }) => device === head.device);
    expect(pulled.map(({ verdict }) => verdict)).toEqual(['revoked']);
  });

  test('L7: of a village speaks for that village, whoever carries it', async () => {
    const { officer, server, head } = await village();
    const stranger = await enrolDevice(server, officer, { village: 'khuoi-cap', name: 'Bàn Văn Lý' });
    const batch = await head.batch(head.record(registration('h1')));
    expect((await answered(await relay(server, stranger, relayOf(head, batch)))).ack.seq).toBe(1);
    await stranger.pull();
    expect(stranger.pulled.filter(({ device }) => device === head.device)).toEqual([]);
  });

  test.each([
    [
      'an altered chain',
      (body: ReturnType<typeof relayOf>) => ({ ...body, batch: { ...body.batch, chain: digestOf('x') } }),
      'bad-signature',
    ],
    [
      'another device’s name',
      (body: ReturnType<typeof relayOf>, other: string) => ({ ...body, device: other }),
      'bad-signature',
    ],
    [
      'a name that nobody knows',
      (body: ReturnType<typeof relayOf>) => ({ ...body, device: 'nobody' }),
      'not-found',
    ],
    [
      'altered times',
      (body: ReturnType<typeof relayOf>) => ({
        ...body,
        batch: { ...body.batch, packed: { ...body.batch.packed, times: ['*', [5]] } },
      }),
      'broken-chain',
    ],
    [
      'columns that contradict one another',
      (body: ReturnType<typeof relayOf>) => ({
        ...body,
        batch: { ...body.batch, packed: { ...body.batch.packed, order: [0, 2] } },
      }),
      'malformed-request',
    ],
    [
      'a newer protocol',
      (body: ReturnType<typeof relayOf>) => ({ ...body, protocol: 3 }),
      'upgrade-required',
    ],
  ] as const)('with %s is refused', async (_name, alter, code) => {
    const { server, head, second } = await village();
    const batch = await head.batch(head.record(registration('h1')));
    expect(await codeOf(await relay(server, second, alter(relayOf(head, batch), second.device)))).toBe(code);
  });

  test('whose body was changed on the way is refused', async () => {
    const { server, head, second } = await village();
    const batch = await head.batch(head.record(registration('h1')));
    expect(await codeOf(await relay(server, second, relayOf(head, batch), digestOf('another')))).toBe(
      'body-damaged',
    );
  });

  test('is taken from nobody without a session, and from no revoked device', async () => {
    const { officer, server, head, second } = await village();
    const batch = await head.batch(head.record(registration('h1')));
    const body = JSON.stringify(relayOf(head, batch));
    expect(await codeOf(await server.send('/api/relays', { method: 'POST', body }))).toBe('session-required');
    await second.authorization();
    await officer.call(`/api/devices/${second.device}/revocation`, {});
    expect(await codeOf(await relay(server, second, relayOf(head, batch)))).toBe('device-revoked');
  });
});

describe('a receipt', () => {
  const receiptOf = (asking: TestDevice, device: string) =>
    asking.call(`/api/receipts/${device}`, undefined, 'GET');

  test('is given to its device and to officers, and to nobody else', async () => {
    const { officer, head, second } = await village();
    head.record(registration('h1'));
    await head.push();
    const { receipt } = (await jsonOf(await receiptOf(head, head.device))) as { receipt: SignedReceipt };
    expect(receipt).toMatchObject({ device: head.device, seq: 1, commune: head.identity.commune.id });
    expect(bytesOfBase64url(receipt.signature)).toHaveLength(64);
    expect((await receiptOf(officer, head.device)).status).toBe(200);
    expect(await codeOf(await receiptOf(second, head.device))).toBe('officer-only');
  });

  test('is not given for nothing', async () => {
    const { head } = await village();
    expect(await codeOf(await receiptOf(head, head.device))).toBe('not-found');
  });

  test('is checked with the same key after the server came back', async () => {
    const { server, head } = await village();
    const before = (await directoryOf(head)).communeKey;
    await server.close();
    open = [];
    const again = await startTestServer({ folder: server.folder });
    open.push(again);
    const { publicKey } = await communeKeyOf(again.services.store, head.identity.commune.id);
    expect(publicKey).toEqual(before);
  });
});
