/**
 * Goal: whatever a bad line does, nothing is lost, nothing is doubled, and nothing is called received that is not (L2, L3, L8).
 * Method: the real store, sync and server; only the line between them is ours.
 */
import 'fake-indexeddb/auto';
import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SubjectState } from '#domain/book/fold.ts';
import { resolve } from '#domain/book/resolve.ts';
import { request } from '#sync/api.ts';
import { Challenge } from '#protocol/enrolment.ts';
import { household, registration } from '../support/drafts.ts';
import { makeFolder, startTestServer } from '../support/server.ts';
import { shownAndFolded } from '../support/store.ts';
import { createWorld, type Fault, type SyncedDevice, type World } from '../support/sync-world.ts';

let world: World;
let phone: SyncedDevice;

beforeEach(async () => {
  world = await createWorld();
  phone = await world.enrol();
});

afterEach(() => world.end());

const atServer = async (): Promise<number> =>
  world.server.services.store.countEntries(world.officer.identity.commune.id);

async function register(device: SyncedDevice, count: number): Promise<void> {
  await device.say(...Array.from({ length: count }, (_, n) => registration(`h${n}`)));
}

describe('one round trip', () => {
  test('hands in, is acknowledged, and only then is anything called received (L8)', async () => {
    await register(phone, 3);
    expect(await phone.store.progress()).toMatchObject({ unsent: 3, receivedAt: 0 });
    await phone.sync();
    expect(await phone.store.progress()).toMatchObject({ recorded: 3, unsent: 0, receivedAt: phone.clock });
  });

  test.each<{ fault: Fault; arrives: boolean }>([
    { fault: 'lose-request', arrives: false },
    { fault: 'lose-reply', arrives: true },
    { fault: 'cut-reply', arrives: true },
  ])(
    '$fault: not received here, and nothing doubled there when it is sent again (L1, L8)',
    async ({ fault, arrives }) => {
      await phone.sync();
      const before = await atServer();
      await register(phone, 3);
      phone.line.faults.push(fault);
      expect(await phone.once()).toEqual({ type: 'offline' });
      expect(await phone.store.progress()).toMatchObject({ unsent: 3, receivedAt: 0 });
      expect(await atServer()).toBe(before + (arrives ? 3 : 0));
      await phone.sync();
      expect(await phone.store.progress()).toMatchObject({ unsent: 0 });
      expect(await atServer()).toBe(before + 3);
    },
  );

  test('a request that arrives twice is taken once (L3)', async () => {
    await phone.sync();
    const before = await atServer();
    await register(phone, 3);
    phone.line.faults.push('double');
    await phone.sync();
    expect(await atServer()).toBe(before + 3);
  });

  test('a session that has run out costs one more round trip and no entry', async () => {
    await phone.sync();
    await register(phone, 1);
    world.server.clock += 13 * 3_600_000;
    expect(await phone.once()).toEqual({ type: 'refused', code: 'session-required' });
    expect(await phone.once()).toMatchObject({ sent: 1 });
  });

  test('an answer that does not fit is refused, not half-read', async () => {
    const answer = await request(phone.deps.baseUrl, '/api/welcome', Challenge, { method: 'GET' });
    expect(answer).toEqual({ ok: false, error: { type: 'refused', code: 'malformed-answer' } });
  });
});

describe('a revoked device', () => {
  test('still hands in what it has, set aside; is told so, and keeps everything (L2)', async () => {
    await phone.sync();
    const { enrolment } = (await phone.store.device()) ?? { enrolment: { device: '' } };
    await world.officer.call(`/api/devices/${enrolment.device}/revocation`, {});
    await register(phone, 2);
    expect(await phone.once()).toMatchObject({ sent: 2 });
    expect((await phone.store.setAside('village/na-lau')).map(({ code }) => code)).toEqual([
      'revoked',
      'revoked',
    ]);
    expect(await phone.once()).toEqual({ type: 'refused', code: 'device-revoked' });
    expect(await phone.store.progress()).toMatchObject({ recorded: 2, unsent: 0 });
  });

  test('has the verdicts before the receipt: a phone that dies between the two does not miss them', async () => {
    await phone.sync();
    const { database } = phone.store;
    const { enrolment } = (await phone.store.device()) ?? { enrolment: { device: '' } };
    await world.officer.call(`/api/devices/${enrolment.device}/revocation`, {});
    await register(phone, 1);
    const die = (): never => {
      throw new Error('The battery is empty');
    };
    database.meta.hook('updating', die);
    await expect(phone.once()).rejects.toThrow('The battery is empty');
    database.meta.hook('updating').unsubscribe(die);
    expect(await phone.store.progress()).toMatchObject({ unsent: 1 });
    expect((await phone.store.setAside('village/na-lau')).map(({ code }) => code)).toEqual(['revoked']);
  });
});

describe('a server restored from a backup', () => {
  /** The database's file and its log. */
  function copyDatabase(from: string, to: string): string {
    for (const file of readdirSync(from).filter((name) => name.startsWith('nep-nha.sqlite')))
      copyFileSync(join(from, file), join(to, file));
    return to;
  }

  /** Stops the server, if need be puts another folder in its place, and starts it again. */
  async function restart(folderOf: (folder: string) => string): Promise<void> {
    const { clock, folder } = world.server;
    await world.server.close();
    world.server = await startTestServer({ folder: folderOf(folder) });
    world.server.clock = clock;
    phone.sessions.forget();
  }

  test('L1, L2: gets again from the phone what it has lost, without a gap', async () => {
    await register(phone, 2);
    await phone.sync();
    const backup = makeFolder();
    await restart((folder) => {
      copyDatabase(folder, backup);
      return folder;
    });
    await phone.say(registration('h9'));
    await phone.sync();
    const before = await atServer();
    await restart(() => copyDatabase(backup, makeFolder()));
    expect(await atServer()).toBe(before - 1);
    const first = await phone.once();
    expect(first).toMatchObject({ more: true });
    await phone.sync();
    expect(await atServer()).toBe(before);
    expect(await phone.store.progress()).toMatchObject({ unsent: 0, recorded: 3 });
  });

  test('L3: leaves no reader behind: what comes anew lies after all that anybody has read', async () => {
    const [reader, other] = [
      await world.enrol({ name: 'Bàn Văn Ước' }),
      await world.enrol({ name: 'Vi Thị Én' }),
    ];
    const backup = makeFolder();
    await phone.say(registration('h0'));
    await phone.sync();
    await restart((folder) => {
      copyDatabase(folder, backup);
      return folder;
    });
    await phone.say(registration('h1'));
    for (const device of [phone, reader]) await device.sync();
    await other.say(registration('h2'));
    await restart(() => copyDatabase(backup, makeFolder()));
    for (const device of [reader, other]) device.sessions.forget();
    for (const device of [other, phone, reader]) await device.sync();
    const known = Object.keys((await shownAndFolded(reader.store)).shown.subjects);
    expect(known).toEqual(expect.arrayContaining(['registration:2026:h1', 'registration:2026:h2']));
  });

  test('L4: a phone whose own memory was put back is a fork: refused, told, and nothing of it moves', async () => {
    await register(phone, 2);
    await phone.sync();
    const { database } = phone.store;
    const kept = await database.meta.get('device');
    await phone.say(registration('h8'));
    await phone.sync();
    // What a restored backup of the phone does: the last entry and its counter are gone.
    if (kept?.key !== 'device') throw new Error('The device is not enrolled');
    await database.entries.delete([kept.enrolment.device, 3]);
    await database.meta.put(kept);
    expect(await phone.once()).toEqual({ type: 'refused', code: 'forked' });
    await phone.say(registration('h7', false));
    expect(await phone.once()).toEqual({ type: 'refused', code: 'forked' });
    expect(await phone.store.progress()).toMatchObject({ recorded: 3, unsent: 1 });
  });
});

test('L4: a phone put back to before it sent is told once, not sent round and round by its own news', async () => {
  await register(phone, 1);
  await phone.sync();
  await phone.say(registration('h8'));
  const { database } = phone.store;
  const kept = await database.meta.get('device');
  await phone.sync();
  await phone.say(registration('h7'));
  await phone.sync();
  // What a restored backup of the phone does: an entry is unsent again, and the one after it is gone.
  if (kept?.key !== 'device') throw new Error('The device is not enrolled');
  await database.entries.delete([kept.enrolment.device, 3]);
  await database.meta.put(kept);
  let news = 0;
  phone.store.onChange(() => (news += 1));
  expect(await phone.once()).toEqual({ type: 'refused', code: 'forked' });
  expect(news).toBe(0);
});

describe('chunks', () => {
  test('each is acknowledged by itself: after a cut only the rest is sent again', async () => {
    await register(phone, 25);
    expect(await phone.once(10)).toMatchObject({ sent: 10, more: true });
    phone.line.faults.push('lose-request');
    await phone.once(10);
    expect(await phone.store.progress()).toMatchObject({ unsent: 15 });
    expect(await phone.once(10)).toMatchObject({ sent: 10, more: true });
    expect(await phone.once(10)).toMatchObject({ sent: 5, more: false });
  });
});

const headsOf = ({ subjects }: { readonly subjects: Record<string, unknown> }) =>
  Object.entries(subjects).map(([subject, state]) => [subject, (state as SubjectState).heads]);

const faults = fc.array(
  fc.constantFrom<Fault>('through', 'lose-request', 'lose-reply', 'cut-reply', 'double'),
  { maxLength: 6 },
);

test('L2, L3: after any faults two phones and the server hold the same, every tap once', async () => {
  const other = await world.enrol({ role: 'second-recorder', name: 'Vi Văn Thành' });
  const rounds = fc.array(
    fc.record({ who: fc.nat(1), taps: fc.nat(3), chunk: fc.integer({ min: 1, max: 4 }), faults }),
    {
      minLength: 1,
      maxLength: 5,
    },
  );
  const before = await atServer();
  let said = 0;
  await fc.assert(
    fc.asyncProperty(rounds, async (plan) => {
      for (const { who, taps, chunk, faults: coming } of plan) {
        const device = who === 0 ? phone : other;
        for (let n = 0; n < taps; n++) await device.say(household(`h${said++ % 3}`, { note: `${said}` }));
        device.line.faults.push(...coming);
        for (let n = 0; n <= coming.length; n++) await device.once(chunk);
        device.line.faults.length = 0;
      }
      for (const device of [phone, other, phone]) await device.sync();
      const [here, there] = [await shownAndFolded(phone.store), await shownAndFolded(other.store)];
      expect(here.shown).toEqual(here.folded);
      // Who began with the pack never saw what it leaves out, so what they know to be replaced may differ; what speaks may not.
      expect(headsOf(here.shown)).toEqual(headsOf(there.shown));
      expect((await phone.store.progress()).unsent + (await other.store.progress()).unsent).toBe(0);
      const recorded = (await phone.store.progress()).recorded + (await other.store.progress()).recorded;
      expect(recorded).toBe(said);
    }),
    { numRuns: 12 },
  );
  expect(await atServer()).toBe(before + said);
}, 60_000);

test('two phones that disagree both see it, with both names to it, and a settlement reaches both', async () => {
  const other = await world.enrol({ role: 'second-recorder', name: 'Vi Văn Thành' });
  await phone.say(registration('h1', true));
  await other.say(registration('h1', false));
  for (const device of [phone, other, phone]) await device.sync();
  const saidBy = (device: SyncedDevice) => resolve(device.view().get('registration:2026:h1'), 'registration');
  expect(saidBy(phone).type).toBe('disputed');
  expect(saidBy(other)).toEqual(saidBy(phone));
  await other.say(registration('h1', true));
  for (const device of [other, phone]) await device.sync();
  expect(saidBy(phone)).toMatchObject({ type: 'settled', value: { registered: true } });
});
