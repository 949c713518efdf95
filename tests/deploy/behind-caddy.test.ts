/**
 * Goal: behind the proxy that docs/deploy.md recommends, with the very file that is shipped, everything works over TLS and the
 * server knows where requests come from.
 * Method: the built server, a real Caddy with an authority of its own, real requests that trust nobody else.
 */
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LIMITS } from '#protocol/limits.ts';
import { buildServer, runServer, type RunningServer } from '../support/built-server.ts';
import { startCaddy, type Caddy } from '../support/caddy.ts';
import { enrolPhone, recordHousehold, setUpWith } from '../support/fleet.ts';
import { freePort } from '../support/postgres.ts';
import { makeFolder } from '../support/server.ts';
import type { TestDevice } from '../support/test-device.ts';

let server: RunningServer;
let caddy: Caddy;
let officer: TestDevice;
let phone: TestDevice;

beforeAll(async () => {
  const file = await buildServer('behind-caddy');
  server = await runServer(file, { DATA_DIR: makeFolder(), TRUST_PROXY: '1' }, ['--empty']);
  const port = await freePort();
  const env = { SITE: `https://localhost:${port}`, UPSTREAM: `127.0.0.1:${server.port}` };
  caddy = await startCaddy({ file: 'Caddyfile', env, host: 'localhost', port });
  officer = await setUpWith(caddy.send, server.printed);
  phone = await enrolPhone(caddy.send, officer);
});
afterAll(async () => {
  await caddy.stop();
  await server.end('SIGTERM');
});

describe('behind Caddy', () => {
  test('a phone enrols, records and hands in, and the desk receives it', async () => {
    recordHousehold(phone);
    await phone.push();
    await officer.pull();
    expect(officer.pulled.filter(({ device }) => device === phone.device)).toHaveLength(1);
  });

  test('a desk that waits is told at once, and one that waits in vain for as long as the server holds its answer', async () => {
    await officer.pull();
    const begun = performance.now();
    const waiting = officer.sync({ wait: true });
    recordHousehold(phone);
    await phone.push();
    expect((await waiting).pages.flatMap(({ entries }) => entries)).toHaveLength(1);
    expect(performance.now() - begun).toBeLessThan(LIMITS.waitMs);
    const inVain = await officer.sync({ wait: true });
    expect(inVain.pages.flatMap(({ entries }) => entries)).toEqual([]);
  });

  test('browsers are told to come by TLS only, and not what stands there', async () => {
    const { headers } = await caddy.send('/api/welcome');
    expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/);
    expect(headers.get('server')).toBeNull();
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('an answer is packed once', async () => {
    for (let n = 0; n < 20; n++) recordHousehold(phone);
    await phone.push();
    const authorization = await officer.authorization();
    const answer = await caddy.send('/api/book-export', {
      headers: { authorization, 'accept-encoding': 'gzip' },
    });
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(gunzipSync(Buffer.from(await answer.arrayBuffer())).toString()).toMatch(/\{"type":"end"[^\n]*\n$/);
  });

  test('a body beyond all bounds is refused', async () => {
    const body = 'x'.repeat(11 * 1024 * 1024);
    const refused = await caddy.send('/api/sync', { method: 'POST', body }).then(
      ({ status }) => status,
      // The line may be cut before all of it was sent.
      () => 413,
    );
    expect([401, 413]).toContain(refused);
  });
});

describe('who guesses codes', () => {
  const guess = (from: string | undefined, claimed: string) =>
    caddy.send(
      '/api/enrolments',
      {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-forwarded-for': claimed,
          forwarded: `for=${claimed}`,
        },
        body: JSON.stringify({ code: 'AAAAAAAA', publicKey: phone.publicKey, signature: 'A'.repeat(86) }),
      },
      from,
    );

  test('is counted by the address that the proxy sees, whatever he says of himself; others go on', async () => {
    const answers: number[] = [];
    for (let n = 1; n <= 40; n++) answers.push((await guess(undefined, `10.0.0.${n}`)).status);
    expect(answers[0]).not.toBe(429);
    expect(answers.at(-1)).toBe(429);
    // Only Linux has more of these addresses.
    const another = process.platform === 'linux' ? await guess('127.0.0.2', '127.0.0.1') : undefined;
    expect(another?.status).not.toBe(429);
  });
});

test('in a network without internet, a phone fetches the root certificate and is served by address', async () => {
  const [port, plainPort] = [await freePort(), await freePort()];
  const lan = await startCaddy({
    file: 'Caddyfile.lan',
    env: { ADDRESS: '127.0.0.1', UPSTREAM: `127.0.0.1:${server.port}` },
    replace: {
      'https://{$ADDRESS} {': `https://127.0.0.1:${port} {`,
      'http://{$ADDRESS} {': `http://127.0.0.1:${plainPort} {`,
      '{$AUTHORITY:/var/lib/caddy/.local/share/caddy/pki/authorities/local}':
        '{$XDG_DATA_HOME}/caddy/pki/authorities/local',
    },
    host: '127.0.0.1',
    port,
  });
  const root = await fetch(`http://127.0.0.1:${plainPort}/root.crt`);
  expect(root.headers.get('content-type')).toContain('x509-ca-cert');
  expect(await root.text()).toBe(lan.root);
  const elsewhere = await fetch(`http://127.0.0.1:${plainPort}/desk`, { redirect: 'manual' });
  expect(elsewhere.headers.get('location')).toBe('https://127.0.0.1/desk');
  expect(await (await lan.send('/api/welcome')).json()).toMatchObject({ state: 'ready' });
  await lan.stop();
});
