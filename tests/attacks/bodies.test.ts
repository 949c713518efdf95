/** Goal: no body, however it is made, costs the server more than a bounded one. Method: what a real socket can carry, to a listening server. */
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digestOf } from '#protocol/chain.ts';
import type { Draft } from '#domain/book/entry.ts';
import { packEntries } from '#protocol/packed-batch.ts';
import { household } from '../support/drafts.ts';
import { expectUnharmed, openAttacked, refusalOf, sendRaw, statusesOf, type Attacked } from './attacked.ts';

const MEGABYTE = 1024 * 1024;
const SECRET = 'bí-mật-trong-thân';
let attacked: Attacked;
beforeAll(async () => {
  attacked = await openAttacked();
});
afterAll(() => attacked.close());

/** Bytes as a request of an enrolled phone, with the hash that says they are whole. */
async function post(
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
): Promise<string> {
  const text = typeof body === 'string' ? body : '';
  return refusalOf(await attacked.head.postRaw(body, { 'x-body-sha256': digestOf(text), ...headers }));
}

const gzipped = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(gzipSync(bytes, { level: 9 }));

describe('too much', () => {
  test('is refused at its announced length, before any of it is read', async () => {
    const authorization = await attacked.head.authorization();
    const heard = await sendRaw(
      attacked.port,
      `POST /api/sync HTTP/1.1\r\nhost: x\r\nauthorization: ${authorization}\r\nconnection: close\r\n` +
        `content-length: 9999999999\r\n\r\n{"${SECRET}":`,
    );
    expect(statusesOf(heard)).toEqual([413]);
    expect(heard).toContain('too-large');
    await expectUnharmed(attacked, SECRET);
  });

  test('in chunks without an announced length is cut where it becomes too much', async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        if (sent > 64) controller.close();
        else controller.enqueue(new Uint8Array(64 * 1024).fill(0x20));
      },
    });
    const answer = await attacked
      .send('/api/sync', {
        method: 'POST',
        headers: { authorization: await attacked.head.authorization() },
        body,
        duplex: 'half',
      } as RequestInit)
      .then(refusalOf)
      .catch(() => 'cut');
    expect(['413 too-large', 'cut']).toContain(answer);
    await expectUnharmed(attacked);
  });

  test.each(['/api/challenges', '/api/sessions', '/api/enrolments', '/api/communes'])(
    'is sixteen kilobytes where nobody is known yet: %s',
    async (path) => {
      const body = JSON.stringify({ device: SECRET, padding: 'x'.repeat(17 * 1024) });
      expect(await refusalOf(await attacked.send(path, { method: 'POST', body }))).toBe('413 too-large');
      const packed = gzipped(Buffer.from(body));
      const headers = { 'content-encoding': 'gzip' };
      const answer = await attacked.send(path, { method: 'POST', headers, body: packed });
      expect(await refusalOf(answer)).toBe('413 too-large');
      await expectUnharmed(attacked, SECRET);
    },
  );
});

describe('a compression bomb', () => {
  const bombs: readonly (readonly [string, () => Uint8Array<ArrayBuffer>, string])[] = [
    ['of a hundred megabytes of zeros', () => gzipped(new Uint8Array(100 * MEGABYTE)), '413 too-large'],
    ['of a thousand members', () => members(1000), '413 too-large'],
    ['in a bomb', () => gzipped(gzipped(new Uint8Array(100 * MEGABYTE))), '422 body-damaged'],
    ['that breaks off', () => gzipped(new Uint8Array(MEGABYTE)).slice(0, 500), '422 body-damaged'],
    ['that is none', () => new TextEncoder().encode(SECRET), '422 body-damaged'],
  ];
  const members = (count: number) => {
    const one = gzipped(new Uint8Array(64 * 1024).fill(0x20));
    return new Uint8Array(Buffer.concat(Array.from({ length: count }, () => one)));
  };
  test.each(bombs)('%s is refused in less than a second', async (_name, make, refusal) => {
    const bytes = make();
    const started = performance.now();
    expect(await post(bytes, { 'content-encoding': 'gzip' })).toBe(refusal);
    expect(performance.now() - started).toBeLessThan(1000);
    await expectUnharmed(attacked, SECRET);
  });

  test('of columns, which stand for more entries than a request holds, is refused', async () => {
    const entry = packEntries([['village/na-lau', 'household', 'household:x', [], 'a', 1, 1, 's', {}]], 1);
    const [group] = entry.groups;
    const packed = { ...entry, groups: [group], order: [0, 1e9], salts: [[SECRET, 1e9]] };
    const batch = { firstSeq: 1, packed, chain: 'A'.repeat(43), signature: 'AAAA' };
    const body = JSON.stringify({ ...attacked.head.request(), batch });
    expect(await post(body)).toBe('400 malformed-request');
    await expectUnharmed(attacked, SECRET);
  });
});

describe('a value', () => {
  const deep = (depth: number) => `${'['.repeat(depth)}1${']'.repeat(depth)}`;
  test.each([
    ['a hundred levels deep', `{"protocol":2,"x":${deep(100)}}`],
    ['half a million levels deep', deep(500_000)],
    ['half a million levels deep and never closed', '['.repeat(500_000)],
    ['of half a million objects, one in the other', '{"a":'.repeat(150_000)],
    ['that is no JSON', `{"${SECRET}`],
    ['that is no object', '3'],
    ['that is nothing', 'null'],
    ['that is no UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])],
    ['with a hundred thousand cursors', manyCursors()],
    ['with numbers that are none', `{"protocol":1e999,"clock":-1e999,"cursors":{},"wait":false}`],
  ])('%s is refused', async (_name, body) => {
    const headers = typeof body === 'string' ? {} : { 'x-body-sha256': 'unknown' };
    expect(await post(body, headers)).toMatch(
      /^4(00 malformed-request|22 body-damaged|26 upgrade-required)$/,
    );
    await expectUnharmed(attacked, SECRET);
  });

  function manyCursors(): string {
    const cursors = Array.from({ length: 100_000 }, (_, n) => `"${n}":1`);
    return `{"protocol":2,"cursors":{${cursors.join(',')}},"directory":"","wait":false,"clock":1,"app":""}`;
  }

  test('for what should be a text, a list or a truth is refused', async () => {
    const good = attacked.head.request();
    const wrong = [
      { cursors: [] },
      { directory: { toString: SECRET } },
      { wait: 'yes' },
      { clock: '1' },
      { app: ['x'] },
      { batch: SECRET },
    ];
    for (const change of wrong) {
      expect(await post(JSON.stringify({ ...good, ...change }))).toBe('400 malformed-request');
    }
    await expectUnharmed(attacked, SECRET);
  });
});

describe('keys that other programs trip over', () => {
  const POLLUTED = `"__proto__":{"role":"officer","isAdmin":true,"revokedAt":null},"constructor":{"prototype":{"isAdmin":true}}`;

  test('in a request change nothing but that request', async () => {
    const { head, send } = attacked;
    const good = JSON.stringify(head.request()).slice(0, -1);
    const response = await head.postRaw(`${good},${POLLUTED}}`);
    expect([200, 400]).toContain(response.status);
    const cursors = `{"protocol":2,"cursors":{${POLLUTED.replaceAll('true', '1')}},"directory":"","wait":false,"clock":1,"app":""}`;
    expect([200, 400]).toContain((await head.postRaw(cursors)).status);
    const body = `{"device":"x",${POLLUTED}}`;
    expect((await send('/api/challenges', { method: 'POST', body })).status).toBe(200);
    expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
    expect(await refusalOf(await head.call('/api/invitations', undefined, 'GET'))).toBe('403 officer-only');
    await expectUnharmed(attacked);
  });

  test('in an entry are set aside with it, and fold into nothing', async () => {
    const { head, officer } = attacked;
    const body = JSON.parse(`{"headName":"x","order":1,${POLLUTED}}`) as object;
    head.recordAfter({ ...household('proto', {}), body } as Draft, []);
    head.recordAfter(household('__proto__', { headName: 'x', order: 2 }), []);
    head.recordAfter(household('constructor', { headName: 'x', order: 3 }), []);
    await head.push();
    await officer.pull();
    const book = officer.book();
    expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
    for (const { heads } of book.subjects.values()) {
      for (const { body: told } of heads) expect((told as { isAdmin?: unknown }).isAdmin).toBeUndefined();
    }
    await expectUnharmed(attacked);
  });
});
