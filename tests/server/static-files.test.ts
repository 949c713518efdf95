import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeFolder, startTestServer, type TestServer } from '../support/server.ts';

const SCRIPT = `export const text = '${'xin chào '.repeat(400)}';`;
let server: TestServer;

beforeAll(async () => {
  const folder = makeFolder();
  const appFolder = join(folder, 'app');
  mkdirSync(join(appFolder, 'assets'), { recursive: true });
  writeFileSync(join(appFolder, 'index.html'), '<!doctype html><title>Nếp Nhà</title>');
  writeFileSync(join(appFolder, 'sw.js'), 'self.x = 1;');
  writeFileSync(join(appFolder, 'manifest.webmanifest'), '{}');
  writeFileSync(join(appFolder, 'icon.png'), new Uint8Array([1, 2, 3]));
  writeFileSync(join(appFolder, 'assets', 'main-abc.js'), SCRIPT);
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  server = await startTestServer({ appFolder });
});
afterAll(() => server.close());

const get = (path: string, headers: Record<string, string> = {}) => server.send(path, { headers });

describe('the app’s files', () => {
  test.each(['/', '/index.html', '/sw.js', '/manifest.webmanifest', '/icon.png'])(
    '%s is asked for again each time',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toBe('no-cache');
    },
  );

  test('with a hash in their name are kept for ever', async () => {
    const response = await get('/assets/main-abc.js');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await response.text()).toBe(SCRIPT);
  });

  test.each([
    ['br', (bytes: Uint8Array) => brotliDecompressSync(bytes)],
    ['gzip', (bytes: Uint8Array) => gunzipSync(bytes)],
  ] as const)('are compressed as %s for who takes it', async (encoding, unpack) => {
    const response = await get('/assets/main-abc.js', { 'accept-encoding': encoding });
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(response.headers.get('vary')).toContain('accept-encoding');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(bytes.length).toBeLessThan(SCRIPT.length / 4);
    expect(unpack(bytes).toString()).toBe(SCRIPT);
  });

  test('are not sent again to who has them', async () => {
    const etag = (await get('/sw.js')).headers.get('etag') ?? '';
    expect((await get('/sw.js', { 'if-none-match': etag })).status).toBe(304);
    expect((await get('/sw.js', { 'if-none-match': '"other"' })).status).toBe(200);
  });

  test.each(['/try/desk', '/join', '/villages/na-lau'])('%s is the app’s own page', async (path) => {
    const response = await get(path, { accept: 'text/html,*/*' });
    expect(await response.text()).toContain('Nếp Nhà');
    expect(response.headers.get('cache-control')).toBe('no-cache');
  });

  test.each([
    '/assets/gone.js',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '//etc/passwd',
    '/%00',
    '/%zz',
  ])('%s is nothing', async (path) => {
    const response = await get(path, { accept: '*/*' });
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('secret\n');
  });

  test('cannot be posted to', async () => {
    expect((await server.send('/index.html', { method: 'POST' })).status).toBe(405);
  });

  test('come under a policy that lets in nothing foreign', async () => {
    const { headers } = await get('/');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-inline');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('permissions-policy')).toContain('camera=(self)');
  });

  test('answers of the API are kept by nobody', async () => {
    expect((await get('/api/welcome')).headers.get('cache-control')).toBe('no-store');
    expect((await get('/api/anything')).headers.get('cache-control')).toBe('no-store');
  });
});
