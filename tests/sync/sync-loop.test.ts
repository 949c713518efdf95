/**
 * Goal: the app syncs by itself: on a tap, when the line is back, when there is news; never in a frenzy and never for good stopped.
 * Method: the app's own loop before the real server; the clock of timers is ours, the work is not.
 */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { digestOf } from '#protocol/chain.ts';
import { CHUNK_BYTES, CHUNK_ENTRIES_FIRST, CHUNK_ENTRIES_MIN, LIMITS, ROOM_BYTES } from '#protocol/limits.ts';
import { afterFailure, afterSuccess, FIRST_PACE, restMs, type Pace } from '#sync/pace.ts';
import { syncOnce } from '#sync/sync-once.ts';
import { household, registration } from '../support/drafts.ts';
import { createWorld, until, type SyncedDevice, type World } from '../support/sync-world.ts';

let world: World;
let phone: SyncedDevice;

beforeEach(async () => {
  world = await createWorld();
  phone = await world.enrol();
  // Only these: what the database, the keys and the server do takes its own turns.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(async () => {
  vi.useRealTimers();
  await world.end();
});

const unsent = async (device = phone): Promise<number> => (await device.store.progress()).unsent;
const isWaiting = (device = phone): boolean => device.line.sent.at(-1)?.wait === true;

async function registerMany(count: number): Promise<void> {
  await phone.say(...Array.from({ length: count }, (_, n) => registration(`h${n}`)));
}

describe('by itself', () => {
  test('sends what there is, then waits on the line for news', async () => {
    await registerMany(3);
    const { states } = phone.loop();
    await until(async () => (await unsent()) === 0 && isWaiting());
    expect(states.map(({ type }) => type)).toContain('idle');
    expect(states.map(({ type }) => type)).not.toContain('offline');
  });

  test('a tap interrupts the waiting and is sent at once', async () => {
    const { loop } = phone.loop();
    await until(isWaiting);
    await phone.say(registration('h1'));
    loop.nudge();
    await until(async () => (await unsent()) === 0 && isWaiting());
    expect(phone.line.sent.some(({ entries }) => entries === 1)).toBe(true);
  });

  test('news from another phone comes while waiting, without asking again', async () => {
    const other = await world.enrol({ role: 'second-recorder', name: 'Vi Văn Thành' });
    phone.loop();
    await until(isWaiting);
    await other.say(registration('h7'));
    await other.sync();
    const asked = phone.line.sent.length;
    await until(() => phone.view().get('registration:2026:h7') !== undefined);
    expect(phone.line.sent).toHaveLength(asked);
  });

  test('offline, then back: rests a little, tries the server itself, and sends', async () => {
    phone.line.down = true;
    await registerMany(1);
    const { states } = phone.loop();
    await until(() => states.at(-1)?.type === 'offline');
    const tries = phone.line.sent.length;
    phone.line.down = false;
    await vi.advanceTimersByTimeAsync(1_900);
    expect(phone.line.sent).toHaveLength(tries);
    await vi.advanceTimersByTimeAsync(200);
    await until(async () => (await unsent()) === 0);
    await until(() => states.at(-1)?.type === 'idle');
  });

  test('a tap while offline is a reason to try at once', async () => {
    phone.line.down = true;
    const { loop, states } = phone.loop();
    await until(() => states.at(-1)?.type === 'offline');
    phone.line.down = false;
    await phone.say(registration('h1'));
    const tries = phone.line.sent.length;
    loop.nudge();
    await until(async () => (await unsent()) === 0);
    expect(phone.line.sent.length).toBeGreaterThan(tries);
  });

  test('an app put in the pocket stops listening, and that is no failure of the line', async () => {
    const { loop, states } = phone.loop();
    await until(isWaiting);
    const tries = phone.line.sent.length;
    loop.setListening(false);
    await until(() => phone.line.sent.length > tries && states.at(-1)?.type === 'idle');
    expect(isWaiting()).toBe(false);
    expect(states.map(({ type }) => type)).not.toContain('offline');
    loop.setListening(true);
    await until(isWaiting);
  });

  test('a session that has run out while listening is opened again without a word', async () => {
    const { loop, states } = phone.loop();
    await until(isWaiting);
    world.server.clock += 13 * 3_600_000;
    await phone.say(registration('h1'));
    loop.nudge();
    await until(async () => (await unsent()) === 0 && isWaiting());
    expect(states.map(({ type }) => type)).not.toContain('refused');
  });

  test('stops when told, in the middle of waiting', async () => {
    const { loop } = phone.loop();
    await until(isWaiting);
    const tries = phone.line.sent.length;
    loop.stop();
    await vi.advanceTimersByTimeAsync(300_000);
    expect(phone.line.sent).toHaveLength(tries);
  });
});

describe('chunks on a bad line', () => {
  test('halve until they get through, and grow again with every one that does', async () => {
    // Incompressible, so that bytes go with entries.
    await phone.say(...Array.from({ length: 500 }, (_, n) => household('h1', { note: digestOf(`${n}`) })));
    phone.line.bytesMax = 1500;
    const { states } = phone.loop();
    await until(async () => {
      if (states.at(-1)?.type === 'offline') await vi.advanceTimersByTimeAsync(10_000);
      return (await unsent()) === 0;
    });
    const chunks = phone.line.sent.filter(({ entries }) => entries > 0);
    const through = chunks.findIndex(({ bytes }) => bytes <= 1500);
    const [first, second] = chunks;
    expect(first?.bytes).toBeLessThanOrEqual(CHUNK_BYTES.first);
    expect(first?.bytes).toBeGreaterThan(CHUNK_BYTES.first / 2);
    expect(second?.bytes).toBeLessThanOrEqual(CHUNK_BYTES.first / 2);
    expect(through).toBe(3);
    expect(chunks[through + 1]?.entries).toBeGreaterThan(chunks[through]?.entries ?? 0);
    expect(chunks[through + 1]?.bytes).toBeLessThanOrEqual(2 * (chunks[through]?.bytes ?? 0));
  });
});

describe('what asking again cannot mend', () => {
  test('a refused device is told once, asks rarely, and goes on recording (L2)', async () => {
    const { enrolment } = (await phone.store.device()) ?? { enrolment: { device: '' } };
    await world.officer.call(`/api/devices/${enrolment.device}/revocation`, {});
    const { states } = phone.loop();
    await until(() => states.at(-1)?.type === 'refused');
    expect(states.at(-1)).toEqual({ type: 'refused', code: 'device-revoked' });
    const tries = phone.line.sent.length;
    await vi.advanceTimersByTimeAsync(100_000);
    expect(phone.line.sent).toHaveLength(tries);
    expect((await phone.store.record([registration('h1')])).ok).toBe(true);
  });
});

describe('storage that fails while taking in', () => {
  test('is said, and the loop goes on when there is room again (L10)', async () => {
    const other = await world.enrol({ role: 'second-recorder', name: 'Vi Văn Thành' });
    await other.say(registration('h7'));
    await other.sync();
    const put = IDBObjectStore.prototype.put as (...args: unknown[]) => unknown;
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...args: unknown[]
    ) {
      if (this.name === 'cursors') throw new DOMException('Full', 'QuotaExceededError');
      return put.apply(this, args) as never;
    });
    const { states } = phone.loop();
    await until(() => states.at(-1)?.type === 'refused');
    expect(states.at(-1)).toEqual({ type: 'refused', code: 'storage-full' });
    full.mockRestore();
    await vi.advanceTimersByTimeAsync(5_000);
    await until(() => phone.view().get('registration:2026:h7') !== undefined);
  });
});

describe('the pace', () => {
  const offline = { type: 'offline' } as const;
  const times = (count: number, pace: Pace): Pace =>
    count === 0 ? pace : times(count - 1, afterFailure(pace, offline));

  test('doubles with what is acknowledged, up to what the server takes, and not by idle rounds', () => {
    expect(afterSuccess({ ...FIRST_PACE, chunkEntries: 100 }, { sent: 100 }).chunkEntries).toBe(200);
    expect(afterSuccess({ ...FIRST_PACE, chunkEntries: 399 }, { sent: 399 }).chunkEntries).toBe(
      LIMITS.entriesPerBatch,
    );
    expect(afterSuccess(FIRST_PACE, { sent: 0 }).chunkEntries).toBe(CHUNK_ENTRIES_FIRST);
  });

  test('takes on the double of the bytes that went through, and asks for more once an answer was full', () => {
    const { chunkBytes, roomBytes } = FIRST_PACE;
    expect(afterSuccess(FIRST_PACE, { sent: 9, sentBytes: 700 })).toMatchObject({ chunkBytes, roomBytes });
    expect(afterSuccess(FIRST_PACE, { sent: 9, sentBytes: 7000 }).chunkBytes).toBe(14_000);
    expect(afterSuccess(FIRST_PACE, { sent: 0, full: true }).roomBytes).toBe(roomBytes * 2);
    const large = { ...FIRST_PACE, chunkBytes: 60_000, roomBytes: 250_000 };
    expect(afterSuccess(large, { sent: 400, sentBytes: 60_000 }).chunkBytes).toBe(CHUNK_BYTES.max);
    expect(afterSuccess(large, { sent: 0, full: true }).roomBytes).toBe(ROOM_BYTES.max);
    expect(afterSuccess(FIRST_PACE, { sent: 9, full: true })).toMatchObject({ roomBytes });
    expect(times(20, large)).toMatchObject({ chunkBytes: CHUNK_BYTES.min, roomBytes: ROOM_BYTES.min });
  });

  test('halves with every failure, down to a few', () => {
    expect([1, 2, 3, 4, 9].map((count) => times(count, FIRST_PACE).chunkEntries)).toEqual([
      200,
      100,
      50,
      25,
      CHUNK_ENTRIES_MIN,
    ]);
  });

  test('rests longer after every failure, at most two minutes', () => {
    expect([1, 2, 3, 6, 7, 50].map((count) => restMs(times(count, FIRST_PACE)))).toEqual([
      2_000, 4_000, 8_000, 64_000, 120_000, 120_000,
    ]);
  });

  test.each(['forked', 'device-revoked', 'unknown-device', 'upgrade-required'])(
    '%s is asked about rarely from the start',
    (code) => {
      expect(restMs(afterFailure(FIRST_PACE, { type: 'refused', code }))).toBe(120_000);
    },
  );

  test('a session that has run out is no reason to send less', () => {
    expect(afterFailure(FIRST_PACE, { type: 'refused', code: 'session-required' }).chunkEntries).toBe(
      CHUNK_ENTRIES_FIRST,
    );
  });
});

describe('in the background', () => {
  test('sends everything and says done; says unanswered when nobody was there', async () => {
    await registerMany(3);
    phone.line.down = true;
    expect(await syncOnce(phone.deps)).toBe('unanswered');
    phone.line.down = false;
    expect(await syncOnce(phone.deps)).toBe('done');
    expect(await unsent()).toBe(0);
  });
});
