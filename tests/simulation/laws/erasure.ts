import type { ErasureBody } from '#domain/book/kinds-of-protection.ts';
import type { WireEntry } from '#protocol/sync.ts';
import { unpackEntries } from '#protocol/unpack-batch.ts';
import type { EntryRow, FormerRow, RelayRow } from '#store/schema.ts';
import type { Phone } from '../people/phone.ts';
import { law } from '../world/oracle.ts';
import type { World } from '../world/world.ts';
import { allForks, type StoredRow } from './server-book.ts';

/*
 * What an officer erased is nowhere said any more, and nothing else is missing. What an erasure covers is written a second time
 * here, as docs/sync-protocol.md has it.
 */

/** The names under which something is erased by this book. */
export function erasedNames(rows: readonly Pick<StoredRow, 'wire' | 'verdict'>[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { wire, verdict } of rows) {
    if (wire[1] !== 'erasure' || verdict !== null || wire[8] === null) continue;
    const { household, subjects = [] } = wire[8] as ErasureBody;
    if (household !== '') names.add(`household:${household}`);
    for (const subject of subjects) names.add(subject);
  }
  return names;
}

/** Whether erasures of these names cover a subject. */
export function isCovered(names: ReadonlySet<string>, subject: string): boolean {
  const [kind, first, second] = subject.split(':');
  switch (kind) {
    case 'household':
    case 'household-restricted':
    case 'privacy-notice':
      return names.has(subject) || names.has(`household:${first}`);
    case 'registration-signature':
    case 'disqualification':
      return names.has(subject) || names.has(`household:${second}`);
    case 'opinion':
    case 'household-event':
      return names.has(subject);
    case undefined:
    default:
      return false;
  }
}

/** Whether an entry is here by its hash alone: neither what it says nor its salt. */
export const isBare = ([, , , , , , , salt, body]: WireEntry): boolean =>
  salt.startsWith('#') && body === null;

/** L7: nobody but an officer erases. L3: what was erased is out of every stream and branch, however late it came. L11: no other body is missing. */
export function checkErasedAtServer(world: World, stored: readonly StoredRow[]): void {
  const names = erasedNames(stored);
  const desk = world.phones.get('desk')?.device;
  for (const { device, seq, wire, verdict } of stored)
    law('L7', wire[1] !== 'erasure' || verdict !== null || device === desk, () => `${device}.${seq} erases`);
  for (const { device, seq, wire } of [...stored, ...allForks(world)]) {
    const [covered, bare] = [isCovered(names, wire[2]), isBare(wire)];
    law('L11', covered || !wire[7].startsWith('#'), () => {
      return `the server lacks the body of ${device}.${seq} (${wire[2]}), which nobody erased`;
    });
    law(
      'L3',
      !covered || bare,
      () => `the server still holds ${device}.${seq} (${wire[2]}), which is erased`,
    );
  }
}

/** L3: once everybody heard of it, what was erased is on no phone either, nor what its salt derives from. */
export function checkErasedOnPhone(phone: Phone, names: ReadonlySet<string>): void {
  if (names.size === 0) return;
  const former = phone.disk.rows<FormerRow>('meta').flatMap((row) => ('unheard' in row ? row.unheard : []));
  for (const { device, seq, subject, wire, saltSeed } of [
    ...phone.disk.rows<EntryRow>('entries'),
    ...former,
  ]) {
    if (!isCovered(names, subject)) continue;
    law('L3', isBare(wire), () => `${phone.name} still holds ${device}.${seq} (${subject}), which is erased`);
    law(
      'L3',
      saltSeed === undefined,
      () => `${phone.name} keeps the salt of ${device}.${seq}, which is erased`,
    );
  }
}

const unpacked = new WeakMap<RelayRow, readonly WireEntry[]>();

/** The entries of a batch that a phone carries, as it can read them. */
export function entriesOfRelay(relay: RelayRow): readonly WireEntry[] {
  const known = unpacked.get(relay) ?? unpackEntries(relay.packed, relay.firstSeq) ?? [];
  unpacked.set(relay, known);
  return known;
}

/** L3: nor is it in what a phone carried for another, a month after the commune has it. */
export function checkErasedInRelays(phone: Phone, names: ReadonlySet<string>): void {
  for (const relay of phone.disk.rows<RelayRow>('relays')) {
    for (const [at, wire] of entriesOfRelay(relay).entries())
      law('L3', !isCovered(names, wire[2]) || isBare(wire), () => {
        return `${phone.name} still carries ${relay.device}.${relay.firstSeq + at} (${relay.state}), which is erased`;
      });
  }
}
