/** Goal: another site's page gets nothing through a visitor's browser, and the app's own page runs nothing foreign. Method: headers, asked and told. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectUnharmed, openAttacked, refusalOf, type Attacked } from './attacked.ts';

const ROOT = join(import.meta.dirname, '..', '..');
let attacked: Attacked;
let proxied: Attacked;
beforeAll(async () => {
  attacked = await openAttacked();
  proxied = await openAttacked({ trustProxy: true });
});
afterAll(() => Promise.all([attacked.close(), proxied.close()]));

const EVERYWHERE = ['/', '/assets/main-abc.js', '/nothing', '/api/welcome', '/api/nothing', '/healthz'];

describe('every answer', () => {
  test.each(EVERYWHERE)('of %s says what the browser may do with it', async (path) => {
    const { headers } = await attacked.send(path);
    const policy = headers.get('content-security-policy') ?? '';
    for (const part of [
      "default-src 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ])
      expect(policy).toContain(part);
    expect(policy).not.toMatch(
      /unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|\*|http:|https:|data: *;.*script/,
    );
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
    });
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('server')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('set-cookie')).toBeNull();
  });

  test('of a page keeps other windows and what it does not need away from it', async () => {
    const { headers } = await attacked.send('/');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('camera=(self)');
    expect(headers.get('permissions-policy')).toContain('geolocation=()');
    expect(headers.get('permissions-policy')).toContain('microphone=()');
  });

  test.each(['/api/welcome', '/api/nothing', '/healthz'])('of %s is kept by nobody', async (path) => {
    expect((await attacked.send(path)).headers.get('cache-control')).toBe('no-store');
  });

  test.each(EVERYWHERE)(
    'of %s asks for TLS for a year where the proxy has it, and only there',
    async (path) => {
      const https = { headers: { 'x-forwarded-proto': 'https' } };
      const told = (await proxied.send(path, https)).headers.get('strict-transport-security');
      expect(told).toBe('max-age=31536000');
      expect((await proxied.send(path)).headers.get('strict-transport-security')).toBeNull();
      // Without a proxy anybody could have written that header.
      expect((await attacked.send(path, https)).headers.get('strict-transport-security')).toBeNull();
    },
  );

  test('has a type that is what it holds', async () => {
    const typeOf = async (path: string) => (await attacked.send(path)).headers.get('content-type');
    expect(await typeOf('/')).toBe('text/html; charset=utf-8');
    expect(await typeOf('/assets/main-abc.js')).toBe('text/javascript; charset=utf-8');
    expect(await typeOf('/api/welcome')).toBe('application/json');
    expect(await typeOf('/api/nothing')).toBe('application/json');
    expect(await typeOf('/nothing')).toMatch(/^text\/plain/);
  });
});

describe('another site’s page', () => {
  const open = [
    '/api/challenges',
    '/api/sessions',
    '/api/enrolments',
    '/api/communes',
    '/api/sample/invitations',
  ];
  const foreign: readonly (readonly [string, Record<string, string>])[] = [
    ['a browser says so', { 'sec-fetch-site': 'cross-site' }],
    ['a browser says it is of a sister', { 'sec-fetch-site': 'same-site' }],
    ['the origin is another', { origin: 'https://evil.example' }],
    ['the origin is hidden', { origin: 'null' }],
    ['the origin begins like ours', { origin: 'http://127.0.0.1.evil.example' }],
    ['it is a form', { origin: 'https://evil.example', 'content-type': 'text/plain' }],
  ];
  for (const path of open) {
    test.each(foreign)(`asks ${path} for nothing: %s`, async (_name, headers) => {
      const answer = await attacked.send(path, { method: 'POST', headers, body: '{"device":"x"}' });
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      expect(await refusalOf(answer)).toBe('400 malformed-request');
    });
  }

  test('is refused though it has a session: the app itself never asks from there', async () => {
    const authorization = await attacked.head.authorization();
    const headers = { authorization, 'sec-fetch-site': 'cross-site' };
    const body = JSON.stringify(attacked.head.request());
    const answer = await attacked.send('/api/sync', { method: 'POST', headers, body });
    expect(await refusalOf(answer)).toBe('400 malformed-request');
    await expectUnharmed(attacked, 'evil.example');
  });

  test('is told by no preflight that it may', async () => {
    const headers = {
      origin: 'https://evil.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization',
    };
    const answer = await attacked.send('/api/sync', { method: 'OPTIONS', headers });
    expect(answer.ok).toBe(false);
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  test('is told apart from our own: an app’s requests go through', async () => {
    const ask = (headers: Record<string, string>) =>
      attacked.send('/api/challenges', { method: 'POST', headers, body: '{"device":"x"}' });
    expect((await ask({ 'sec-fetch-site': 'same-origin', origin: 'http://behind.a.proxy' })).status).toBe(
      200,
    );
    expect((await ask({ origin: `http://127.0.0.1:${attacked.port}` })).status).toBe(200);
    expect((await ask({})).status).toBe(200);
  });

  test.each(['/api/sync', '/api/relays', '/api/invitations', '/api/devices/x/revocation'])(
    'changes nothing at %s without a bearer, and cookies are none',
    async (path) => {
      const headers = { cookie: 'session=x' };
      const answer = await attacked.send(path, { method: 'POST', headers, body: '{}' });
      expect(await refusalOf(answer)).toBe('401 session-required');
      expect((await attacked.send(path)).status).toBeGreaterThanOrEqual(400);
    },
  );
});

/** Whatever would need `unsafe-inline` to run. */
const INLINE = [
  /<script(?![^>]*\ssrc=)[^>]*>/i,
  /<style[\s>]/i,
  /<[a-z][^>]*\son[a-z]+\s*=/i,
  /<[a-z][^>]*\sstyle\s*=/i,
  /(href|src|action)\s*=\s*["']?\s*javascript:/i,
];

const pagesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((file) => file.isFile() && file.name.endsWith('.html'))
    .map((file) => join(folder, file.name));

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}

describe('the app’s own pages', () => {
  test.each([...pagesIn(ROOT), ...pagesIn(join(ROOT, 'public'))])('%s holds nothing inline', (file) => {
    const text = readFileSync(file, 'utf8');
    for (const inline of INLINE) expect(text).not.toMatch(inline);
  });

  test('are made without writing markup or running text as code', () => {
    const forbidden =
      /dangerouslySetInnerHTML|\.innerHTML\s*=|\.outerHTML\s*=|insertAdjacentHTML|document\.write|\beval\(|new Function\(|setAttribute\(\s*['"](style|on)/;
    const found = sourcesIn(join(ROOT, 'src')).filter((file) => forbidden.test(readFileSync(file, 'utf8')));
    expect(found).toEqual([]);
  });

  test('lead nowhere else: every address in the sources is a law’s, a schema’s or relative', () => {
    const elsewhere = sourcesIn(join(ROOT, 'src', 'app')).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/['"`]https?:\/\/[^'"`]*/g)].map(([address]) => address),
    );
    expect(elsewhere).toEqual([]);
  });
});
