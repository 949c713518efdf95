import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { rejoin } from '#sync/rejoin.ts';
import { household, VILLAGE } from '../support/drafts.ts';
import { createWorld, type SyncedDevice, type World } from '../support/sync-world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(async () => {
  await world.end();
  vi.unstubAllGlobals();
});

const PIN = '274913';

const codeAtCommune = async (device: SyncedDevice): Promise<string | undefined> => {
  const enrolment = (await device.store.device())?.enrolment;
  return world.server.services.store.recoveryCode(enrolment?.commune.id ?? '', enrolment?.device ?? '');
};

describe('the code that opens a phone again', () => {
  test('goes to the commune by itself once there is a PIN, and only once', async () => {
    const phone = await world.enrol();
    await phone.sync();
    expect(await codeAtCommune(phone)).toBeUndefined();
    await phone.store.vault.create(PIN);
    const code = await phone.store.vault.undepositedCode();
    await phone.sync();
    expect(await codeAtCommune(phone)).toBe(code);
    expect(await phone.store.vault.undepositedCode()).toBeUndefined();
  });

  test('waits for a network, and hinders nothing where there is none', async () => {
    const phone = await world.enrol();
    await phone.store.vault.create(PIN);
    phone.line.down = true;
    await phone.once();
    expect(await phone.store.vault.undepositedCode()).toBeDefined();
    phone.line.down = false;
    await phone.sync();
    expect(await codeAtCommune(phone)).toBeDefined();
  });

  test('is made anew when it was used, and the new one goes to the commune', async () => {
    const phone = await world.enrol();
    await phone.store.vault.create(PIN);
    await phone.sync();
    const used = await codeAtCommune(phone);
    phone.store.vault.lock();
    const opened = await phone.store.vault.recover(used ?? '', '861530');
    expect(opened.ok).toBe(true);
    await phone.sync();
    const next = await codeAtCommune(phone);
    expect(next).toBeDefined();
    expect(next).not.toBe(used);
  });

  test('follows a phone that was invited again to its new name', async () => {
    const phone = await world.enrol();
    await phone.store.vault.create(PIN);
    await phone.sync();
    const code = await codeAtCommune(phone);
    const invitation = { role: 'village-head', village: VILLAGE, name: 'Lý Thị Mai' } as const;
    expect(await rejoin(phone.deps, await world.officer.invite(invitation))).toMatchObject({ ok: true });
    expect(await codeAtCommune(phone)).toBeUndefined();
    await phone.sync();
    expect(await codeAtCommune(phone)).toBe(code);
    expect(await phone.store.vault.undepositedCode()).toBeUndefined();
  });

  test('is handed in once more to a commune that lost it with what it had received', async () => {
    const phone = await world.enrol();
    await phone.store.vault.create(PIN);
    await phone.say(household('h1', {}));
    await phone.sync();
    const code = await codeAtCommune(phone);
    const row = await phone.store.device();
    if (!row) throw new Error('It was enrolled');
    const { commune, device } = row.enrolment;
    await world.server.services.commits.write(commune.id, (transaction) =>
      transaction.keepRecoveryCode(commune.id, device, 'ANEARLIER0NE'),
    );
    // To the phone it is as if the commune had forgotten an entry that it had acknowledged.
    await phone.store.database.meta.put({ ...row, ackedSeq: row.seq + 1 });
    await phone.sync();
    expect(await codeAtCommune(phone)).toBe(code);
  });
});

describe('what a phone still has to send', () => {
  const unsentOf = async (phone: SyncedDevice) => {
    await world.officer.sync();
    const name = (await phone.store.device())?.enrolment.device;
    return world.officer.recorders.find(({ device }) => device === name)?.unsent;
  };

  test('is told with each round trip, as it will be after it', async () => {
    const phone = await world.enrol();
    const recordedAt = phone.clock;
    await phone.say(...[1, 2, 3].map((n) => household(`h${n}`, { headName: `Hộ ${n}` })));
    phone.clock += 90_000;
    await phone.once(1);
    expect(await unsentOf(phone)).toEqual({
      count: 2,
      since: world.server.clock - (phone.clock - recordedAt),
    });
    await phone.sync();
    expect(await unsentOf(phone)).toEqual({ count: 0, since: 0 });
  });

  test('has no age that a clock which jumped would make up', async () => {
    const phone = await world.enrol();
    await phone.say(household('h1', {}), household('h2', {}));
    phone.clock -= 400 * 24 * 3_600_000;
    await phone.once(1);
    expect(await unsentOf(phone)).toEqual({ count: 1, since: world.server.clock });
  });
});
