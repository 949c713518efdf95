import { openTab, type Phone } from '../people/phone.ts';
import { law } from '../world/oracle.ts';
import { oldSyncs, roundTrip } from '../world/round-trips.ts';
import type { World } from '../world/world.ts';

/* After the last fault everybody talks to the commune again, and within a few rounds nothing is new for anybody (L10). */

/** One more than news needs to come round: of a second desk each contact tells something new to the first. */
const ROUNDS_MAX = 5;
/** Chunks may be small at first: they grow with each that goes through. */
const TRIPS_MAX = 40;

/** Whether the phone still belongs: a revoked one hears nothing, a doubled one may be on its own branch. */
export function isIn(world: World, phone: Phone): boolean {
  const { revoked, doubled } = world.oracle;
  if (revoked.has(phone.device)) return false;
  return !doubled.has(phone.device) || (phone.tabs[0]?.lastEnd?.ok ?? false);
}

/** L10: nobody stands in another's way. Rounds until nothing is new for anybody. */
export async function meetAgain(world: World): Promise<void> {
  for (let round = 1; round <= ROUNDS_MAX; round++) {
    let isNews = false;
    for (const phone of world.phones.values()) isNews = (await catchUp(world, phone)) || isNews;
    const before = world.old.ackedSeq;
    const refused = await oldSyncs(world);
    checkOldRefusal(world, refused);
    if (!isNews && world.old.ackedSeq === before) return;
  }
  law('L10', false, () => `after ${ROUNDS_MAX} rounds there is still something new`);
}

function checkOldRefusal(world: World, refused: string | undefined): void {
  const isAllowed =
    refused === undefined || (refused === 'device-revoked' && world.oracle.revoked.has(world.old.device));
  law('L12', isAllowed, () => `a phone of the first release is refused: ${refused}`);
}

/** Tells whether anything moved. */
export async function catchUp(world: World, phone: Phone): Promise<boolean> {
  const tab = await openTab(phone, 0, world);
  law('L10', tab !== undefined, () => `${phone.name} does not open any more`);
  let moved = false;
  for (let trip = 0; trip < TRIPS_MAX; trip++) {
    const end = await roundTrip(world, phone, tab);
    if (end?.ok) {
      moved = moved || end.value.sent > 0 || end.value.news;
      if (!end.value.more) return moved;
      continue;
    }
    const code = end?.error.type === 'refused' ? end.error.code : 'no answer';
    if (code === 'session-required') continue;
    // The commune was put back to before this device came to it: it must be invited again, as one with another branch.
    if (code === 'unknown-device' && world.oracle.serverRestored) world.oracle.doubled.add(phone.device);
    const isExpected =
      (code === 'unknown-device' && world.oracle.serverRestored) ||
      (code === 'device-revoked' && world.oracle.revoked.has(phone.device)) ||
      (code === 'forked' && world.oracle.doubled.has(phone.device)) ||
      (code === 'broken-chain' && world.oracle.doubled.has(phone.device) && world.oracle.serverRestored);
    law('L10', isExpected, () => `${phone.name} cannot sync: ${code}`);
    return moved;
  }
  law('L10', false, () => `${phone.name} does not come to an end of syncing`);
  return moved;
}
