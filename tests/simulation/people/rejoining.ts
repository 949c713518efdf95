import { toldSeqOf } from '#store/own-stream.ts';
import type { EntryRow, FormerRow } from '#store/schema.ts';
import type { Role } from '#domain/book/permissions.ts';
import { rejoin } from '#sync/rejoin.ts';
import { isBare } from '../laws/erasure.ts';
import { streamOf } from '../laws/server-book.ts';
import { kept, law } from '../world/oracle.ts';
import { letterAnswered, letterArrives } from '../world/round-trips.ts';
import { quiet } from '../world/surroundings.ts';
import type { World } from '../world/world.ts';
import { closeTab, deviceRow, isDesk, ownRows, running, type Phone, type Tab } from './phone.ts';
import { invitation } from './readers.ts';

/* The way back of a phone that the commune does not take any more: the officer invites it again. */

export async function comeBack(
  world: World,
  phone: Phone,
  tab: Tab,
  role: Role = phone.role,
): Promise<string> {
  const { doubled, revoked } = world.oracle;
  if (isDesk(phone) || !(doubled.has(phone.device) || revoked.has(phone.device))) return 'there is no need';
  const code = await invitation(world, { ...phone, role });
  if (code === undefined) return 'nobody invites it';
  const before = { device: phone.device, rows: ownRows(phone) };
  const held = new Set([...heldOf(world, before), ...trustedOf(world, phone)]);
  let came = 'no answer';
  await running(phone, tab, world, async () => {
    const done = await rejoin(tab.deps, code);
    came = done.ok ? `invited again as ${done.value.role}` : JSON.stringify(done.error);
  });
  for (let { letter } = tab; letter; { letter } = tab) {
    await letterArrives(world, phone, letter, undefined);
    await quiet();
    await letterAnswered(letter, undefined);
  }
  noteName(world, phone, before.rows, held);
  return came;
}

/** The seqs of the phone's own entries that the commune holds as they are, and lets speak or judged by what they say. */
function heldOf(world: World, before: { readonly device: string; readonly rows: readonly EntryRow[] }) {
  const stored = new Map(streamOf(world, before.device).map((row) => [row.seq, row]));
  return new Set(
    before.rows.flatMap(({ seq, chain }) => {
      const there = stored.get(seq);
      return there?.chain === chain && there.verdict !== 'revoked' ? [seq] : [];
    }),
  );
}

/**
 * What the commune acknowledged, then lost by putting a backup back, and does not talk about because it shut the phone out: the
 * phone cannot know. It stays on the phone under the old name (L2), and the officer's export of the newer book is the way to it.
 */
function trustedOf({ oracle }: World, phone: Phone): readonly number[] {
  const device = deviceRow(phone);
  if (!device || !oracle.serverRestored || !oracle.revoked.has(phone.device)) return [];
  return Array.from({ length: toldSeqOf(device) }, (_, index) => index + 1);
}

/** The phone goes by another name now, if its disk says so. */
function noteName(world: World, phone: Phone, before: readonly EntryRow[], held: ReadonlySet<number>): void {
  const now = deviceRow(phone)?.enrolment.device ?? phone.device;
  if (now === phone.device) return;
  phone.device = now;
  phone.role = deviceRow(phone)?.enrolment.role ?? phone.role;
  world.lastRequests.delete(phone.name);
  for (const number of [0, 1]) closeTab(phone, number);
  const own = ownRows(phone);
  checkSuccessors(
    phone,
    before.filter(({ seq, wire }) => !held.has(seq) && !isBare(wire)),
    own,
  );
  world.oracle.saved.set(phone.name, new Map(own.map(({ seq, chain }) => [seq, chain])));
  kept(world.oracle.receipts, now, () => new Set<string>());
}

/** L2: what the commune does not hold goes on under the new name, in its order, and stays readable under the old one. */
function checkSuccessors(phone: Phone, unheard: readonly EntryRow[], own: readonly EntryRow[]): void {
  let at = 0;
  for (const row of unheard) {
    const next = own.findIndex((each, index) => index >= at && isSuccessor(row, each));
    law('L2', next >= 0, () => `${phone.name} came back without ${row.device}.${row.seq} (${row.subject})`);
    at = next + 1;
  }
  const former = phone.disk.rows<FormerRow>('meta').flatMap((row) => row.unheard ?? []);
  for (const { device, seq } of unheard)
    law(
      'L2',
      former.some((row) => row.device === device && row.seq === seq),
      () => {
        return `${phone.name} can no longer read ${device}.${seq} as it was`;
      },
    );
}

function isSuccessor({ wire: before }: EntryRow, { wire: after }: EntryRow): boolean {
  const isSameLock = before[1] === 'minutes' || before[1] === 'acceptance';
  return (
    [0, 1, 2, 5].every((part) => before[part] === after[part]) &&
    (isSameLock || JSON.stringify(before[8]) === JSON.stringify(after[8]))
  );
}
