import { describe, expect, test } from 'vitest';
import type { BackupAttempt } from '#protocol/operations.ts';
import { backupName } from '../../sync-server/backup/format.ts';
import { createBackups, type Backups, type Ended } from '../../sync-server/backup/in-server.ts';
import { nextBackupAt, type BackupPlan } from '../../sync-server/backup/plan.ts';
import { toPrune } from '../../sync-server/backup/prune.ts';
import { makeFolder } from '../support/server.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const at = (text: string): number => new Date(text).getTime();
const STORE = 'k3f9a2b1xy';
const NOW = at('2026-11-22T08:00:00');
const keep = { daily: 7, weekly: 4, monthly: 12 };

describe('the time of the next backup', () => {
  const nightly = { every: { atHour: 2 } } as const;
  test.each([
    ['is the coming night after one of last night', '2026-11-22T02:00:30', '2026-11-23T02:00:00'],
    ['is tonight after one by hand yesterday evening', '2026-11-22T20:00:00', '2026-11-23T02:00:00'],
    ['is past where the machine was off for days', '2026-11-15T02:00:10', '2026-11-16T02:00:00'],
  ])('%s', (_name, last, next) => {
    expect(nextBackupAt(nightly, { lastGoodAt: at(last), lastTriedAt: at(last) })).toBe(at(next));
  });

  test('is past where there never was one', () => {
    expect(nextBackupAt(nightly, { lastGoodAt: 0, lastTriedAt: 0 })).toBeLessThan(Date.UTC(2000, 0));
  });

  test('is an hour after one that went wrong', () => {
    const tried = at('2026-11-22T02:00:00');
    expect(nextBackupAt(nightly, { lastGoodAt: tried - DAY, lastTriedAt: tried })).toBe(tried + HOUR);
  });

  test('is so many hours after the last where hours were named', () => {
    const last = at('2026-11-22T09:30:00');
    expect(nextBackupAt({ every: { hours: 6 } }, { lastGoodAt: last, lastTriedAt: last })).toBe(
      last + 6 * HOUR,
    );
  });
});

describe('what is kept of many backups', () => {
  const nights = (count: number, isGood = (_night: number): boolean => true) =>
    Array.from({ length: count }, (_, night) => ({
      name: backupName(STORE, at('2026-11-22T02:00:00') - night * DAY),
      isGood: isGood(night),
    }));
  const keptOf = (backups: ReturnType<typeof nights>) => {
    const pruned = new Set(toPrune(backups, keep, NOW));
    return backups.filter(({ name }) => !pruned.has(name));
  };

  test('are 7 days, 4 weeks and 12 months after two years of nights', () => {
    const kept = keptOf(nights(730));
    // The newest is day, week and month in one; the week before lies within the days.
    expect(kept.length).toBeGreaterThanOrEqual(12 + 7 + 2 - 2);
    expect(kept.length).toBeLessThanOrEqual(12 + 7 + 4);
    expect(kept.slice(0, 7)).toEqual(nights(7));
    const oldest = Math.max(...kept.map(({ name }) => nights(730).findIndex((night) => night.name === name)));
    expect(oldest).toBeGreaterThan(300);
  });

  test('stays the same when it is pruned again', () => {
    const kept = keptOf(nights(730));
    expect(toPrune(kept, keep, NOW)).toEqual([]);
  });

  test('is the last good one, however many bad ones came after', () => {
    const kept = keptOf(nights(40, (night) => night > 30));
    expect(kept.map(({ isGood }) => isGood)).toContain(true);
    expect(kept[31]?.name).toBe(nights(40)[31]?.name);
    // Those after the last good one stay: one of them may be the only copy of something.
    expect(kept.slice(0, 31).map(({ name }) => name)).toEqual(nights(31).map(({ name }) => name));
  });

  test('is one a day of those that cannot be relied on, so that a disk does not fill hour by hour', () => {
    const tried = (ago: number) => ({ name: backupName(STORE, NOW - ago * HOUR), isGood: ago === 100 });
    const backups = [0, 1, 2, 3, 26, 27, 100].map(tried);
    const pruned = new Set(toPrune(backups, keep, NOW));
    expect(backups.filter(({ name }) => !pruned.has(name))).toEqual([0, 26, 100].map(tried));
  });

  test('does not depend on backups that a clock which ran ahead took, and keeps them', () => {
    const ahead = Array.from({ length: 40 }, (_, day) => ({
      name: backupName(STORE, at('2035-01-01T02:00:00') + day * DAY),
      isGood: true,
    }));
    expect(toPrune([...ahead, ...nights(40)], keep, NOW)).toEqual(toPrune(nights(40), keep, NOW));
  });

  test('is everything of later days where the clock was set back by years', () => {
    expect(toPrune(nights(40), keep, at('2020-01-01T02:00:00'))).toEqual([]);
  });

  test('does not touch what is no backup', () => {
    expect(toPrune([...nights(100), { name: 'anh-cuoi.jpg', isGood: false }], keep, NOW)).not.toContain(
      'anh-cuoi.jpg',
    );
  });
});

const PLAN: BackupPlan = { folder: makeFolder(), every: { atHour: 2 }, keep };

/** A server's backups with a clock and a backup program of the test's own. */
function serverAt(now: number, plan: BackupPlan | 'none' = PLAN) {
  const world = { now, begun: 0, logged: [] as object[], attempts: [] as BackupAttempt[] };
  let finish: (ended: Ended) => void = () => undefined;
  const backups: Backups = createBackups({
    plan: plan === 'none' ? undefined : plan,
    isSealed: false,
    now: () => world.now,
    attempts: async () => world.attempts,
    run: () => {
      world.begun += 1;
      return { stop: () => undefined, ended: new Promise((resolve) => (finish = resolve)) };
    },
    log: { error: (what) => void world.logged.push(what) },
  });
  const end = (code: number, failure?: BackupAttempt['failure']) => {
    const attempt = { takenAt: world.now, file: 'f', bytes: 1, host: 'another' };
    if (code !== 3) world.attempts.unshift(failure ? { ...attempt, failure } : attempt);
    finish({ code, said: failure ?? '' });
  };
  const die = () => finish({ code: null, said: 'killed' });
  return { world, backups, end, die };
}

const soon = () => new Promise((resolve) => setImmediate(resolve));

describe('a server with a folder for backups', () => {
  test('takes one at its start when it has none, and the next at the hour', async () => {
    const { world, backups, end } = serverAt(at('2026-11-22T08:00:00'));
    const first = backups.takeIfDue();
    await soon();
    expect(await backups.status()).toMatchObject({ isRunning: true, lastGoodAt: null });
    end(0);
    await first;
    expect(await backups.status()).toMatchObject({
      isSetUp: true,
      isRunning: false,
      lastGoodAt: world.now,
      nextAt: at('2026-11-23T02:00:00'),
    });
    await backups.takeIfDue();
    expect(world.begun).toBe(1);
    world.now = at('2026-11-23T02:00:30');
    const second = backups.takeIfDue();
    await soon();
    end(0);
    await second;
    expect(world.begun).toBe(2);
  });

  test('never takes two at a time, and none twice in a minute for somebody in haste', async () => {
    const { world, backups, end } = serverAt(at('2026-11-22T08:00:00'));
    expect(await backups.takeNow()).toMatchObject({ ok: true });
    expect(await backups.takeNow()).toMatchObject({ ok: true });
    const waiting = backups.takeIfDue();
    expect(world.begun).toBe(1);
    end(0);
    await waiting;
    expect(await backups.takeNow()).toMatchObject({ error: 'too-many-requests' });
    world.now += 61_000;
    expect(await backups.takeNow()).toMatchObject({ ok: true });
    expect(world.begun).toBe(2);
    end(0);
  });

  test('logs one that went wrong, shows it, and tries again after an hour', async () => {
    const { world, backups, end } = serverAt(at('2026-11-22T02:00:00'));
    const first = backups.takeIfDue();
    await soon();
    end(1, 'no-space');
    await first;
    expect(world.logged).toEqual([{ code: 1, said: 'no-space' }]);
    const status = await backups.status();
    expect(status).toMatchObject({ lastGoodAt: null, nextAt: world.now + HOUR });
    expect(status.attempts[0]).toMatchObject({ failure: 'no-space' });
    world.now += HOUR - 1;
    await backups.takeIfDue();
    expect(world.begun).toBe(1);
    world.now += 1;
    void backups.takeIfDue();
    await soon();
    expect(world.begun).toBe(2);
    end(0);
  });

  test('shows one that ended without a word in the database, as when it was killed', async () => {
    const { world, backups, die } = serverAt(at('2026-11-22T02:00:00'));
    const first = backups.takeIfDue();
    await soon();
    die();
    await first;
    expect((await backups.status()).attempts).toEqual([
      expect.objectContaining({ failure: 'interrupted', details: 'killed', takenAt: world.now }),
    ]);
  });

  test('takes it for no failure that another server takes the backup', async () => {
    const { world, backups, end } = serverAt(at('2026-11-22T02:00:00'));
    const first = backups.takeIfDue();
    await soon();
    end(3);
    await first;
    expect(world.logged).toEqual([]);
  });

  test('does not rely on a file that somebody has deleted', async () => {
    const { hostname } = await import('node:os');
    const { world, backups } = serverAt(at('2026-11-22T12:00:00'));
    world.attempts = [{ takenAt: at('2026-11-22T02:00:00'), file: 'gone', bytes: 1, host: hostname() }];
    expect(await backups.status()).toMatchObject({ lastGoodAt: null });
  });
});

test('a list of removals that cannot be written is logged once while the trouble lasts, and written when it is over', async () => {
  const [logged, written] = [[] as object[], [] as string[]];
  let isAway = true;
  const backups = createBackups({
    plan: PLAN,
    isSealed: false,
    now: () => NOW,
    attempts: async () => [],
    run: () => ({ stop: () => undefined, ended: Promise.resolve({ code: 0, said: '' }) }),
    noteRemovals: async (folder) => {
      if (isAway) throw new Error('The stick is away');
      written.push(folder);
    },
    log: { error: (what) => void logged.push(what) },
  });
  await backups.noteRemovals();
  await backups.noteRemovals();
  isAway = false;
  await backups.noteRemovals();
  expect([logged, written]).toEqual([[{ said: 'The stick is away' }], [PLAN.folder]]);
});

describe('a clock that ran ahead and was set back', () => {
  const ahead = at('2035-01-01T02:00:00');

  test.each([
    ['a good backup', {}],
    ['one that went wrong', { failure: 'no-space' as const }],
  ])('does not keep the next backup waiting for years after %s', async (_name, how) => {
    const { world, backups, end } = serverAt(at('2026-11-22T12:00:00'));
    const good = { takenAt: at('2026-11-21T02:00:00'), file: 'f', bytes: 1, host: 'another' };
    world.attempts = [{ ...good, takenAt: ahead, ...how }, good];
    expect(await backups.status()).toMatchObject({ lastGoodAt: good.takenAt, nextAt: world.now });
    const due = backups.takeIfDue();
    await soon();
    expect(world.begun).toBe(1);
    end(0);
    await due;
  });

  test('does not refuse one that somebody asks for', async () => {
    const { world, backups, end } = serverAt(ahead);
    const first = backups.takeIfDue();
    await soon();
    end(0);
    await first;
    world.now = at('2026-11-22T12:00:00');
    expect(await backups.takeNow()).toMatchObject({ ok: true });
    expect(world.begun).toBe(2);
    end(0);
  });
});

test('a server without a folder for backups takes none, and says so', async () => {
  const { world, backups } = serverAt(at('2026-11-22T08:00:00'), 'none');
  await backups.takeIfDue();
  expect(await backups.takeNow()).toMatchObject({ error: 'not-found' });
  expect(await backups.status()).toMatchObject({ isSetUp: false, nextAt: null, freeBytes: null });
  expect(world.begun).toBe(0);
});
