/** Goal: who sends slowly, or nothing, holds a connection for a bounded time and keeps nobody else out. Method: sockets that stall; short bounds. */
import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CHUNK_BYTES, LIMITS } from '#protocol/limits.ts';
import { SEALED_LIMITS } from '#protocol/sealed.ts';
import { CONNECTION_BOUNDS } from '../../sync-server/listen.ts';
import { expectUnharmed, openAttacked, statusesOf, type Attacked } from './attacked.ts';

const BOUNDS = { headersMs: 300, requestMs: 600, silenceMs: 500, connectionsPerAddress: 20 };
let attacked: Attacked;
let open: Socket[] = [];
beforeEach(async () => {
  attacked = await openAttacked({ bounds: { ...BOUNDS, isUncounted: () => false } });
});
afterEach(async () => {
  for (const socket of open) socket.destroy();
  open = [];
  await attacked.close();
});

/** Sends a little at a time for as long as the server lets it. */
async function trickle(first: string, rest: string): Promise<{ heard: string; ms: number }> {
  const socket = connect(attacked.port, '127.0.0.1');
  open.push(socket);
  let heard = '';
  socket.on('data', (chunk: Buffer) => (heard += chunk.toString('latin1')));
  socket.on('error', () => undefined);
  const started = performance.now();
  socket.write(first);
  const timer = setInterval(() => socket.write(rest), 100);
  await once(socket, 'close');
  clearInterval(timer);
  return { heard, ms: performance.now() - started };
}

describe('a request', () => {
  test('whose headers never end is cut', async () => {
    const { heard, ms } = await trickle('GET / HTTP/1.1\r\nhost: x\r\n', 'x: y\r\n');
    expect(statusesOf(heard)).toEqual([408]);
    expect(ms).toBeLessThan(5000);
    await expectUnharmed(attacked);
  });

  test('whose body never ends is cut', async () => {
    const head = 'POST /api/challenges HTTP/1.1\r\nhost: x\r\ncontent-length: 10000\r\n\r\n{"bí-mật';
    const { heard, ms } = await trickle(head, '.');
    expect(statusesOf(heard)).toEqual([408]);
    expect(ms).toBeLessThan(5000);
    await expectUnharmed(attacked, 'bí-mật');
  });

  test('whose chunks never end is cut', async () => {
    const head = 'POST /api/challenges HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n';
    const { ms } = await trickle(head, '1\r\n \r\n');
    expect(ms).toBeLessThan(5000);
    await expectUnharmed(attacked);
  });

  test('that never begins is cut', async () => {
    const { ms } = await trickle('', '');
    expect(ms).toBeLessThan(5000);
    await expectUnharmed(attacked);
  });
});

describe('many connections', () => {
  test('of one address are let go beyond a number, at once, and then the others are served', async () => {
    const bounds = { connectionsPerAddress: 20, isUncounted: () => false };
    const crowded = await openAttacked({ bounds });
    let closed = 0;
    for (let n = 0; n < 60; n++) {
      const socket = connect(crowded.port, '127.0.0.1');
      socket.on('error', () => undefined);
      socket.on('close', () => (closed += 1));
      open.push(socket);
    }
    await vi.waitFor(() => expect(closed).toBeGreaterThanOrEqual(40), 5000);
    expect(closed).toBeLessThan(60);
    for (const socket of open) socket.destroy();
    await vi.waitFor(() => expect(closed).toBe(60), 5000);
    await expectUnharmed(crowded);
    await crowded.close();
  });
});

describe('the bounds that are set', () => {
  test('let a phone through whose line carries two kilobytes a second', () => {
    const bytesPerSecond = 2048;
    const largestChunkMs = (CHUNK_BYTES.max / bytesPerSecond) * 1000;
    expect(CONNECTION_BOUNDS.requestMs).toBeGreaterThan(2 * largestChunkMs);
    const largestSealedMs = (SEALED_LIMITS.pieceBytes / bytesPerSecond) * 1000;
    expect(CONNECTION_BOUNDS.requestMs).toBeGreaterThan(largestSealedMs);
    expect(CONNECTION_BOUNDS.headersMs).toBeGreaterThan(((4 * 1024) / bytesPerSecond) * 1000);
    expect(CONNECTION_BOUNDS.silenceMs).toBeGreaterThan(2 * LIMITS.waitMs);
  });

  test('let a village of sixty phones in behind one address', () => {
    expect(CONNECTION_BOUNDS.connectionsPerAddress).toBeGreaterThan(60 * 6);
  });
});
