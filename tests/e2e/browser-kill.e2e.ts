import { openDatabaseFile } from '../support/database-file.ts';
import { startCommune } from './support/commune.ts';
import type { PhonePage } from './support/phone-page.ts';
import { manyHouseholds } from './support/registers.ts';
import type { TestServer } from './support/server.ts';
import { expect, test } from './support/test.ts';

const KILLS = 10;
const HOUSEHOLDS = 200;

// Twenty deaths of a browser, each with a new start of it.
test.setTimeout(400_000);

/** How many households the line that is always in sight says are recorded. */
async function shownOn(phone: PhonePage): Promise<number> {
  const text = (await phone.strip().textContent()) ?? '';
  return Number(/Đã ghi (\d+)\//.exec(text)?.[1] ?? -1);
}

/** What the server holds of registrations: each once, in streams without gaps. */
function heldBy(server: TestServer): number {
  const database = openDatabaseFile(server.dataFolder);
  const streams = database.ask(
    'select count(*) as entries, count(distinct seq) as seqs, max(seq) as last from entry group by device',
  );
  for (const { entries, seqs, last } of streams) expect([entries, seqs]).toEqual([last, last]);
  const subjects = database.ask("select subject from entry where subject like 'registration:%'");
  database.close();
  expect(new Set(subjects.map(({ subject }) => subject)).size).toBe(subjects.length);
  return subjects.length;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Answers for one household after another until the browser dies; gives the most that the screen showed as recorded. */
async function recordUntilKilled(phone: PhonePage, aliveMs: number): Promise<number> {
  let shown = 0;
  let alive = true;
  const tapping = (async () => {
    while (alive) await phone.answer('Đăng ký');
  })().catch(() => undefined);
  const looking = (async () => {
    while (alive) shown = Math.max(shown, await shownOn(phone));
  })().catch(() => undefined);
  await pause(aliveMs);
  await phone.device.kill();
  alive = false;
  await Promise.all([tapping, looking]);
  return shown;
}

test('the browser killed twenty times while it records and sends loses nothing that it showed, and doubles nothing', async ({
  world,
}) => {
  const { server, phone: enrol } = await startCommune(world, manyHouseholds(HOUSEHOLDS));
  const phone = await enrol();
  const { device } = phone;
  let recorded = 0;

  await test.step(`killed ${KILLS} times in the midst of recording, without a server`, async () => {
    await server.kill();
    for (let kill = 0; kill < KILLS; kill++) {
      await phone.goTo('Đăng ký');
      const shown = await recordUntilKilled(phone, 500 + ((kill * 137) % 700));
      await device.reopen('/');
      await phone.hasVillage(HOUSEHOLDS);
      await expect.poll(() => shownOn(phone)).toBeGreaterThanOrEqual(shown);
      const there = await shownOn(phone);
      expect(there).toBeGreaterThanOrEqual(recorded);
      recorded = there;
    }
    expect(recorded).toBeGreaterThan(KILLS);
    await server.restart();
    await expect(phone.strip()).toContainText('Xã đã nhận', { timeout: 130_000 });
    expect(heldBy(server)).toBe(recorded);
  });

  await test.step(`killed ${KILLS} times in the midst of sending over a slow line`, async () => {
    for (let kill = 0; kill < KILLS; kill++) {
      await phone.goTo('Đăng ký');
      await device.setOffline(true);
      for (let n = 0; n < 2; n++) await phone.answer('Đăng ký');
      recorded += 2;
      await device.setOffline(false);
      await device.slowDown(120);
      await pause((kill * 83) % 800);
      await device.kill();
      await device.reopen('/');
      await phone.hasVillage(HOUSEHOLDS);
      expect(await shownOn(phone)).toBe(recorded);
      await expect(phone.strip()).toContainText('Xã đã nhận', { timeout: 30_000 });
      expect(heldBy(server)).toBe(recorded);
    }
  });
});
