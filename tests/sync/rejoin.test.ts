/**
 * Goal: a phone whose stream the commune does not take any more has a way back that loses nothing and types nothing twice (L2,
 * L4): a restored backup, a cloned phone, a revoked phone, a commune that forgot the phone.
 * Method: the real stores, sync and server; a backup is a copy of every table, put back.
 */
import 'fake-indexeddb/auto';
import { cpSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Parcel } from '#protocol/parcel.ts';
import { packParcel } from '#store/own-parcel.ts';
import { takeInParcel } from '#store/parcels.ts';
import { formerStreams } from '#store/rejoin.ts';
import type { Role } from '#domain/book/permissions.ts';
import { registrationOf } from '#domain/register/registration.ts';
import { rejoin } from '#sync/rejoin.ts';
import { backUp, putBack } from '../support/backup.ts';
import { attendance, household, minutes, registration, VILLAGE, YEAR } from '../support/drafts.ts';
import { addVillages, makeFolder, startTestServer } from '../support/server.ts';
import { shownAndFolded } from '../support/store.ts';
import { createWorld, type SyncedDevice, type World } from '../support/sync-world.ts';

const SCOPE = `village/${VILLAGE}`;

let world: World;
let phone: SyncedDevice;

beforeEach(async () => {
  world = await createWorld();
  phone = await world.enrol();
  await phone.sync();
});

afterEach(() => world.end());

const nameOf = async (device: SyncedDevice): Promise<string> =>
  (await device.store.device())?.enrolment.device ?? '';

const invite = (village = VILLAGE): Promise<string> =>
  world.officer.invite({ role: 'village-head', village, name: 'Lý Thị Mai' });

async function comeBack(device: SyncedDevice): Promise<void> {
  const answer = await rejoin(device.deps, await invite());
  expect(answer).toMatchObject({ ok: true });
  // The app starts anew afterwards.
  await device.store.open();
}

/** What the commune hands out of the village: who said what about which subject, as it speaks or is set aside. */
async function atCommune(): Promise<readonly string[]> {
  await world.officer.pull();
  return world.officer.pulled
    .filter(({ entry: [scope] }) => scope === SCOPE)
    .map(({ device, seq, entry: [, , subject], verdict }) =>
      `${device}.${seq} ${subject} ${verdict ?? ''}`.trim(),
    );
}

const saysOf = (device: SyncedDevice, id: string) => registrationOf(device.view(), YEAR, id);

async function expectOneBook(): Promise<void> {
  const { shown, folded } = await shownAndFolded(phone.store);
  expect(shown.subjects).toEqual(folded.subjects);
  expect(shown.aside).toEqual(folded.aside);
}

describe('a phone whose backup was put back', () => {
  test('goes on as a new device: both branches stand, and nothing is typed twice (L2, L4)', async () => {
    await phone.say(registration('h1'));
    await phone.sync();
    const backup = await backUp(phone.store);
    await phone.say(registration('h2'), registration('h3'));
    await phone.sync();
    await putBack(phone.store, backup);
    const old = await nameOf(phone);
    await phone.say(registration('h4'), registration('h3', false));
    expect(await phone.once()).toEqual({ type: 'refused', code: 'forked' });

    await comeBack(phone);
    expect(await phone.store.progress()).toMatchObject({ recorded: 2, unsent: 2 });
    await phone.sync();
    const now = await nameOf(phone);
    expect(now).not.toBe(old);
    expect(await atCommune()).toEqual([
      `${old}.1 registration:2026:h1`,
      `${old}.2 registration:2026:h2`,
      `${old}.3 registration:2026:h3`,
      `${now}.1 registration:2026:h4`,
      `${now}.2 registration:2026:h3`,
    ]);
    for (const id of ['h1', 'h2', 'h4']) expect(saysOf(phone, id)).toMatchObject({ type: 'settled' });
    // Nobody saw the other branch's answer: a person chooses.
    expect(saysOf(phone, 'h3')).toMatchObject({ type: 'disputed' });
    await expectOneBook();
  });

  test('finds its former entries as they were, and goes on recording and correcting', async () => {
    const backup = await backUp(phone.store);
    await phone.say(registration('h1'));
    await phone.sync();
    await putBack(phone.store, backup);
    await phone.say(household('h9', { headName: 'Nông Văn Ba' }));
    await phone.say(household('h9', { headName: 'Nông Văn Bảy' }));
    const old = await nameOf(phone);
    await comeBack(phone);
    await phone.say(household('h9', { phone: '0912' }));
    await phone.sync();
    const [former] = await formerStreams(phone.store.database);
    expect(former?.enrolment.device).toBe(old);
    expect(former?.entries.map(({ device, seq, body }) => [device, seq, body])).toEqual([
      [old, 1, { headName: 'Nông Văn Ba' }],
      [old, 2, { headName: 'Nông Văn Bảy' }],
    ]);
    const heads = phone.view().get('household:h9')?.heads ?? [];
    expect(heads.map(({ body }) => body)).toEqual([{ headName: 'Nông Văn Bảy' }, { phone: '0912' }]);
    await expectOneBook();
  });

  test('a meeting that was sealed on the branch stays sealed, with everything that it covers (L5)', async () => {
    await phone.say(registration('h1'));
    await phone.sync();
    const backup = await backUp(phone.store);
    await phone.say(registration('h2'));
    await phone.sync();
    await putBack(phone.store, backup);
    await phone.say(attendance('h1'), attendance('h2'));
    await phone.say(minutes(await phone.store.coversOf(SCOPE)));
    await comeBack(phone);
    await phone.sync();
    expect(await phone.store.setAside(SCOPE)).toEqual([]);
    expect((await atCommune()).filter((line) => /sealed|stands/.test(line))).toEqual([]);
    expect(await phone.store.record([attendance('h3')])).toEqual({ ok: false, error: { type: 'sealed' } });
    await expectOneBook();
  });
});

test('a cloned phone comes back without recording again what the commune has of it (L3, L4)', async () => {
  await phone.say(registration('h1'), registration('h2'));
  const clone = await backUp(phone.store);
  await phone.say(registration('h3'));
  await phone.sync();
  const old = await nameOf(phone);
  await putBack(phone.store, clone);
  await phone.say(registration('h4'));
  expect(await phone.once()).toEqual({ type: 'refused', code: 'forked' });
  await comeBack(phone);
  await phone.sync();
  expect(await atCommune()).toEqual([
    `${old}.1 registration:2026:h1`,
    `${old}.2 registration:2026:h2`,
    `${old}.3 registration:2026:h3`,
    `${await nameOf(phone)}.1 registration:2026:h4`,
  ]);
  await expectOneBook();
});

test('a revoked phone that does not know what became of an entry says it again, and shows what the commune holds of it too (L3)', async () => {
  await phone.say(registration('h1'));
  await phone.sync();
  // As after a receipt that came by hand: it tells no verdict.
  const row = await phone.store.device();
  if (row) await phone.store.database.meta.put({ ...row, told: 0 });
  const old = await nameOf(phone);
  await world.officer.call(`/api/devices/${old}/revocation`, {});
  await comeBack(phone);
  await phone.sync();
  expect(await atCommune()).toEqual([
    `${old}.1 registration:2026:h1`,
    `${await nameOf(phone)}.1 registration:2026:h1`,
  ]);
  expect(await phone.store.database.entries.get([old, 1])).toMatchObject({ subject: 'registration:2026:h1' });
  await expectOneBook();
});

test('a revoked phone that is invited again: what was set aside speaks under the new name', async () => {
  await phone.say(registration('h1'));
  await phone.sync();
  const old = await nameOf(phone);
  await world.officer.call(`/api/devices/${old}/revocation`, {});
  await phone.say(registration('h2'));
  await phone.once();
  await phone.say(registration('h3'));
  expect(await phone.store.setAside(SCOPE)).toHaveLength(1);
  await comeBack(phone);
  await phone.sync();
  expect(await phone.store.setAside(SCOPE)).toEqual([]);
  for (const id of ['h1', 'h2', 'h3']) expect(saysOf(phone, id)).toMatchObject({ type: 'settled' });
  const now = await nameOf(phone);
  const lines = await atCommune();
  expect(lines).toContain(`${old}.1 registration:2026:h1`);
  expect(lines).toContain(`${now}.1 registration:2026:h2`);
  expect(lines).toContain(`${now}.2 registration:2026:h3`);
  await expectOneBook();
});

test('a revoked phone whose entries others handed in says again what was set aside for it (L2)', async () => {
  const desk = await world.enrol({ role: 'officer', name: 'Trần Thị Minh' });
  await desk.sync();
  await phone.say(registration('h1'));
  const parcel = (await packParcel(phone.store, { everything: false }))?.parcel as Parcel;
  await world.officer.call(`/api/devices/${await nameOf(phone)}/revocation`, {});
  await takeInParcel(desk.store, parcel, desk.clock);
  await desk.sync();
  const receipt = (await packParcel(desk.store, { everything: false }))?.parcel as Parcel;
  await takeInParcel(phone.store, receipt, phone.clock);
  expect(await phone.store.progress()).toMatchObject({ unsent: 0 });
  await comeBack(phone);
  await phone.sync();
  const name = await nameOf(phone);
  expect(await atCommune()).toContain(`${name}.1 registration:2026:h1`);
  await expectOneBook();
});

test('a commune that was put back to before the phone was invited gets everything again (L1, L2)', async () => {
  /** Stops the server and starts it over a copy of its folder. */
  const restartOver = async (folder: string): Promise<string> => {
    await world.server.close();
    const copy = makeFolder();
    cpSync(folder, copy, { recursive: true });
    world.server = await startTestServer({ folder: copy });
    return folder;
  };
  const backup = await restartOver(world.server.folder);
  const late = await world.enrol({ name: 'Hoàng Thị Mai' });
  await late.say(registration('h1'));
  await late.sync();
  await late.say(registration('h2'));
  await restartOver(backup);
  late.sessions.forget();
  expect(await late.once()).toEqual({ type: 'refused', code: 'unknown-device' });
  await comeBack(late);
  await late.sync();
  const now = await nameOf(late);
  expect(await atCommune()).toEqual([`${now}.1 registration:2026:h1`, `${now}.2 registration:2026:h2`]);
});

describe('the way back is all or nothing', () => {
  beforeEach(async () => {
    await world.officer.call(`/api/devices/${await nameOf(phone)}/revocation`, {});
    await phone.say(registration('h1'));
  });

  test('without network nothing changes, and the code is good afterwards', async () => {
    const code = await invite();
    const before = await backUp(phone.store);
    phone.line.down = true;
    expect(await rejoin(phone.deps, code)).toEqual({ ok: false, error: { type: 'offline' } });
    expect(await phone.store.device()).toEqual(
      before.get('meta')?.find((row) => (row as { key: string }).key === 'device'),
    );
    phone.line.down = false;
    expect(await rejoin(phone.deps, code)).toMatchObject({ ok: true });
  });

  test('a phone that dies in the midst of it is as before, and the same code leads on', async () => {
    const code = await invite();
    const { database } = phone.store;
    const die = (): never => {
      throw new Error('The battery is empty');
    };
    database.entries.hook('creating', die);
    await expect(rejoin(phone.deps, code)).rejects.toThrow('The battery is empty');
    database.entries.hook('creating').unsubscribe(die);
    expect(await phone.store.progress()).toMatchObject({ recorded: 1, unsent: 1 });
    expect(await rejoin(phone.deps, code)).toMatchObject({ ok: true });
    expect(await phone.store.progress()).toMatchObject({ recorded: 1, unsent: 1 });
    expect(await formerStreams(database)).toHaveLength(1);
  });

  test('an invitation for another village is refused in plain words, and the right one still works', async () => {
    await addVillages(world.officer, 'khuoi-cap');
    expect(await rejoin(phone.deps, await invite('khuoi-cap'))).toEqual({
      ok: false,
      error: { type: 'refused', code: 'code-elsewhere' },
    });
    expect(await phone.store.progress()).toMatchObject({ recorded: 1, unsent: 1 });
    expect(await rejoin(phone.deps, await invite())).toMatchObject({ ok: true });
  });

  test('a desk goes on under a role that reads as much, and not under one that reads less (L7)', async () => {
    const desk = await world.enrol({ role: 'chairman', name: 'Lò Thị Ín' });
    const inviteAs = (role: Role) => world.officer.invite({ role, village: '', name: 'Lò Thị Ín' });
    for (const role of ['viewer', 'operator'] as const) {
      expect(await rejoin(desk.deps, await inviteAs(role))).toEqual({
        ok: false,
        error: { type: 'refused', code: 'code-elsewhere' },
      });
    }
    expect(await rejoin(desk.deps, await inviteAs('officer'))).toMatchObject({ ok: true });
  });

  test('a code that is used up changes nothing', async () => {
    const code = await invite();
    expect(await rejoin(phone.deps, code)).toMatchObject({ ok: true });
    expect(await rejoin(phone.deps, code)).toEqual({
      ok: false,
      error: { type: 'refused', code: 'code-used' },
    });
  });
});
