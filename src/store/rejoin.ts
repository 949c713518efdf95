import { recordedAgain, type Renaming } from '#domain/book/again.ts';
import { entryId, isRestrictedScope, type Entry } from '#domain/book/entry.ts';
import { lockSubjectsFor } from '#domain/book/locks.ts';
import { isVillageRole } from '#domain/book/permissions.ts';
import { base64urlOf } from '#protocol/base64url.ts';
import { isBodiless } from '#protocol/bodiless.ts';
import { CHAIN_START, nextChain } from '#protocol/chain.ts';
import type { Enrolment } from '#protocol/enrolment.ts';
import { saltOf } from '#protocol/salts.ts';
import { entryToWire } from '#protocol/wire-entry.ts';
import { announceChanges } from './announce.ts';
import { storing } from './failures.ts';
import { foldRows, rowToEntry, type FoldedRows } from './fold-rows.ts';
import { deviceOf } from './own-stream.ts';
import { seedFor } from './record-drafts.ts';
import {
  inOneTransaction,
  type BookDatabase,
  type DeviceRow,
  type EntryRow,
  type FormerRow,
  type SaltSeed,
} from './schema.ts';

/*
 * The way back of a device whose stream the commune does not take any more: the backup of the phone was put back, a second
 * phone goes by the same name, the officer shut it out. With a new invitation it goes on as a new device in the same database:
 *
 *   entries   old.1 … old.7 received        stay
 *             old.8, old.9 not received     become new.1, new.2: same subjects, same content, nothing typed twice (L2)
 *   meta      former/old                    the old name, its keys, and old.8, old.9 as they were, readable for good
 *
 * old.8 and old.9 make room because the commune may hold other entries under these names, which arrive from now on (L4).
 */

/** What a device was before it was invited again. */
export interface FormerStream {
  readonly enrolment: Enrolment;
  /** When it went on under another name, by this device's clock. */
  readonly leftAt: number;
  /** The entries that were recorded again, as they were. */
  readonly entries: readonly Entry[];
}

const randomSeed = (): string => base64urlOf(crypto.getRandomValues(new Uint8Array(16)));

/** What the commune holds for nothing: not received as it is, or set aside because the device was shut out. */
const isUnheard = (row: EntryRow, sharedSeq: number): boolean =>
  row.seq > sharedSeq || row.verdict === 'revoked';

interface Again {
  readonly rows: readonly EntryRow[];
  readonly chain: string;
  readonly saltSeed: SaltSeed | undefined;
}

function recordAgain(
  unheard: readonly EntryRow[],
  before: DeviceRow,
  after: Enrolment,
  sharedSeq: number,
): Again {
  const renaming: Renaming = {
    from: before.enrolment.device,
    to: after.device,
    sharedSeq,
    seqs: new Map(unheard.map((row, index) => [row.seq, index + 1])),
  };
  let chain = CHAIN_START;
  let saltSeed: SaltSeed | undefined;
  const rows = unheard.map((row, index): EntryRow => {
    const old = rowToEntry(row);
    const own = { device: after.device, seq: index + 1, actor: after.actor };
    const entry: Entry = { ...old, ...recordedAgain(renaming, old), ...own };
    saltSeed = seedFor(entry.seq, saltSeed, randomSeed);
    const isApart = isVillageRole(after.role) && isRestrictedScope(entry.scope);
    const seed = isApart ? undefined : saltSeed.seed;
    const salt = saltOf(seed ?? randomSeed(), entry.seq);
    chain = nextChain(chain, entry, salt);
    const wire = entryToWire(entry, salt);
    const unsent = { position: 0, receivedAt: 0, verdict: '' } as const;
    const { saltSeed: _, ...kept } = row;
    const locks = lockSubjectsFor(entry);
    const again = { ...kept, ...own, ...unsent, feed: row.scope, locks, wire, chain };
    return seed === undefined ? again : { ...again, saltSeed: seed };
  });
  return { rows, chain, saltSeed };
}

async function moveOn(
  database: BookDatabase,
  enrolment: Enrolment,
  sharedSeq: number,
  now: number,
): Promise<FoldedRows> {
  const [before, pending] = await Promise.all([deviceOf(database), database.meta.get('pending-keys')]);
  if (!before || pending?.key !== 'pending-keys')
    throw new Error('Nothing to move on from, or no key to move to');
  const own = await database.entries
    .where('[device+seq]')
    .between([before.enrolment.device, 1], [before.enrolment.device, Number.MAX_SAFE_INTEGER])
    .toArray();
  const unheard = own.filter((row) => isUnheard(row, sharedSeq));
  // Of what was erased by law there is nothing to record again.
  const said = unheard.filter(({ wire }) => !isBodiless(wire));
  const { rows, chain, saltSeed } = recordAgain(said, before, enrolment, sharedSeq);
  const former: FormerRow = {
    ...before,
    key: `former/${before.enrolment.device}`,
    leftAt: now,
    unheard,
  };
  await database.entries.bulkDelete(unheard.map(({ device, seq }): [string, number] => [device, seq]));
  // Of these the commune holds something, and told it before: it is told only to who reads anew.
  const toldBefore = new Set(unheard.filter(({ position }) => position > 0).map(({ feed }) => feed));
  await database.cursors.bulkDelete([...toldBefore]);
  await database.setAside.bulkDelete(unheard.map((row) => entryId(row)));
  await database.entries.bulkAdd(rows);
  const counters = { seq: rows.length, chain, ackedSeq: 0, receivedAt: before.receivedAt };
  const device = { enrolment, keys: pending.keys, ...counters, ...(saltSeed ? { saltSeed } : {}) };
  await database.meta.bulkPut([former, { key: 'device', ...device }]);
  await database.meta.delete('pending-keys');
  return foldRows(database, rows, new Set(rows.map(({ subject }) => subject)));
}

/**
 * Goes on as the device of a new enrolment, with the pending keys, and records again what the commune does not hold: everything
 * after `sharedSeq` and what it set aside as from a revoked device. One transaction: all of it, or nothing.
 */
export async function rejoinBook(
  database: BookDatabase,
  enrolment: Enrolment,
  sharedSeq: number,
  now: number,
): Promise<void> {
  const folded = await storing(database, () =>
    inOneTransaction(database, () => moveOn(database, enrolment, sharedSeq, now)),
  );
  // This page starts anew; the others on the same database read again what has moved.
  const others = announceChanges(database.name, () => Promise.resolve());
  const subjects = new Map(folded.changes.map(({ subject, scope }) => [subject, scope]));
  const scopes = [...new Set([...subjects.values(), ...folded.asideScopes])];
  others.announce({ subjects, scopes, directory: true });
  others.close();
}

/** This device's own entries after `seq`, as they travel. */
export async function ownWireAfter(database: BookDatabase, device: string, seq: number) {
  const rows = await storing(database, () =>
    database.entries
      .where('[device+seq]')
      .between([device, seq + 1], [device, Number.MAX_SAFE_INTEGER])
      .toArray(),
  );
  return rows.map(({ wire }) => wire);
}

/** The names this device went by, the newest first. */
export async function formerStreams(database: BookDatabase): Promise<readonly FormerStream[]> {
  const rows = await storing(database, () => database.meta.where('key').startsWith('former/').toArray());
  return rows
    .flatMap((row) => ('unheard' in row ? [row] : []))
    .sort((a, b) => b.leftAt - a.leftAt)
    .map(({ enrolment, leftAt, unheard }) => ({ enrolment, leftAt, entries: unheard.map(rowToEntry) }));
}
