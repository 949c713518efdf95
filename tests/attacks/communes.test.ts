/** Goal: what one commune gave out is nothing in another, whatever name a request claims. Method: two communes on one listening server. */
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Welcome } from '#protocol/enrolment.ts';
import { makeSetUpCode } from '../../sync-server/enrol/set-up-commune.ts';
import { addVillages } from '../support/server.ts';
import { createTestDevice, type Send, type TestDevice } from '../support/test-device.ts';
import { expectSilent, openAttacked, refusalOf, sendRaw, statusesOf, type Attacked } from './attacked.ts';

const [HOST_A, HOST_B] = ['a.example.vn', 'b.example.vn'];
let attacked: Attacked;
let inA: TestDevice;
let inB: TestDevice;
beforeAll(async () => {
  attacked = await openAttacked({ hosts: [HOST_A, HOST_B] });
  inA = await setUp(HOST_A, 'Xã Thử A');
  inB = await setUp(HOST_B, 'Xã Thử B');
});
afterAll(() => attacked.close());

/** `fetch` would not say another host name than the one it connects to. */
const sendAs =
  (host: string): Send =>
  (path, init = {}) =>
    new Promise((resolve, reject) => {
      const headers = { ...(init.headers as Record<string, string>), host };
      const asking = request(
        { host: '127.0.0.1', port: attacked.port, path, method: init.method ?? 'GET', headers },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('end', () => {
            const status = answer.statusCode ?? 500;
            const body = status === 204 ? null : new Uint8Array(Buffer.concat(parts));
            resolve(new Response(body, { status }));
          });
        },
      );
      asking.on('error', reject);
      asking.end(init.body as string | undefined);
    });

async function setUp(host: string, name: string): Promise<TestDevice> {
  const officer = await createTestDevice(sendAs(host));
  await officer.setUp(await makeSetUpCode(attacked.server.services, host), name, 'Trần Thị Minh');
  await addVillages(officer, 'na-lau');
  return officer;
}

test.each([
  [
    'another name than the one it came by',
    `host: ${HOST_B}\r\nx-forwarded-host: ${HOST_A}\r\nforwarded: host=${HOST_A}\r\n`,
  ],
  ['two names', `host: ${HOST_B}\r\nhost: ${HOST_A}\r\n`],
  ['a name with a path', `host: ${HOST_B}/${HOST_A}\r\n`],
  ['a name after an account', `host: ${HOST_A}@${HOST_B}\r\n`],
  ['two names in one', `host: ${HOST_A}, ${HOST_B}\r\n`],
  ['a name that ends in another', `host: x${HOST_A}\r\n`],
  ['a name with a dot after it', `host: ${HOST_A}.\r\n`],
  ['no name', ''],
])('%s opens no commune of that name', async (_name, host) => {
  const heard = await sendRaw(attacked.port, `GET /api/welcome HTTP/1.1\r\n${host}connection: close\r\n\r\n`);
  expect(statusesOf(heard)).toHaveLength(1);
  expect(heard).not.toContain(Buffer.from('Thử A').toString('latin1'));
  expectSilent(attacked, 'example.vn');
});

describe('in another commune', () => {
  const asOther = async (change: (token: string) => string = (token) => token): Promise<Response> => {
    const authorization = change(await inA.authorization());
    const body = JSON.stringify(inA.request());
    return sendAs(HOST_B)('/api/sync', { method: 'POST', headers: { authorization }, body });
  };

  test('a session is none', async () => {
    expect(await refusalOf(await asOther())).toBe('401 session-required');
  });

  test('a session is none, though it names that commune’s device', async () => {
    const named = (token: string) => token.replace(inA.device, inB.device);
    expect(await refusalOf(await asOther(named))).toBe('401 session-required');
  });

  test('a code is none', async () => {
    const code = await inA.invite({ role: 'officer', village: '', name: 'Hoàng Văn Kín' });
    const stranger = await createTestDevice(sendAs(HOST_B));
    const body = JSON.stringify(await stranger.proof(code));
    const answer = await sendAs(HOST_B)('/api/enrolments', { method: 'POST', body });
    expect(await refusalOf(answer)).toBe('404 code-unknown');
    expectSilent(attacked, code);
  });

  test('a signed challenge is none', async () => {
    const body = JSON.stringify({ device: inA.device });
    const asked = await sendAs(HOST_A)('/api/challenges', { method: 'POST', body });
    const { challenge } = (await asked.json()) as { challenge: string };
    const signature = await inA.sign(`nep-nha/session/1\n${inA.device}\n${challenge}`);
    const answer = JSON.stringify({ device: inA.device, challenge, signature });
    const refused = await sendAs(HOST_B)('/api/sessions', { method: 'POST', body: answer });
    expect(await refusalOf(refused)).toBe('401 session-required');
  });

  test('a village of the same name is another’s: nobody reads across', async () => {
    await inB.pull();
    expect(JSON.stringify(inB.pulled)).not.toContain(inA.device);
    const welcome = Welcome.parse(await (await sendAs(HOST_B)('/api/welcome')).json());
    expect(welcome.communeName).toBe('Xã Thử B');
  });
});
