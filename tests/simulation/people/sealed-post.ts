import { postSealedOutbox, sealOutbox } from '#sync/sealed.ts';
import { besideBookOf } from '../world/idb-keyval.ts';
import { quiet } from '../world/surroundings.ts';
import type { World } from '../world/world.ts';
import { closeTab, running, type Phone, type Tab } from './phone.ts';

/*
 * A phone is locked: what it has not sent was sealed for the commune before, and is posted without a look into its book. The rows
 * of a story are in plain, so the vault is said to be open; that it opens nothing more is tested where the vault is.
 */

/** The app goes out of sight and is locked: its tabs are closed. */
export async function lock(world: World, phone: Phone, tab: Tab): Promise<string> {
  const vault = { ...tab.store.vault, state: () => Promise.resolve('open' as const) };
  await running(phone, tab, world, () => sealOutbox({ ...tab.store, vault }));
  for (const number of [0, 1]) closeTab(phone, number);
  return besideBookOf(phone.name).size > 0 ? 'sealed' : 'nothing to seal';
}

let posts = 0;

/** Its service worker posts what was sealed. */
export async function postSealed(world: World, phone: Phone, trip: World['sealedTrip']): Promise<string> {
  if (phone.tabs.some((tab) => tab && !tab.gate.dead)) return 'is not locked';
  const host = `worker${++posts}.sim`;
  world.attach(host, { isDead: () => false, down: false, letter: undefined });
  world.sealedTrip = trip;
  let came = 'under way';
  postSealedOutbox(phone.name, `http://${host}`).then(
    (posted) => (came = posted),
    (error: unknown) => world.onBug(phone, error),
  );
  await quiet();
  world.sealedTrip = {};
  return came;
}
