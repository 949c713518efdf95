/** Goal: no path leads out of the app's folder, and no method does more than it says. Method: raw sockets, because `fetch` tidies paths up. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectUnharmed, openAttacked, sendRaw, statusesOf, type Attacked } from './attacked.ts';

let attacked: Attacked;
beforeAll(async () => {
  attacked = await openAttacked();
});
afterAll(() => attacked.close());

const ask = (method: string, path: string, headers = ''): Promise<string> =>
  sendRaw(
    attacked.port,
    `${method} ${path} HTTP/1.1\r\nhost: localhost\r\n${headers}connection: close\r\n\r\n`,
  );

describe('a path', () => {
  test.each([
    '/../secret.txt',
    '/../../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%2fsecret.txt',
    '/%252e%252e%252fsecret.txt',
    '/..%c0%afsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '\\..\\secret.txt',
    '/assets/..;/../secret.txt',
    '//secret.txt',
    '//localhost/../secret.txt',
    '/./../secret.txt',
    '/assets/main-abc.js/../../../secret.txt',
    '/index.html%00.js',
    '/%00',
    '/secret.txt%00.html',
    '/file:///etc/passwd',
    'file:///etc/passwd',
    '/etc/passwd',
    '/C:/Windows/win.ini',
    '/../nep-nha.sqlite',
    '/nep-nha.sqlite',
    '/.git/config',
    '/package.json',
    '/assets/',
    '/assets',
    '/assets/main-abc.js.map',
    `/${'a'.repeat(15_000)}`,
    `/${'../'.repeat(3000)}etc/passwd`,
  ])('%s gives no file', async (path) => {
    const heard = await ask('GET', path);
    expect(statusesOf(heard)[0]).toBeGreaterThanOrEqual(400);
    expect(heard).not.toMatch(/TOP SECRET|root:|SQLite format/);
    expect(heard).not.toContain('/tmp/');
    await expectUnharmed(attacked, 'secret.txt', 'passwd');
  });

  test('to the app’s own page is given as that page only', async () => {
    const heard = await ask('GET', '/../../etc/passwd', 'accept: text/html\r\n');
    expect(heard).toContain('<title>');
    expect(heard).not.toContain('root:');
  });
});

describe('a method', () => {
  test.each(['TRACE', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND', 'POST'])(
    '%s does nothing to a file',
    async (method) => {
      const heard = await ask(method, '/index.html', 'x-secret: echo-me\r\ncontent-length: 0\r\n');
      expect(statusesOf(heard)[0]).toBeGreaterThanOrEqual(400);
      expect(heard).not.toContain('echo-me');
      await expectUnharmed(attacked, 'echo-me');
    },
  );

  test.each(['TRACE', 'PUT', 'PATCH', 'OPTIONS', 'GET', 'HEAD', 'DELETE'])(
    '%s is no way to sync',
    async (method) => {
      const heard = await ask(method, '/api/sync', 'content-length: 0\r\n');
      expect(statusesOf(heard)[0]).toBeGreaterThanOrEqual(400);
      expect(heard.toLowerCase()).not.toContain('access-control');
      await expectUnharmed(attacked);
    },
  );

  test('that is hidden in a header is not the one that counts', async () => {
    const override = 'x-http-method-override: DELETE\r\nx-method-override: DELETE\r\n';
    const heard = await ask('GET', '/api/invitations?_method=DELETE', override);
    expect(statusesOf(heard)).toEqual([401]);
    await expectUnharmed(attacked);
  });

  test.each(['CONNECT', 'HACK', 'get', 'G\u0000T'])('%s is refused before any route', async (method) => {
    const heard = await ask(method, '/');
    expect(statusesOf(heard).every((status) => status >= 400)).toBe(true);
    await expectUnharmed(attacked);
  });
});
