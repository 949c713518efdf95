/**
 * Goal: a phone whose clock is decades wrong loses nothing and disturbs no order: no clock decides anything (L9).
 * Method: the real stores, sync and server; the phone's clock stands in 1970 or 2099.
 */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { resolveFields } from '#domain/book/resolve.ts';
import { registrationOf } from '#domain/register/registration.ts';
import { household, registration, YEAR } from '../support/drafts.ts';
import { shownAndFolded } from '../support/store.ts';
import { createWorld, type SyncedDevice, type World } from '../support/sync-world.ts';

let world: World;
let phone: SyncedDevice;
let other: SyncedDevice;

beforeEach(async () => {
  world = await createWorld();
  phone = await world.enrol();
  other = await world.enrol({ name: 'Hoàng Thị Mai' });
});

afterEach(() => world.end());

const nameOf = (device: SyncedDevice): unknown =>
  resolveFields(device.view().get('household:h1'), 'household').value.headName;

describe.each([
  { year: 1970, clock: 60_000 },
  { year: 2099, clock: Date.UTC(2099, 5, 1) },
])('a phone in $year', ({ clock }) => {
  test('corrects and is corrected in the order of what people saw, and everything arrives (L2, L9)', async () => {
    await other.say(household('h1', { headName: 'Trước' }));
    await other.sync();
    await phone.sync();
    phone.clock = clock;
    await phone.say(household('h1', { headName: 'Giữa' }), registration('h1'));
    await phone.sync();
    await other.sync();
    expect(nameOf(other)).toBe('Giữa');
    await other.say(household('h1', { headName: 'Sau' }));
    await other.sync();
    await phone.sync();
    for (const device of [phone, other]) {
      expect(nameOf(device)).toBe('Sau');
      expect(registrationOf(device.view(), YEAR, 'h1')).toMatchObject({ type: 'settled' });
      expect(await device.store.progress()).toMatchObject({ unsent: 0 });
      const { shown, folded } = await shownAndFolded(device.store);
      expect(shown).toEqual(folded);
    }
  });

  test('is told the commune’s time, and the desk sees how far it is off', async () => {
    phone.clock = clock;
    const heard: number[] = [];
    const deps = { ...phone.deps, onServerTime: (serverTime: number) => heard.push(serverTime) };
    Object.assign(phone.deps, deps);
    await phone.say(registration('h1'));
    await phone.sync();
    expect(heard.at(-1)).toBe(world.server.clock);
    await world.officer.pull();
    const row = await phone.store.device();
    const seen = world.officer.recorders.find(({ device }) => device === row?.enrolment.device);
    expect(Math.abs((seen?.clockSkewMs ?? 0) - (clock - world.server.clock))).toBeLessThan(60_000);
  });
});
