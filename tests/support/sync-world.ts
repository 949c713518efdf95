import 'fake-indexeddb/auto';
import { vi } from 'vitest';
import type { BallotDrafts, Recording } from '#commands/recording.ts';
import { villageScope, type Draft } from '#domain/book/entry.ts';
import { isVillageRole, type Role } from '#domain/book/permissions.ts';
import type { BookView } from '#domain/book/view.ts';
import { createBookStore, type BookStore } from '#store/book-store.ts';
import { createBallotDrafts } from '#store/ballot-drafts.ts';
import { redeemInvitation } from '#sync/enrol.ts';
import { exchange, type ExchangeDeps, type Exchanged } from '#sync/exchange.ts';
import { createSessionKeeper, type SessionKeeper } from '#sync/session.ts';
import { startSyncLoop, type LoopState, type SyncLoop } from '#sync/sync-loop.ts';
import type { RequestFailure } from '#sync/api.ts';
import { VILLAGE } from './drafts.ts';
import { addVillages, setUpOfficer, startTestServer, type TestServer } from './server.ts';
import { CHEAP_VAULT, freshName } from './store.ts';
import type { TestDevice } from './test-device.ts';

/*
 * Phones and desks with their real stores and sync, before the real server. Only the network is ours: every device has a
 * line of its own that can lose, double, cut and hold what goes over it.
 */

/** What happens to one request, or `through`. */
export type Fault = 'through' | 'lose-request' | 'lose-reply' | 'cut-reply' | 'double';

export interface Line {
  /** What happens to the next requests to `/api/sync`, in order; afterwards all go through. */
  readonly faults: Fault[];
  /** Nothing goes over the line at all. */
  down: boolean;
  /** The line is reset by a request of more bytes. */
  bytesMax: number;
  /** Sizes of the request bodies to `/api/sync` that were tried, and what was in them. */
  readonly sent: { readonly bytes: number; readonly entries: number; readonly wait: boolean }[];
}

const lines = new Map<string, { line: Line; server: () => TestServer }>();

const noAnswer = (): TypeError => new TypeError('fetch failed');

interface SentBatch {
  readonly entries?: readonly unknown[];
  readonly packed?: { readonly times: readonly [string, readonly number[]] };
}

const entriesIn = (batch?: SentBatch): number => (batch?.entries ?? batch?.packed?.times[1] ?? []).length;

async function bodyOf(
  init: RequestInit,
): Promise<{ bytes: number; json: { batch?: SentBatch; wait?: boolean } }> {
  if (init.body === undefined || init.body === null) return { bytes: 0, json: {} };
  const raw = new Uint8Array(await new Response(init.body).arrayBuffer());
  const headers = new Headers(init.headers);
  if (headers.get('content-type') !== 'application/json') return { bytes: raw.length, json: {} };
  const zipped = headers.get('content-encoding') === 'gzip';
  const text = zipped
    ? await new Response(new Blob([raw]).stream().pipeThrough(new DecompressionStream('gzip'))).text()
    : new TextDecoder().decode(raw);
  return { bytes: raw.length, json: JSON.parse(text) as object };
}

/** Rejects as soon as the caller hangs up, as the browser's fetch does. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal | null | undefined): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(new DOMException('Aborted', 'AbortError'));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject);
  });
}

async function travel(host: string, path: string, init: RequestInit): Promise<Response> {
  const known = lines.get(host);
  if (!known) throw noAnswer();
  const { line } = known;
  const { bytes, json } = await bodyOf(init);
  const isSync = path === '/api/sync';
  if (isSync) line.sent.push({ bytes, entries: entriesIn(json.batch), wait: json.wait ?? false });
  if (line.down || bytes > line.bytesMax) throw noAnswer();
  const fault = (isSync && line.faults.shift()) || 'through';
  if (fault === 'lose-request') throw noAnswer();
  const send = (): Promise<Response> => known.server().send(path, init);
  if (fault === 'double') await send();
  const response = await send();
  if (fault === 'lose-reply' || line.down) throw noAnswer();
  if (fault !== 'cut-reply') return response;
  const text = await response.text();
  return new Response(text.slice(0, Math.floor(text.length / 2)), { status: response.status });
}

function stubFetch(): void {
  vi.stubGlobal('fetch', (input: string, init: RequestInit = {}) => {
    const { host, pathname } = new URL(input);
    return orAborted(travel(host, pathname, init), init.signal);
  });
}

/** A phone or a desk as the app makes them, without screens. */
export interface SyncedDevice {
  readonly store: BookStore;
  readonly line: Line;
  readonly sessions: SessionKeeper;
  readonly deps: ExchangeDeps;
  readonly recording: Recording;
  readonly ballots: BallotDrafts;
  /** The device's clock: shown, never trusted. */
  clock: number;
  say(...drafts: readonly Draft[]): Promise<void>;
  view(village?: string): BookView;
  /** One round trip with at most so many entries. */
  once(chunkEntries?: number): Promise<Exchanged | RequestFailure>;
  /** Round trips until there is nothing more to send or take in. Throws when one fails. */
  sync(): Promise<void>;
  /** Starts the app's own loop; `states` is what the strip would have shown. */
  loop(): { readonly loop: SyncLoop; readonly states: LoopState[] };
}

export interface World {
  server: TestServer;
  readonly officer: TestDevice;
  enrol(person?: { readonly role?: Role; readonly name?: string }): Promise<SyncedDevice>;
  end(): Promise<void>;
}

let hosts = 0;

function openDevice(world: World): { device: SyncedDevice; baseUrl: string; loops: SyncLoop[] } {
  const host = `device${++hosts}.test`;
  const line: Line = { faults: [], down: false, bytesMax: Number.MAX_SAFE_INTEGER, sent: [] };
  lines.set(host, { line, server: () => world.server });
  const baseUrl = `http://${host}`;
  let ids = 0;
  const loops: SyncLoop[] = [];
  const now = (): number => device.clock;
  const store = createBookStore({ name: freshName(), now, vault: CHEAP_VAULT });
  const sessions = createSessionKeeper(baseUrl);
  const deps = { store, sessions, baseUrl, now, appVersion: 'test' };
  const device: SyncedDevice = {
    store,
    line,
    sessions,
    deps,
    clock: world.server.clock,
    recording: {
      record: (drafts) => store.record(drafts),
      newId: () => `${host.slice(0, -5)}x${++ids}`,
      now,
    },
    ballots: createBallotDrafts(store.database),
    async say(...drafts) {
      const done = await store.record(drafts);
      if (!done.ok) throw new Error(`Not recorded: ${done.error.type}`);
    },
    view: (village = VILLAGE) => store.view(villageScope(village)),
    async once(chunkEntries = 100) {
      const row = await store.device();
      if (!row) throw new Error('The device is not enrolled');
      const done = await exchange(deps, row, {
        chunkEntries,
        wait: false,
        signal: new AbortController().signal,
      });
      return done.ok ? done.value : done.error;
    },
    async sync() {
      for (;;) {
        const done = await device.once();
        if ('type' in done) throw new Error(`Not synced: ${JSON.stringify(done)}`);
        if (!done.more) return;
      }
    },
    loop() {
      const states: LoopState[] = [];
      const loop = startSyncLoop({
        ...deps,
        onState: (state) => states.push(state),
        exclusively: (work) => work(),
      });
      loops.push(loop);
      return { loop, states };
    },
  };
  return { device, baseUrl, loops };
}

/** A commune with the village “na-lau”, set up by an officer, before a fresh server. */
export async function createWorld(): Promise<World> {
  stubFetch();
  let running = (): TestServer => server;
  const server = await startTestServer();
  // Whichever server runs: a test may put another in its place.
  const officer = await setUpOfficer({ ...server, send: (path, init) => running().send(path, init) });
  await addVillages(officer, VILLAGE);
  const opened: { device: SyncedDevice; loops: SyncLoop[] }[] = [];
  const world: World = {
    server,
    officer,
    async enrol({ role = 'village-head', name = 'Lý Thị Mai' } = {}) {
      const made = openDevice(world);
      const code = await officer.invite({ role, village: isVillageRole(role) ? VILLAGE : '', name });
      const enrolled = await redeemInvitation(made.device.store, made.baseUrl, code);
      if (!enrolled.ok) throw new Error(`Not enrolled: ${JSON.stringify(enrolled.error)}`);
      await made.device.store.open();
      opened.push(made);
      return made.device;
    },
    async end() {
      for (const { loops } of opened) for (const loop of loops) loop.stop();
      await world.server.close();
      for (const { device } of opened) device.store.close();
      vi.unstubAllGlobals();
    },
  };
  running = () => world.server;
  return world;
}

/** Lets everything that is under way go on until something holds; no clock moves. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 20_000; turn++) {
    if (await holds()) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error('It never came to hold');
}
