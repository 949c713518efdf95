import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openYear } from '#commands/commune.ts';
import { addHousehold } from '#commands/households.ts';
import { restrictedDraft } from '#domain/register/register-drafts.ts';
import { enrolmentSigningText } from '#protocol/batch.ts';
import type { Enrolment } from '#protocol/enrolment.ts';
import { publicKeyOf } from '#store/device-keys.ts';
import { redeemInvitation } from '#sync/enrol.ts';
import { addVillages, setUpOfficer } from '../../support/server.ts';
import type { TestDevice } from '../../support/test-device.ts';
import { signWith, type OldPhoneState } from '../people/old-phone.ts';
import { closeTab, openTab, running, type Phone } from '../people/phone.ts';
import { CAST, SECRET_MARK, VILLAGES, YEAR } from './cast.ts';
import { oldSyncs, syncUntilDone } from './round-trips.ts';
import { copyOracle, newOracle, type Oracle } from './oracle.ts';
import { forgetBesideBooks } from './idb-keyval.ts';
import { createDisk } from './phone-disk.ts';
import { copyDatabaseFile } from './server-disk.ts';
import { startServer } from './server.ts';
import { quiet, startAnew, surroundings } from './surroundings.ts';
import { createWorld, type World } from './world.ts';

/*
 * How every story begins: a commune with two villages, its register, and everybody enrolled. Played once for each of a few sets
 * of keys and kept; a story starts from a copy.
 */

interface Kept {
  readonly file: string;
  readonly commune: string;
  readonly phones: readonly Omit<Phone, 'tabs'>[];
  readonly old: string;
  readonly oldKeys: CryptoKeyPair;
  readonly oracle: Oracle;
  readonly now: number;
}

const START = Date.UTC(2026, 9, 5, 1);
const prologues = new Map<number, Promise<Kept>>();
const folders: string[] = [];

/** A fresh world for a story; the same seed gives the same one. */
export async function beginStory(seed: number, sets: number): Promise<World> {
  const set = seed % sets;
  const known = prologues.get(set) ?? play(set);
  prologues.set(set, known);
  const begun = await known;
  startAnew(`story ${seed}`, begun.now);
  forgetBesideBooks();
  const server = await startServer(begun.file);
  const old = { ...(JSON.parse(begun.old) as OldPhoneState), keys: begun.oldKeys };
  const { commune } = begun;
  const world = createWorld({ server, old, commune, oracle: copyOracle(begun.oracle) });
  for (const phone of begun.phones) {
    world.phones.set(phone.name, {
      ...phone,
      disk: phone.disk.copy(),
      tabs: [],
      sealed: new Map(),
      slow: seed % 3 === 0,
    });
  }
  return world;
}

/** Takes away what the prologues left on the disk. */
export function forgetPrologues(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  prologues.clear();
}

async function play(set: number): Promise<Kept> {
  startAnew(`prologue ${set}`, START);
  const server = await startServer();
  const officer = await setUpOfficer(server.running());
  await addVillages(officer, ...VILLAGES);
  const commune = officer.identity.commune.id;
  const { keys, enrolment } = await enrolOld(officer);
  const old: OldPhoneState = {
    device: enrolment.device,
    actor: enrolment.actor,
    village: enrolment.village,
    keys,
    stream: [],
    ackedSeq: 0,
    cursors: {},
    entries: {},
    token: '',
  };
  const world = createWorld({ server, old, commune, oracle: newOracle() });
  for (const person of CAST) world.phones.set(person.name, await enrolPhone(world, officer, person));
  await writeRegister(world);
  for (const name of ['desk', 'mai', 'thanh', 'pao']) await syncUntilDone(world, name);
  await oldSyncs(world);
  return keep(world, set);
}

/** Copies everything and lets the world go. */
async function keep(world: World, set: number): Promise<Kept> {
  for (const phone of world.phones.values()) closeTab(phone, 0);
  await quiet();
  const { folder } = world.server;
  world.server.kill();
  const file = join(folder, `prologue-${set}.sqlite`);
  copyDatabaseFile(join(folder, 'nep-nha.sqlite'), file);
  folders.push(folder);
  const { keys: oldKeys, ...old } = world.old;
  return {
    file,
    commune: world.commune,
    phones: [...world.phones.values()],
    old: JSON.stringify({ ...old, token: '' }),
    oldKeys,
    oracle: world.oracle,
    now: surroundings.now,
  };
}

async function enrolOld(officer: TestDevice): Promise<{ keys: CryptoKeyPair; enrolment: Enrolment }> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const keys = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
  const person = { role: 'second-recorder', village: VILLAGES[0], name: 'Máy cũ' } as const;
  const code = await officer.invite(person);
  const publicKey = await publicKeyOf(keys);
  const signature = await signWith(keys, enrolmentSigningText(code, publicKey));
  const answer = await officer.call('/api/enrolments', { code, publicKey, signature });
  return { keys, enrolment: (await answer.json()) as Enrolment };
}

async function enrolPhone(
  world: World,
  officer: TestDevice,
  { name, role, village }: (typeof CAST)[number],
): Promise<Phone> {
  const code = await officer.invite({ role, village, name });
  const phone: Phone = {
    name,
    role,
    village,
    device: '',
    disk: createDisk(),
    tabs: [],
    skew: 0,
    sealed: new Map(),
    slow: false,
    ids: 0,
  };
  const tab = await openTab(phone, 0, world);
  let device = '';
  if (!tab) throw new Error('A fresh disk opens');
  await running(phone, tab, world, async () => {
    const enrolled = await redeemInvitation(tab.store, tab.deps.baseUrl, code);
    if (enrolled.ok) device = enrolled.value.device;
  });
  if (device === '') throw new Error(`${name} could not be enrolled`);
  closeTab(phone, 0);
  return { ...phone, device };
}

const HOUSEHOLDS = { 'na-lau': 3, 'khuoi-cap': 2 } as const;

async function writeRegister(world: World): Promise<void> {
  const desk = world.phones.get('desk');
  const tab = desk && (await openTab(desk, 0, world));
  if (!tab) throw new Error('The desk opens');
  await running(desk, tab, world, async () => {
    await openYear(tab.recording, { year: YEAR, ruleSet: 'ND86_2023', overrides: null });
    for (const village of VILLAGES) {
      for (let order = 1; order <= HOUSEHOLDS[village]; order++) {
        const headName = `Hộ ${order} ${village}`;
        await addHousehold(tab.recording, village, { headName, order });
      }
      const restricted = { ethnicity: `${SECRET_MARK} ${village}` };
      await tab.recording.record([restrictedDraft(village, `desk-${desk.ids}`, restricted)]);
    }
  });
}
