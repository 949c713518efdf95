/** Goal: bodies that never come whole do not fill the memory, and keep nobody else out. Method: sockets that promise a megabyte each and stall. */
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BODY_ROOM } from '../../sync-server/routes/body-room.ts';
import { REQUEST_RATE } from '../../sync-server/routes/request-rate.ts';
import { expectUnharmed, openAttacked, sendMany, statusesOf, type Attacked } from './attacked.ts';

const MB = 1024 * 1024;
const GUEST = '203.0.113.9';
let attacked: Attacked;
let held: Socket[] = [];
let heard = '';
beforeEach(async () => {
  attacked = await openAttacked({ trustProxy: true, bounds: { isUncounted: () => true } });
  heard = '';
});
afterEach(async () => {
  for (const socket of held) socket.destroy();
  held = [];
  await attacked.close();
});

/** Begins requests whose bodies stall; `length` is the header that tells of the body. */
function hold(count: number, addressOf: (n: number) => string, length = `content-length: ${MB}`): void {
  for (let n = 0; n < count; n++) {
    const socket = connect(attacked.port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => (heard += chunk.toString('latin1')));
    socket.write(
      `POST /api/sealed HTTP/1.1\r\nhost: x\r\nx-forwarded-for: ${addressOf(n)}\r\n${length}\r\n\r\n1\r\nx`,
    );
    held.push(socket);
  }
}

const refused = () => statusesOf(heard).filter((status) => status === 429).length;
const sendsFrom = (address: string) =>
  sendMany(attacked.port, [
    { path: '/api/sealed', headers: { 'x-forwarded-for': address }, body: 'x'.repeat(MB) },
  ]);

describe('bodies that stall', () => {
  test.each([
    ['that tell their length', `content-length: ${MB}`],
    ['that do not', 'transfer-encoding: chunked'],
  ])('%s: of one address only so many are waited for, and of others as before', async (_, length) => {
    const most = BODY_ROOM.perAddress / MB;
    hold(most + 8, () => GUEST, length);
    await vi.waitFor(() => expect(refused()).toBe(8), 5000);
    expect(await sendsFrom(GUEST)).toEqual([429]);
    expect(await sendsFrom('192.0.2.7')).not.toEqual([429]);
    await expectUnharmed(attacked, GUEST, '192.0.2.7');
    for (const socket of held) socket.destroy();
    await vi.waitFor(async () => expect(await sendsFrom(GUEST)).not.toEqual([429]), 5000);
  });

  test('of as many addresses as there are, only so many are waited for', async () => {
    const most = BODY_ROOM.overall / MB;
    hold(most + 8, (n) => `10.0.${n}.1`);
    await vi.waitFor(() => expect(refused()).toBeGreaterThanOrEqual(8), 5000);
  });
});

test('the question whether the server is well is bounded like every other', async () => {
  const headers = { 'x-forwarded-for': GUEST, authorization: 'Bearer nobody' };
  const asked = Array.from({ length: REQUEST_RATE.perSession + 1 }, () => ({ path: '/healthz', headers }));
  const statuses = await sendMany(attacked.port, asked);
  expect(statuses.filter((status) => status === 429)).toHaveLength(1);
  expect(await sendMany(attacked.port, [{ path: '/healthz' }])).toEqual([200]);
}, 60_000);
