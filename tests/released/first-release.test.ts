/**
 * Goal: who installed the first release loses nothing to any later one, whichever end is updated first (L12).
 * Method: the release's own code, databases and requests, kept in tests/released/0.1.0, against today's.
 */
import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { correctHousehold } from '#commands/households.ts';
import { recordRegistration } from '#commands/registrations.ts';
import type { Recording } from '#commands/recording.ts';
import { resolve } from '#domain/book/resolve.ts';
import { digestOf } from '#protocol/chain.ts';
import { meetingOf } from '#domain/meeting/meeting.ts';
import { createBookStore, type BookStore } from '#store/book-store.ts';
import { redeemInvitation, setUpCommune } from '#sync/enrol.ts';
import { createInvitations } from '#sync/invitations.ts';
import { createSessionKeeper } from '#sync/session.ts';
import { syncOnce } from '#sync/sync-once.ts';
import { codeMatches } from '#commands/seal-minutes.ts';
import { runServer, type RunningServer } from '../support/built-server.ts';
import { addVillages, enrolDevice, makeFolder, setUpOfficer, startTestServer } from '../support/server.ts';
import { freshName, shownAndFolded } from '../support/store.ts';
import { household, registration, VILLAGE, YEAR } from '../support/drafts.ts';
import type { Send, TestDevice } from '../support/test-device.ts';
import { lineTo } from './line-to.ts';
import { released, restoreDump, type Dump, type ReleasedClient } from './release.ts';

const FIRST = released('0.1.0');
const SCOPE = `village/${VILLAGE}`;
const CLOCK = Date.UTC(YEAR, 9, 6, 5);

let old: ReleasedClient;

beforeAll(async () => {
  old = await FIRST.client();
});

afterEach(() => vi.unstubAllGlobals());

/** The store's device with today's sync before a server. */
function depsOf(store: BookStore, baseUrl: string) {
  const sessions = createSessionKeeper(baseUrl);
  return { store, sessions, baseUrl, now: () => CLOCK, appVersion: '9.0.0' };
}

let ids = 0;
const recordingOf = (store: BookStore): Recording => ({
  record: (drafts) => store.record(drafts),
  newId: () => `n${++ids}`,
  now: () => CLOCK,
});

async function openRestored(dump: Dump): Promise<BookStore> {
  const name = freshName();
  await restoreDump(old, dump, name);
  const store = createBookStore({ name, now: () => CLOCK });
  await store.open();
  return store;
}

/** Today's server over the database that the release's server left. */
async function serverOfThen() {
  const folder = makeFolder();
  FIRST.putDatabase(folder);
  return startTestServer({ folder });
}

const bySubject = (a: { subject: string }, b: { subject: string }): number =>
  a.subject < b.subject ? -1 : 1;

describe.each(['phone', 'desk'] as const)('the %s’s database of the first release', (device) => {
  const dump = FIRST.dump(device);

  test('opens with everything in it, shown as it was, and goes on recording', async () => {
    const store = await openRestored(dump);
    const { shown, folded } = await shownAndFolded(store);
    expect(shown).toEqual(folded);
    expect(await store.database.entries.toArray()).toEqual(dump.tables.entries);
    const subjects = await store.database.subjects.toArray();
    expect(subjects.sort(bySubject)).toEqual([...dump.tables.subjects].sort(bySubject));
    const row = dump.tables.meta.find(({ key }) => key === 'device');
    const { seq, ackedSeq } = row as { seq: number; ackedSeq: number };
    expect(await store.progress()).toMatchObject({ recorded: seq, unsent: seq - ackedSeq });
    expect((await store.record([household('new', { headName: 'Vi Văn Páo', order: 99 })])).ok).toBe(true);
    expect((await store.device())?.seq).toBe(seq + 1);
    store.close();
  });

  test('sends what was unsent, and what is recorded since, to today’s server', async () => {
    const server = await serverOfThen();
    const store = await openRestored(dump);
    const { unsent } = await store.progress();
    await correctHousehold(recordingOf(store), VILLAGE, 'r000000001', { note: 'Sau khi cập nhật' });
    const { commune, device: name } = (await store.device())?.enrolment ?? {
      commune: { id: '' },
      device: '',
    };
    const before = await server.services.store.countEntries(commune.id);
    expect(await syncOnce(depsOf(store, lineTo(server.send)))).toBe('done');
    expect(await store.progress()).toMatchObject({ unsent: 0, receivedAt: CLOCK });
    expect(await server.services.store.countEntries(commune.id)).toBe(before + unsent + 1);
    const { shown, folded } = await shownAndFolded(store);
    expect(shown).toEqual(folded);
    expect((await store.directory()).recorders.map((recorder) => recorder.device)).toContain(name);
    store.close();
    await server.close();
  });
});

test('minutes that were sealed then still give the code that was signed and printed', async () => {
  const store = await openRestored(FIRST.dump('phone'));
  const view = store.view(SCOPE);
  const [state] = [...view.ofKind('minutes')];
  const meeting = meetingOf(view, state?.subject.split(':')[1] ?? '');
  expect(meeting.minutes.type).toBe('settled');
  expect(codeMatches(meeting, VILLAGE)).toBe(true);
  store.close();
});

describe('the server’s database of the first release', () => {
  test('opens, and a new device receives the whole book out of it', async () => {
    const server = await serverOfThen();
    const baseUrl = lineTo(server.send);
    const desk = await openRestored(FIRST.dump('desk'));
    const invitations = createInvitations(desk, createSessionKeeper(baseUrl), baseUrl);
    const code = await invitations.invite({
      role: 'second-recorder',
      village: VILLAGE,
      name: 'Vi Văn Thành',
    });
    const store = createBookStore({ name: freshName(), now: () => CLOCK });
    expect((await redeemInvitation(store, baseUrl, code.ok ? code.value.code : '')).ok).toBe(true);
    await store.open();
    expect(await syncOnce(depsOf(store, baseUrl))).toBe('done');
    const phone = await openRestored(FIRST.dump('phone'));
    const registrations = (of: BookStore) =>
      new Map([...of.view(SCOPE).ofKind('registration')].map((state) => [state.subject, state.heads]));
    expect(registrations(store)).toEqual(registrations(phone));
    for (const each of [desk, phone, store]) each.close();
    await server.close();
  });

  test('takes the requests of then again: the same receipts, and nothing twice', async () => {
    const server = await serverOfThen();
    const phone = await openRestored(FIRST.dump('phone'));
    const row = await phone.device();
    const token = row && (await createSessionKeeper(lineTo(server.send)).token(row));
    const { requests } = FIRST.requests();
    const before = await server.services.store.countEntries(row?.enrolment.commune.id ?? '');
    for (const request of requests) {
      const body = JSON.stringify(request);
      const headers = {
        authorization: `Bearer ${token?.ok ? token.value : ''}`,
        'x-body-sha256': digestOf(body),
      };
      const response = await server.send('/api/sync', { method: 'POST', headers, body });
      expect(response.status).toBe(200);
      expect(await response.json()).toMatchObject({ ack: { seq: row?.ackedSeq }, verdicts: [] });
    }
    expect(requests.length).toBeGreaterThan(0);
    expect(await server.services.store.countEntries(row?.enrolment.commune.id ?? '')).toBe(before);
    phone.close();
    await server.close();
  });
});

describe('the first release’s app before today’s server', () => {
  test('enrols, records, hands in and receives what today’s app records', async () => {
    const server = await startTestServer();
    const officer = await setUpOfficer(server);
    await addVillages(officer, VILLAGE);
    const baseUrl = lineTo(server.send);
    const store: BookStore = old.createBookStore({ name: freshName(), now: () => CLOCK });
    const code = await officer.invite({ role: 'village-head', village: VILLAGE, name: 'Lý Thị Mai' });
    expect((await old.redeemInvitation(store, baseUrl, code)).ok).toBe(true);
    await store.open();
    const deps = {
      ...depsOf(store, baseUrl),
      sessions: old.createSessionKeeper(baseUrl),
      appVersion: '0.1.0',
    };
    const place = { village: VILLAGE, year: YEAR, household: 'h1' };
    const told = await old.recordRegistration(recordingOf(store), place, {
      registered: true,
      commitments: [],
    });
    expect(told.ok).toBe(true);
    expect(await old.syncOnce(deps)).toBe('done');
    expect(await store.progress()).toMatchObject({ recorded: 1, unsent: 0, receivedAt: CLOCK });

    const other = await enrolDevice(server, officer, { role: 'second-recorder' });
    await other.pull();
    expect(other.book().subjects.get('registration:2026:h1')?.heads[0]?.body).toMatchObject({
      registered: true,
    });
    other.record(registration('h2'), household('h2', { headName: 'Nông Văn Páo', order: 2 }));
    await other.push();
    expect(await old.syncOnce(deps)).toBe('done');
    expect(resolve(store.view(SCOPE).get('registration:2026:h2'), 'registration').type).toBe('settled');
    store.close();
    await server.close();
  });

  test('a desk of then goes on receiving when an envelope is larger than it knew (L10)', async () => {
    const server = await serverOfThen();
    const baseUrl = lineTo(server.send);
    const name = freshName();
    await restoreDump(old, FIRST.dump('desk'), name);
    const store: BookStore = old.createBookStore({ name, now: () => CLOCK });
    await store.open();
    const head = await inviteTestDevice(store, baseUrl, server.send);
    head.recordAfter(
      registration('odd'),
      Array.from({ length: 65 }, (_, n) => `a.${n}`),
    );
    head.record(registration('sound'));
    await head.push();
    const deps = {
      ...depsOf(store, baseUrl),
      sessions: old.createSessionKeeper(baseUrl),
      appVersion: '0.1.0',
    };
    expect(await old.syncOnce(deps)).toBe('done');
    expect(store.view(SCOPE).get('registration:2026:sound')).toBeDefined();
    expect(store.view(SCOPE).get('registration:2026:odd')).toBeUndefined();
    expect(await store.setAside('restricted/tray')).toMatchObject([{ code: 'malformed-subject' }]);
    store.close();
    await server.close();
  });

  test('a desk of then goes on receiving when somebody has a role that it does not know (L10)', async () => {
    const server = await serverOfThen();
    const baseUrl = lineTo(server.send);
    const name = freshName();
    await restoreDump(old, FIRST.dump('desk'), name);
    const store: BookStore = old.createBookStore({ name, now: () => CLOCK });
    await store.open();
    for (const role of ['chairman', 'viewer', 'operator'] as const) {
      const person = { role, village: '', name: `Người ${role}` };
      await inviteTestDevice(store, baseUrl, server.send, person);
    }
    const head = await inviteTestDevice(store, baseUrl, server.send);
    head.record(registration('after'));
    await head.push();
    const deps = {
      ...depsOf(store, baseUrl),
      sessions: old.createSessionKeeper(baseUrl),
      appVersion: '0.1.0',
    };
    expect(await old.syncOnce(deps)).toBe('done');
    expect(store.view(SCOPE).get('registration:2026:after')).toBeDefined();
    const roles = (await store.directory()).recorders.map(({ role }) => role);
    expect([...new Set(roles)].sort()).toEqual(['officer', 'village-head']);
    store.close();
    await server.close();
  });
});

async function inviteTestDevice(
  desk: BookStore,
  baseUrl: string,
  send: Send,
  person: Parameters<typeof enrolDevice>[2] = {},
): Promise<TestDevice> {
  const invitations = createInvitations(desk, createSessionKeeper(baseUrl), baseUrl);
  const officer = {
    invite: async (request: Parameters<TestDevice['invite']>[0]) => {
      const made = await invitations.invite(request);
      if (!made.ok) throw new Error('Not invited');
      return made.value.code;
    },
  };
  return enrolDevice({ send }, officer as TestDevice, person);
}

describe('today’s app before the first release’s server', () => {
  let running: RunningServer;
  let baseUrl: string;

  beforeAll(async () => {
    const folder = makeFolder();
    running = await runServer(FIRST.server(), { DATA_DIR: folder }, ['--empty']);
    baseUrl = `http://127.0.0.1:${running.port}`;
  });

  afterAll(() => running.end('SIGTERM'));

  test('sets a commune up, invites, records, hands in and receives', async () => {
    const [, code = ''] = /\b([0-9A-Z]{4}-[0-9A-Z]{4})\b/.exec(running.printed) ?? [];
    const desk = createBookStore({ name: freshName(), now: () => CLOCK });
    const setUp = { code, communeName: 'Xã Thử', officerName: 'Trần Thị Minh' };
    expect((await setUpCommune(desk, baseUrl, setUp)).ok).toBe(true);
    await desk.open();
    const deskDeps = depsOf(desk, baseUrl);
    const village = { name: 'Nà Lầu', unitKind: 'THON', order: 1 } as const;
    await desk.record([
      { scope: 'commune', kind: 'village', subject: `village:${VILLAGE}`, body: village },
      household('h1', { headName: 'Nông Văn Páo', order: 1 }),
    ]);
    expect(await syncOnce(deskDeps)).toBe('done');
    expect(await desk.progress()).toMatchObject({ unsent: 0 });
    expect(deskDeps.sessions.protocol()).toBe(1);

    const invitations = createInvitations(desk, deskDeps.sessions, baseUrl);
    const invited = await invitations.invite({ role: 'village-head', village: VILLAGE, name: 'Lý Thị Mai' });
    const phone = createBookStore({ name: freshName(), now: () => CLOCK });
    expect((await redeemInvitation(phone, baseUrl, invited.ok ? invited.value.code : '')).ok).toBe(true);
    await phone.open();
    const phoneDeps = depsOf(phone, baseUrl);
    expect(await syncOnce(phoneDeps)).toBe('done');
    expect(phone.view(SCOPE).get('household:h1')).toBeDefined();
    const place = { village: VILLAGE, year: YEAR, household: 'h1' };
    await recordRegistration(recordingOf(phone), place, { registered: true, commitments: ['I.1'] });
    expect(await syncOnce(phoneDeps)).toBe('done');
    expect(await phone.progress()).toMatchObject({ recorded: 1, unsent: 0, receivedAt: CLOCK });
    expect(await syncOnce(deskDeps)).toBe('done');
    expect(desk.view(SCOPE).get('registration:2026:h1')).toBeDefined();
    // A server is updated some day: the next session asks again.
    deskDeps.sessions.forget();
    expect(deskDeps.sessions.protocol()).toBe(2);
    for (const each of [desk, phone]) each.close();
  });
});
