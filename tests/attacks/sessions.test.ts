/** Goal: a session is what this server gave to this device, for as long as it said. Method: tokens changed in every part, over HTTP. */
import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectUnharmed, openAttacked, refusalOf, type Attacked } from './attacked.ts';

let attacked: Attacked;
beforeAll(async () => {
  attacked = await openAttacked();
});
afterAll(() => attacked.close());

type Parts = readonly [device: string, expiry: string, seal: string];

async function syncWith(authorization: string): Promise<string> {
  const body = JSON.stringify(attacked.head.request());
  const response = await attacked.send('/api/sync', { method: 'POST', headers: { authorization }, body });
  return response.status === 200 ? '200' : refusalOf(response);
}

const forgeries: readonly (readonly [string, (parts: Parts) => string])[] = [
  ['of another device', ([, expiry, seal]) => `${attacked.officer.device}.${expiry}.${seal}`],
  ['that lasts longer', ([device, expiry, seal]) => `${device}.${Number(expiry) + 1}.${seal}`],
  ['whose end is written another way', ([device, expiry, seal]) => `${device}.${expiry}e0.${seal}`],
  ['without a seal', ([device, expiry]) => `${device}.${expiry}.`],
  ['with half a seal', ([device, expiry, seal]) => `${device}.${expiry}.${seal.slice(0, 20)}`],
  ['sealed by an empty secret', ([device, expiry]) => `${device}.${expiry}.${sealedBy('', device, expiry)}`],
  [
    'sealed by a guessed secret',
    ([device, expiry]) => `${device}.${expiry}.${sealedBy('secret', device, expiry)}`,
  ],
  ['that says it needs no seal', ([device]) => `${btoa('{"alg":"none"}')}.${btoa(`{"sub":"${device}"}`)}.`],
  ['of nothing', () => '..'],
  ['that is a challenge', ([device, expiry, seal]) => `${expiry}.${device}.${seal}`],
  ['of a thousand parts', () => 'a.'.repeat(1000)],
  ['with a blank in it', (parts) => `${parts.join('.')} x`.replace('.', ' .')],
];

const sealedBy = (secret: string, device: string, expiry: string): string =>
  createHmac('sha256', secret)
    .update(['token', attacked.head.identity.commune.id, device, expiry].join('\n'))
    .digest('base64url');

describe('a token', () => {
  test.each(forgeries)('%s opens nothing', async (_name, forge) => {
    const token = (await attacked.head.authorization()).replace('Bearer ', '');
    const [device = '', expiry = '', seal = ''] = token.split('.');
    const forged = forge([device, expiry, seal]);
    expect(await syncWith(`Bearer ${forged}`)).toBe('401 session-required');
    await expectUnharmed(attacked, token, seal);
  });

  test.each(['', 'Bearer', 'Bearer ', 'Basic YTpi', 'bearer-token'])('is not “%s”', async (authorization) => {
    expect(await syncWith(authorization)).toBe('401 session-required');
    await expectUnharmed(attacked);
  });

  test('in the address or a cookie opens nothing', async () => {
    const token = (await attacked.head.authorization()).replace('Bearer ', '');
    const body = JSON.stringify(attacked.head.request());
    const headers = { cookie: `token=${token}; session=${token}; Authorization=Bearer ${token}` };
    const path = `/api/sync?token=${token}&access_token=${token}&authorization=Bearer%20${token}`;
    const response = await attacked.send(path, { method: 'POST', headers, body });
    expect(await refusalOf(response)).toBe('401 session-required');
    await expectUnharmed(attacked, token);
  });

  test('is over after twelve hours by the server’s clock', async () => {
    const authorization = await attacked.neighbour.authorization();
    attacked.server.clock += 12 * 60 * 60 * 1000;
    expect(await syncWith(authorization)).toBe('401 session-required');
    attacked.server.clock -= 12 * 60 * 60 * 1000;
    await expectUnharmed(attacked);
  });
});

describe('a challenge', () => {
  const open = async (device: string, challenge: string, signature: string) =>
    refusalOf(
      await attacked.send('/api/sessions', {
        method: 'POST',
        body: JSON.stringify({ device, challenge, signature }),
      }),
    );

  async function challengeFor(device: string): Promise<string> {
    const asked = await attacked.send('/api/challenges', {
      method: 'POST',
      body: JSON.stringify({ device }),
    });
    return ((await asked.json()) as { challenge: string }).challenge;
  }

  test('tells nobody whether a device exists', async () => {
    const [known, unknown] = [await challengeFor(attacked.head.device), await challengeFor('nobody000000')];
    expect(unknown.length).toBe(known.length);
    expect(unknown.split('.')).toHaveLength(3);
  });

  test('for a device with a line break in its name is no challenge for the name before it', async () => {
    const { head } = attacked;
    const challenge = await challengeFor(`${head.device}\n9`);
    const [time = '', nonce = '', seal = ''] = challenge.split('.');
    const signature = await head.sign(`nep-nha/session/1\n${head.device}\n${challenge}`);
    expect(await open(head.device, challenge, signature)).toBe('401 session-required');
    expect(await open(head.device, `9\n${time}.${nonce}.${seal}`, signature)).toBe('401 session-required');
    await expectUnharmed(attacked, nonce);
  });

  test('signed for one thing is no signature for another', async () => {
    const { head, officer } = attacked;
    const challenge = await challengeFor(head.device);
    const signature = await head.sign(`nep-nha/batch/1\n${head.device}\n${challenge}`);
    expect(await open(head.device, challenge, signature)).toBe('403 bad-signature');
    const other = await officer.sign(`nep-nha/session/1\n${head.device}\n${challenge}`);
    expect(await open(head.device, challenge, other)).toBe('403 bad-signature');
    await expectUnharmed(attacked);
  });
});
