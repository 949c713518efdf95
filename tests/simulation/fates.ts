import { createInvitations } from '#sync/invitations.ts';
import { closeTab, deviceRow, isDesk, openTab, running, type Phone } from './people/phone.ts';
import { enrolReader } from './people/readers.ts';
import { postSealed } from './people/sealed-post.ts';
import type { Step } from './steps.ts';
import { besideBookOf, putBesideBook } from './world/idb-keyval.ts';
import { deliver } from './world/round-trips.ts';
import { surroundings } from './world/surroundings.ts';
import type { World } from './world/world.ts';

/* What befalls a phone, and not by its owner's doing. */

export type WithPhone = Extract<
  Step,
  {
    type:
      | 'new reader'
      | 'post sealed'
      | 'late copy'
      | 'close tab'
      | 'set clock'
      | 'back up phone'
      | 'restore phone'
      | 'clone phone'
      | 'revoke';
  }
>;

export async function withPhone(world: World, step: WithPhone): Promise<string> {
  if (step.type === 'new reader') return enrolReader(world, step.who, step.role);
  const phone = world.phones.get(step.who);
  if (!phone) return 'nobody';
  switch (step.type) {
    case 'late copy': {
      const init = world.lastRequests.get(step.who);
      return init ? `${(await deliver(world, phone.device, init))?.status}` : 'there was none';
    }
    case 'post sealed':
      return postSealed(world, phone, step);
    case 'close tab':
      closeTab(phone, step.tab);
      return 'done';
    case 'set clock':
      phone.skew = step.to - surroundings.now;
      return 'done';
    case 'back up phone':
      world.phoneBackups.set(step.who, {
        disk: phone.disk.copy(),
        saved: new Map(world.oracle.saved.get(step.who)),
        beside: besideBookOf(step.who),
      });
      return 'done';
    case 'restore phone':
      return restorePhone(world, phone);
    case 'clone phone':
      return clonePhone(world, phone);
    case 'revoke':
      return revoke(world, phone);
  }
}

function restorePhone(world: World, phone: Phone): string {
  const backup = world.phoneBackups.get(phone.name);
  if (!backup) return 'there is no backup';
  for (const number of [0, 1]) closeTab(phone, number);
  phone.disk = backup.disk.copy();
  putBesideBook(phone.name, backup.beside);
  phone.sealed.clear();
  world.oracle.saved.set(phone.name, new Map(backup.saved));
  phone.device = deviceRow(phone)?.enrolment.device ?? phone.device;
  world.lastRequests.delete(phone.name);
  world.oracle.doubled.add(phone.device);
  return 'done';
}

function clonePhone(world: World, phone: Phone): string {
  const name = `${phone.name}2`;
  if (phone.name.endsWith('2') || world.phones.has(name)) return 'there is one already';
  world.phones.set(name, { ...phone, name, disk: phone.disk.copy(), tabs: [], sealed: new Map() });
  putBesideBook(name, besideBookOf(phone.name));
  world.oracle.saved.set(name, new Map(world.oracle.saved.get(phone.name)));
  world.oracle.doubled.add(phone.device);
  return 'done';
}

/** The officer takes a device out, as the desk does it. */
async function revoke(world: World, phone: Phone): Promise<string> {
  const desk = world.phones.get('desk');
  const tab = desk && !isDesk(phone) && (await openTab(desk, 0, world));
  if (!desk || !tab) return 'not possible';
  let came = 'no answer';
  await running(desk, tab, world, async () => {
    const { store, sessions, baseUrl } = tab.deps;
    const done = await createInvitations(store, sessions, baseUrl).revokeDevice(phone.device);
    came = JSON.stringify(done);
    if (done.ok) world.oracle.revoked.add(phone.device);
  });
  return came;
}
