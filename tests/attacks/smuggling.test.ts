/** Goal: the server and a proxy before it never disagree on where a request ends or whom it is for. Method: raw bytes on a socket. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectUnharmed, openAttacked, sendRaw, statusesOf, type Attacked } from './attacked.ts';

let attacked: Attacked;
beforeAll(async () => {
  attacked = await openAttacked();
});
afterAll(() => attacked.close());

const SMUGGLED = 'GET /api/welcome?smuggled HTTP/1.1\r\nhost: x\r\n\r\n';
const POST = 'POST /api/challenges HTTP/1.1\r\nhost: x\r\n';

describe('a request whose end is told twice', () => {
  test.each([
    [
      'by length and by chunks',
      `${POST}content-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n${SMUGGLED}`,
    ],
    [
      'by chunks and by length',
      `${POST}transfer-encoding: chunked\r\ncontent-length: 4\r\n\r\n0\r\n\r\n${SMUGGLED}`,
    ],
    ['by two lengths', `${POST}content-length: 0\r\ncontent-length: ${SMUGGLED.length}\r\n\r\n${SMUGGLED}`],
    ['by two lengths in one line', `${POST}content-length: 0, ${SMUGGLED.length}\r\n\r\n${SMUGGLED}`],
    ['by a length with a sign', `${POST}content-length: +0\r\n\r\n${SMUGGLED}`],
    ['by a length below nothing', `${POST}content-length: -1\r\n\r\n${SMUGGLED}`],
    ['by a length in another base', `${POST}content-length: 0x0\r\n\r\n${SMUGGLED}`],
    ['by an encoding nobody knows', `${POST}transfer-encoding: xchunked\r\n\r\n${SMUGGLED}`],
    [
      'by chunks that are said twice',
      `${POST}transfer-encoding: chunked\r\ntransfer-encoding: identity\r\n\r\n0\r\n\r\n${SMUGGLED}`,
    ],
    ['by chunks before a blank', `${POST}transfer-encoding : chunked\r\n\r\n0\r\n\r\n${SMUGGLED}`],
    ['by chunks on a folded line', `${POST}transfer-encoding:\r\n chunked\r\n\r\n0\r\n\r\n${SMUGGLED}`],
    ['by a chunk whose size is no number', `${POST}transfer-encoding: chunked\r\n\r\nzz\r\n\r\n${SMUGGLED}`],
    [
      'by a chunk larger than it is',
      `${POST}transfer-encoding: chunked\r\n\r\nfffffffffffffffff\r\n\r\n${SMUGGLED}`,
    ],
    ['by bare line feeds', `${POST.replaceAll('\r', '')}content-length: 0\n\n${SMUGGLED}`],
    ['by a header without a name', `${POST}: x\r\ncontent-length: 0\r\n\r\n${SMUGGLED}`],
  ])('%s is refused whole, with whatever comes after it', async (_name, bytes) => {
    const heard = await sendRaw(attacked.port, bytes);
    expect(statusesOf(heard)).toEqual([400]);
    expect(heard).not.toContain('Xã');
    await expectUnharmed(attacked, 'smuggled');
  });
});

describe('a header', () => {
  test.each([
    ['with a line feed in its value', 'x-app: a\nb: c\r\n'],
    ['with a carriage return in its value', 'x-app: a\rb: c\r\n'],
    ['with nothing', 'x-app: a\u0000b\r\n'],
    ['on a folded line', 'x-app: a\r\n b\r\n'],
    ['with a blank in its name', 'x app: a\r\n'],
  ])('%s never reaches another header or the log', async (_name, header) => {
    const heard = await sendRaw(
      attacked.port,
      `GET /api/welcome HTTP/1.1\r\nhost: x\r\n${header}connection: close\r\n\r\n`,
    );
    expect(statusesOf(heard)).toHaveLength(1);
    expect(heard.toLowerCase()).not.toMatch(/^(b: c|x-app)/m);
    await expectUnharmed(attacked, 'b: c');
  });

  test('of sixty kilobytes is refused', async () => {
    const heard = await sendRaw(
      attacked.port,
      `GET / HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(60_000)}\r\n\r\n`,
    );
    expect(statusesOf(heard)).toEqual([431]);
    await expectUnharmed(attacked);
  });

  test('repeated ten thousand times is refused', async () => {
    const heard = await sendRaw(
      attacked.port,
      `GET / HTTP/1.1\r\nhost: x\r\n${'a: b\r\n'.repeat(10_000)}\r\n`,
    );
    expect(statusesOf(heard)).toEqual([431]);
    await expectUnharmed(attacked);
  });
});

describe('requests one behind the other', () => {
  test('are answered one by one, each by itself', async () => {
    const one = 'GET /api/nothing HTTP/1.1\r\nhost: x\r\n\r\n';
    const heard = await sendRaw(
      attacked.port,
      `${one}${one}GET /api/nothing HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`,
    );
    expect(statusesOf(heard)).toEqual([404, 404, 404]);
    await expectUnharmed(attacked);
  });

  test('an upgrade is none, and what follows it is no second request', async () => {
    const heard = await sendRaw(
      attacked.port,
      `GET /api/nothing HTTP/1.1\r\nhost: x\r\nconnection: upgrade, close\r\nupgrade: h2c\r\n\r\n`,
    );
    expect(statusesOf(heard)).not.toContain(101);
    await expectUnharmed(attacked);
  });
});
