/**
 * Goal: a line of 2 KB a second that is reset after every 12 KB finishes, and a cut costs one chunk and no more (peers do not finish on it).
 * Method: the app's own loop over real sockets through a real proxy, at the real speed: about a minute. SLOW_LINK_SPEED=20 makes the line
 * that much faster, for who is in a hurry.
 */
import 'fake-indexeddb/auto';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CHUNK_BYTES } from '#protocol/limits.ts';
import { createBookStore, type BookStore } from '#store/book-store.ts';
import { redeemInvitation } from '#sync/enrol.ts';
import { createSessionKeeper } from '#sync/session.ts';
import { startSyncLoop } from '#sync/sync-loop.ts';
import { createApp } from '../../sync-server/app.ts';
import { listen, type Listening } from '../../sync-server/listen.ts';
import { household, registration, VILLAGE, YEAR } from '../support/drafts.ts';
import { addVillages, setUpOfficer, startTestServer, type TestServer } from '../support/server.ts';
import { openSlowLink, type SlowLink } from '../support/slow-link.ts';
import { freshName } from '../support/store.ts';

const SPEED = Number(process.env['SLOW_LINK_SPEED'] ?? 1);
const HOUSEHOLDS = 300;
const SIGNED = 30;

/** The heads of HTTP requests and answers, which travel besides the bodies. */
const HEAD_BYTES = 1024;

let server: TestServer;
let listening: Listening;
let link: SlowLink;
let store: BookStore;

/** Every body that was sent to `/api/sync`, and whether an answer came back whole. */
const sent: { readonly bytes: number; answered: boolean }[] = [];

function watchFetch(): void {
  const send = fetch;
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    if (!url.endsWith('/api/sync')) return send(url, init);
    const tried = { bytes: new Blob([init.body as BlobPart]).size, answered: false };
    sent.push(tried);
    const response = await send(url, init);
    const text = await response.text();
    tried.answered = true;
    return new Response(text, { status: response.status });
  });
}

const idOf = (n: number): string =>
  `${(n * 7919 + 104_729).toString(36)}${(n * 611_953).toString(36)}x`.slice(0, 10);

/** A hand's signature: a few strokes of points that no two people draw alike. */
const strokesOf = (n: number): number[][] =>
  [1, 2, 3].map((stroke) =>
    Array.from({ length: 60 }, (_, at) => (n * 7919 + stroke * 613 + at * at * 37) % 1000),
  );

const signature = (n: number) => ({
  ...registration(idOf(n)),
  kind: 'registration-signature' as const,
  subject: `registration-signature:${YEAR}:${idOf(n)}`,
  body: { name: `Nông Văn ${n}`, strokes: strokesOf(n) },
});

beforeEach(async () => {
  server = await startTestServer();
  const app = createApp(server.services, {
    log: pino({ level: 'silent' }),
    appFolder: 'nowhere',
    addressOf: () => 'local',
  });
  listening = await listen(app, 0, '127.0.0.1');
  link = await openSlowLink({
    port: listening.port,
    bytesPerSecond: 2048 * SPEED,
    resetAfterBytes: 12 * 1024,
  });
  const officer = await setUpOfficer(server);
  await addVillages(officer, VILLAGE);
  officer.record(
    ...Array.from({ length: HOUSEHOLDS }, (_, n) =>
      household(idOf(n), { headName: `Nông Văn ${idOf(n * 31)}`, order: n, birthYear: 1950 + (n % 50) }),
    ),
  );
  await officer.push();
  store = createBookStore({ name: freshName(), now: Date.now });
  const code = await officer.invite({ role: 'village-head', village: VILLAGE, name: 'Lý Thị Mai' });
  await redeemInvitation(store, `http://127.0.0.1:${listening.port}`, code);
  await store.open();
});

afterEach(async () => {
  vi.unstubAllGlobals();
  link.close();
  await listening.stop();
  await server.close();
  store.close();
});

/** Runs the app's own loop until it has nothing left to send or to take in. */
async function syncThroughLink(): Promise<void> {
  const deps = { store, sessions: createSessionKeeper(link.url), baseUrl: link.url, now: Date.now };
  await new Promise<void>((done) => {
    const loop = startSyncLoop({
      ...deps,
      appVersion: 'test',
      exclusively: (work) => work(),
      onState: ({ type }) => {
        if (type !== 'idle') return;
        loop.stop();
        done();
      },
    });
  });
}

test('300 registrations go up and a village of 300 comes down; a cut costs at most one chunk', async () => {
  for (let n = 0; n < HOUSEHOLDS; n++)
    await store.record(n < SIGNED ? [registration(idOf(n)), signature(n)] : [registration(idOf(n))]);
  watchFetch();
  await syncThroughLink();

  const recorded = HOUSEHOLDS + SIGNED;
  expect(await store.progress()).toMatchObject({ recorded, unsent: 0 });
  expect([...store.view(`village/${VILLAGE}`).ofKind('household')]).toHaveLength(HOUSEHOLDS);
  const { commune, device } = (await store.device())?.enrolment ?? { commune: { id: '' }, device: '' };
  expect((await server.services.store.findDevice(commune.id, device))?.lastSeq).toBe(recorded);

  // The line was that bad, and what it had to carry needed several of its connections.
  expect(link.cuts()).toBeGreaterThanOrEqual(3);
  const lost = sent.filter(({ answered }) => !answered);
  expect(lost.length).toBeLessThanOrEqual(link.cuts());
  for (const { bytes } of lost) expect(bytes).toBeLessThanOrEqual(CHUNK_BYTES.first);
  const arrived = sent.filter(({ answered }) => answered).reduce((sum, { bytes }) => sum + bytes, 0);
  const sentAgain = link.carried().up - arrived - sent.length * HEAD_BYTES;
  expect(sentAgain / link.cuts()).toBeLessThanOrEqual(CHUNK_BYTES.first);
}, 180_000);
