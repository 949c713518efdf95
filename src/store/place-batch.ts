import type { Entry } from '#domain/book/entry.ts';
import { applyEntry } from '#domain/book/fold.ts';
import { lockedBy, lockSubjectsFor } from '#domain/book/locks.ts';
import { isVillageRole, readableScopes, type Recorder } from '#domain/book/permissions.ts';
import { isBodiless, withoutBody } from '#protocol/bodiless.ts';
import { isErased } from '#domain/privacy/erasure.ts';
import { BODY_VERSION } from '#protocol/limits.ts';
import type { ParcelBatch, ParcelLink } from '#protocol/parcel.ts';
import type { WireEntry } from '#protocol/sync.ts';
import { feedOf, giveVerdict, type LastingVerdict } from '#protocol/verdict.ts';
import { textOfWire } from '#protocol/wire-entry.ts';
import { erasedNames } from './erased-here.ts';
import { foldRows, type FoldedRows } from './fold-rows.ts';
import { NOTHING_FOLDED } from './live-view.ts';
import { relaysOfDevice } from './receipts.ts';
import type { BookDatabase, EntryRow, RelayRow } from './schema.ts';

/** A batch whose signature and chain were found right, and who signed it. */
export interface VerifiedBatch {
  readonly batch: ParcelBatch;
  readonly links: readonly ParcelLink[];
  readonly recorder: Recorder & { readonly revoked: boolean };
}

/**
 * What became of a genuine batch:
 *
 *   taken    its entries are in the book here
 *   known    it was here before
 *   gap      entries before it are missing: it is kept to be passed on, and speaks once they have come
 *   forked   another branch of its device's stream: it is kept to be passed on, and the commune decides
 */
export interface Placed extends FoldedRows {
  readonly fate: 'taken' | 'known' | 'gap' | 'forked';
  readonly fresh: number;
}

/**
 * Takes a genuine batch into the book and keeps it to be passed on, within the caller's transaction. Entries that are here
 * already are passed over; each new one is judged by itself, as the commune will, so that one blocks no other (L10).
 */
export async function placeBatch(
  database: BookDatabase,
  reader: Recorder,
  verified: VerifiedBatch,
  takenAt: number,
): Promise<Placed> {
  const { batch, links } = verified;
  const before = await database.relays.get([batch.device, batch.chain, batch.firstSeq]);
  if (before && before.standing !== 'gap') return { fate: 'known', fresh: 0, ...NOTHING_FOLDED };
  const standing = await standingOf(database, verified);
  await dropContained(database, verified);
  const relay: RelayRow = {
    ...batch,
    lastSeq: batch.firstSeq + links.length - 1,
    takenAt: before?.takenAt ?? takenAt,
    standing,
    state: await stateOf(database, verified),
  };
  await database.relays.put(relay);
  if (standing !== 'read') return { fate: standing, fresh: 0, ...NOTHING_FOLDED };
  const rows = await freshRows(database, reader, verified, takenAt);
  await database.entries.bulkAdd(rows);
  return { fate: 'taken', fresh: rows.length, ...(await foldRows(database, rows)) };
}

/** A gap must not be read over: a seal here would claim to have seen what is missing (L5). */
async function standingOf(
  database: BookDatabase,
  { batch, links }: VerifiedBatch,
): Promise<RelayRow['standing']> {
  const { device, firstSeq, previousChain } = batch;
  const known = await database.entries.bulkGet(
    links.map(({ entry }): [string, number] => [device, entry.seq]),
  );
  const isOther = links.some(({ wire }, index) => {
    const row = known[index];
    return row && isOtherEntry(row.wire, wire);
  });
  const previous = await database.entries.get([device, firstSeq - 1]);
  if (isOther || (previous?.chain && previous.chain !== previousChain)) return 'forked';
  if (firstSeq === 1) return 'read';
  // Not only the one before: the commune does not hand out what has nothing to say any more.
  const later = database.entries
    .where('[device+seq]')
    .between([device, firstSeq - 1], [device, Number.MAX_SAFE_INTEGER]);
  return (await later.count()) > 0 ? 'read' : 'gap';
}

/** One of them may be without its body: then the hashes of both are compared. */
function isOtherEntry(here: WireEntry, come: WireEntry): boolean {
  if (isBodiless(here) === isBodiless(come)) return textOfWire(here) !== textOfWire(come);
  return textOfWire(withoutBody(here)) !== textOfWire(withoutBody(come));
}

/** A phone without network hands over the same again with what came since: the longer batch is enough. */
async function dropContained(database: BookDatabase, { batch, links }: VerifiedBatch): Promise<void> {
  const chains = new Set(links.map(({ chain }) => chain));
  const relays = await relaysOfDevice(database, batch.device).toArray();
  const contained = relays.filter((relay) => relay.firstSeq >= batch.firstSeq && chains.has(relay.chain));
  await database.relays.bulkDelete(
    contained.map(({ device, chain, firstSeq }): [string, string, number] => [device, chain, firstSeq]),
  );
}

async function stateOf(database: BookDatabase, { batch, links }: VerifiedBatch): Promise<RelayRow['state']> {
  const receipt = await database.receipts.get(batch.device);
  return (receipt?.seq ?? 0) >= batch.firstSeq + links.length - 1 ? 'received' : 'waiting';
}

/** The entries that are not here yet, and that this device may read (L7). */
async function freshRows(
  database: BookDatabase,
  reader: Recorder,
  { links, recorder }: VerifiedBatch,
  takenAt: number,
): Promise<readonly EntryRow[]> {
  const keys = links.map(({ entry }): [string, number] => [entry.device, entry.seq]);
  const known = await database.entries.bulkGet(keys);
  // What came without its body is for others: the commune opens it and tells whoever may read it. What was erased by law stays so.
  const erased = await erasedNames(database);
  const fresh = links.filter(
    ({ entry, wire }, index) => !known[index] && !isBodiless(wire) && !isErased(erased, entry.subject),
  );
  const subjects = [...new Set(fresh.flatMap(({ entry }) => [entry.subject, ...lockSubjectsFor(entry)]))];
  const loaded = await database.subjects.bulkGet(subjects);
  const states = new Map(subjects.map((subject, index) => [subject, loaded[index]]));
  const stateAt = (subject: string) => states.get(subject);
  const readable = readableScopes(reader, []);
  return fresh.flatMap(({ entry, wire, chain }): EntryRow[] => {
    const verdict = readHere(entry, giveVerdict(entry, recorder, stateAt));
    if (verdict === undefined && lockedBy(entry, stateAt) === undefined)
      states.set(entry.subject, applyEntry(stateAt(entry.subject), entry));
    const feed = feedOf(entry, verdict);
    if (isVillageRole(reader.role) && !readable.includes(feed)) return [];
    const { device, seq, scope, subject } = entry;
    const unplaced = { position: 0, receivedAt: 0, verdict: verdict ?? '', savedAt: takenAt } as const;
    // What this app cannot read it reads again once it is newer.
    const again =
      verdict === 'newer-app' || verdict === 'malformed-body' ? { judgedHere: true as const } : {};
    const locks = lockSubjectsFor(entry);
    return [{ device, seq, scope, feed, subject, locks, wire, chain, ...unplaced, ...again }];
  });
}

/** A body that does not fit may be one that a newer app wrote. */
const readHere = (
  entry: Entry,
  verdict: LastingVerdict | undefined,
): LastingVerdict | 'newer-app' | undefined =>
  verdict === 'malformed-body' && entry.version > BODY_VERSION ? 'newer-app' : verdict;
