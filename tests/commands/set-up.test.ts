/** Goal: what an officer sets up reaches the villages, and what only officers may know does not (L7). */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeCommune, describeVillage, openYear, setTarget } from '#commands/commune.ts';
import { addHousehold } from '#commands/households.ts';
import { COMMUNE_SCOPE, restrictedScope, villageScope } from '#domain/book/entry.ts';
import { communeOf, targetsOf, villagesOf, yearsOf } from '#domain/register/commune.ts';
import { householdsOf } from '#domain/register/household.ts';
import { BODIES } from '../support/bodies.ts';
import { restricted, VILLAGE } from '../support/drafts.ts';
import { createWorld, type SyncedDevice, type World } from '../support/sync-world.ts';

let world: World;
let phone: SyncedDevice;
let desk: SyncedDevice;

beforeEach(async () => {
  world = await createWorld();
  phone = await world.enrol();
  desk = await world.enrol({ role: 'officer', name: 'Hoàng Thị Lan' });
});

afterEach(() => world.end());

test('commune, villages, year and target are on the phone after one sync; nothing of it is set aside', async () => {
  await describeCommune(desk.recording, BODIES.commune);
  await describeVillage(desk.recording, 'khuoi-cap', BODIES.village);
  await openYear(desk.recording, BODIES.year);
  await setTarget(desk.recording, BODIES.target);
  await desk.sync();
  await phone.sync();
  const view = phone.store.view(COMMUNE_SCOPE);
  expect(communeOf(view)).toEqual(BODIES.commune);
  expect(villagesOf(view).map(({ id }) => id)).toEqual(['khuoi-cap', VILLAGE]);
  expect(yearsOf(view)).toEqual([2026]);
  expect(targetsOf(view, 2026)).toEqual([BODIES.target]);
  expect(await desk.store.setAside(COMMUNE_SCOPE)).toEqual([]);
});

test('L7: a household’s restricted facts reach the other officer and no phone', async () => {
  const colleague = await world.enrol({ role: 'officer', name: 'Trần Thị Minh' });
  await addHousehold(desk.recording, VILLAGE, { headName: 'Nông Văn Páo', order: 1 });
  const [listed] = householdsOf(desk.store.view(villageScope(VILLAGE)));
  await desk.say(restricted(listed?.id ?? '', 'Nùng'));
  await desk.sync();
  for (const device of [phone, colleague]) await device.sync();
  expect(householdsOf(phone.view())).toHaveLength(1);
  const scopesOn = async (device: SyncedDevice) =>
    new Set((await device.store.database.entries.toArray()).map(({ scope }) => scope));
  expect(await scopesOn(colleague)).toContain(restrictedScope(VILLAGE));
  expect(await scopesOn(phone)).not.toContain(restrictedScope(VILLAGE));
});

test('L7: what a phone records outside its rights is kept in the officers’ tray, shown to both, and speaks for nothing', async () => {
  await phone.say({
    scope: COMMUNE_SCOPE,
    kind: 'target',
    subject: 'target:2026:registered',
    body: BODIES.target,
  });
  await phone.sync();
  await desk.sync();
  expect((await desk.store.setAside('restricted/tray')).map(({ code }) => code)).toEqual(['foreign-scope']);
  expect((await phone.store.setAside(COMMUNE_SCOPE)).map(({ code }) => code)).toEqual(['foreign-scope']);
  expect(targetsOf(desk.store.view(COMMUNE_SCOPE), 2026)).toEqual([]);
  expect(targetsOf(phone.store.view(COMMUNE_SCOPE), 2026)).toEqual([]);
});
