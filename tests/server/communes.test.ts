import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, describe, expect, test } from 'vitest';
import { createCommunes, hostName } from '../../sync-server/enrol/communes.ts';
import { forwardedAddress } from '../../sync-server/enrol/forwarded-address.ts';
import { makeSetUpCode, makeSetUpCodes } from '../../sync-server/enrol/set-up-commune.ts';
import { openSqliteStore } from '../../sync-server/store/sqlite.ts';
import { Hono } from 'hono';
import { registration } from '../support/drafts.ts';
import { addVillages, enrolDevice, makeFolder, setUpOfficer, startTestServer } from '../support/server.ts';
import { createTestDevice, jsonOf, type Send, type TestDevice } from '../support/test-device.ts';

const close: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const one of close.splice(0)) await one();
});

const HOSTS = ['a.example.vn', 'b.example.vn'];

async function province() {
  const server = await startTestServer({ hosts: HOSTS });
  close.push(() => server.close());
  const under =
    (host: string): Send =>
    (path, init) =>
      server.send(`http://${host}${path}`, init);
  const setUp = async (host: string): Promise<TestDevice> => {
    const officer = await createTestDevice(under(host));
    await officer.setUp(await makeSetUpCode(server.services, host), `Xã ${host}`, 'Minh');
    return officer;
  };
  return { server, under, setUp };
}

const welcomeOf = async (send: Send): Promise<unknown> => jsonOf(await send('/api/welcome'));

describe('several communes of one server', () => {
  test('are set up each under its own name, with a code of its own', async () => {
    const { server, under, setUp } = await province();
    const { services } = server;
    expect((await makeSetUpCodes(services)).map(({ host }) => host)).toEqual(HOSTS);
    const stranger = await createTestDevice(under('b.example.vn'));
    const codeOfA = await makeSetUpCode(services, 'a.example.vn');
    await expect(stranger.setUp(codeOfA, 'Xã', 'M')).rejects.toThrow('code-unknown');
    await setUp('a.example.vn');
    expect((await makeSetUpCodes(services)).map(({ host }) => host)).toEqual(['b.example.vn']);
    await expect(setUp('a.example.vn')).rejects.toThrow('already-set-up');
    expect(await welcomeOf(under('A.example.vn:8443'))).toMatchObject({ communeName: 'Xã a.example.vn' });
    expect(await welcomeOf(under('b.example.vn'))).toMatchObject({ state: 'empty' });
  });

  test('know nothing of each other: books, people, codes and sessions', async () => {
    const { under, setUp } = await province();
    const [a, b] = [await setUp('a.example.vn'), await setUp('b.example.vn')];
    await addVillages(a, 'na-lau');
    await addVillages(b, 'na-lau');
    const head = await enrolDevice({ send: under('a.example.vn') }, a);
    head.recordAfter(registration('h1'), []);
    await head.push();
    await b.pull();
    expect(b.pulled.map(({ device }) => device)).toEqual([b.device]);
    expect(b.recorders.map(({ device }) => device)).toEqual([b.device]);

    const code = await a.invite({ role: 'village-head', village: 'na-lau', name: 'Sơn' });
    const phone = await createTestDevice(under('b.example.vn'));
    await expect(phone.enrol(code)).rejects.toThrow('code-unknown');

    const authorization = await a.authorization();
    const elsewhere = await under('b.example.vn')('/api/invitations', { headers: { authorization } });
    expect(elsewhere.status).toBe(401);
    const atHome = await under('a.example.vn')('/api/invitations', { headers: { authorization } });
    expect(atHome.status).toBe(200);
  });

  test('may both enrol the same key, and neither session is good in the other', async () => {
    const { under, setUp } = await province();
    const [a, b] = [await setUp('a.example.vn'), await setUp('b.example.vn')];
    let host = 'a.example.vn';
    const phone = await createTestDevice((path, init) => under(host)(path, init));
    await phone.enrol(await a.invite({ role: 'officer', village: '', name: 'Lan' }));
    const token = await phone.authorization();
    host = 'b.example.vn';
    await phone.enrol(await b.invite({ role: 'officer', village: '', name: 'Lan' }));
    const asked = await under(host)('/api/invitations', { headers: { authorization: token } });
    expect(asked.status).toBe(401);
  });

  test('answer under no other name', async () => {
    const { under, setUp } = await province();
    const a = await setUp('a.example.vn');
    expect((await under('c.example.vn')('/api/welcome')).status).toBe(404);
    const headers = { authorization: await a.authorization() };
    expect((await under('c.example.vn')('/api/invitations', { headers })).status).toBe(401);
    expect(await jsonOf(await under('c.example.vn')('/healthz'))).toEqual({ ok: true, entries: 0 });
  });

  test('live beside one that was there first and has every other name', async () => {
    const folder = makeFolder();
    const first = await startTestServer({ folder });
    await setUpOfficer(first);
    await first.close();
    const server = await startTestServer({ folder, hosts: HOSTS });
    close.push(() => server.close());
    const nameUnder = async (host: string) => welcomeOf((path) => server.send(`http://${host}${path}`));
    expect(await nameUnder('192.168.1.7:8080')).toMatchObject({ state: 'ready', communeName: 'Xã Thử' });
    expect(await nameUnder('a.example.vn')).toMatchObject({ state: 'empty' });
  });

  test('are asked for once, and again only where none was found', async () => {
    let asked = 0;
    const rows = [{ commune: 'a', name: 'A', createdAt: 1, host: 'a.example.vn' }];
    const communes = createCommunes({ communes: async () => ((asked += 1), rows) }, HOSTS);
    for (let n = 0; n < 3; n++) expect(await communes.ofHost('a.example.vn')).toBe(rows[0]);
    expect(asked).toBe(1);
    expect(await communes.ofHost('b.example.vn')).toBeUndefined();
    expect(asked).toBe(2);
  });

  test.each([
    ['a port', 'a.example.vn:8080', 'a.example.vn'],
    ['capitals', 'A.Example.VN', 'a.example.vn'],
    ['an address of version 6', '[::1]:8080', '[::1]'],
  ])('are found by a host with %s', (_name, host, name) => {
    expect(hostName(host)).toBe(name);
  });
});

describe('a database of the first release', () => {
  test('opens, and keeps its commune, its settings and its people', async () => {
    const file = join(makeFolder(), 'nep-nha.sqlite');
    const old = new DatabaseSync(file);
    old.exec(FIRST_RELEASE);
    old.close();
    const store = await openSqliteStore(file);
    close.push(() => store.close());
    expect(await store.communes()).toEqual([{ commune: 'c1', name: 'Xã Cũ', createdAt: 5, host: null }]);
    expect(await store.setting('c1', 'sample-village')).toBe('v1');
    expect(await store.setting('c1', 'setup-device')).toBe('d1');
    expect(await store.serverSetting('secret')).toBe('s');
    expect(await store.serverSetting('sample-village')).toBeUndefined();
    expect(await store.feeds('c1')).toEqual(new Map([['commune', 7]]));
  });
});

test('behind a trusted proxy the last hop counts, which nobody but the proxy writes', async () => {
  const app = new Hono();
  app.get('/', (c) => c.text(forwardedAddress(() => 'the proxy')(c)));
  const addressFor = async (headers: Record<string, string>) => (await app.request('/', { headers })).text();
  expect(await addressFor({ 'x-forwarded-for': '6.6.6.6, 203.0.113.9' })).toBe('203.0.113.9');
  expect(await addressFor({})).toBe('the proxy');
});

/** What `0001-book` made, with a row or two; written down so that it cannot change with the code. */
const FIRST_RELEASE = `
  create table kysely_migration (name varchar(255) not null primary key, timestamp varchar(255) not null);
  create table kysely_migration_lock (id varchar(255) not null primary key, is_locked integer default 0 not null);
  insert into kysely_migration values ('0001-book', '2026-10-01T00:00:00.000Z');
  insert into kysely_migration_lock values ('migration_lock', 0);
  create table setting (name text primary key, value text not null);
  create table commune (commune text primary key, name text not null, created_at bigint not null);
  create table device (commune text not null, device text not null, x text not null, y text not null,
    actor text not null, name text not null, role text not null, village text not null, enrolled_at bigint not null,
    revoked_at bigint, forked_at bigint, last_seq bigint not null, last_chain text not null,
    clock_skew_ms bigint not null, last_contact bigint not null, app text not null,
    constraint device_pk primary key (commune, device));
  create index device_by_name on device (device);
  create table counter (commune text not null, feed text not null, last bigint not null,
    constraint counter_pk primary key (commune, feed));
  insert into setting values ('secret', 's'), ('setup-device', 'd1'), ('sample-village', 'v1');
  insert into commune values ('c1', 'Xã Cũ', 5);
  insert into counter values ('c1', 'commune', 7);
`;
