import { foldBook, type Book } from '#domain/book/book.ts';
import { entryId, type Entry, type EntryId } from '#domain/book/entry.ts';
import { applyEntry } from '#domain/book/fold.ts';
import { isLockKind, lockedBy } from '#domain/book/locks.ts';
import type { Recorder } from '#domain/book/permissions.ts';
import { wireToEntry } from '#protocol/wire-entry.ts';
import type { EntryRow } from '../store/schema.ts';
import type { EntryQueries, StoredEntry, Transaction } from '../store/store.ts';
import type { Link } from './follow-chain.ts';
import { eraseCovered } from './erase-entries.ts';
import { namesOf, subjectsConcerning, type Names } from './entry-names.ts';
import { feedOf, giveVerdict, type LastingVerdict } from './give-verdict.ts';
import { neededEntries } from './needed-entries.ts';

/** Whose entries they are and when they came, by the server's clock. */
export interface Delivery {
  readonly commune: string;
  readonly recorder: Recorder & { readonly revoked: boolean };
  readonly receivedAt: number;
}

type Stored = Pick<StoredEntry, 'feed' | 'position' | 'deadFrom' | 'verdict'> & { readonly entry: Entry };

/** What a device is told of an entry that was set aside. */
export interface SeqVerdict {
  readonly seq: number;
  readonly code: string;
}

export interface Recorded {
  /** The feeds that have news. */
  readonly feeds: ReadonlySet<string>;
  readonly verdicts: readonly SeqVerdict[];
}

/** Judges and stores new entries of one device, whatever the verdicts. */
export async function recordLinks(
  queries: Transaction,
  delivery: Delivery,
  links: readonly Link[],
): Promise<Recorded> {
  const { commune } = delivery;
  const incoming = links.map((link) => ({ link, ...namesOf(link.entry) }));
  const subjects = subjectsConcerning(incoming);
  const known = await loadSubjects(queries, commune, subjects);
  const judged = judgeInOrder(delivery, known, incoming);
  const rows = await placeRows(queries, delivery, judged);
  await queries.addEntries(rows);
  const fresh = rows.map((row, index) => storedOf(row, links[index]));
  const governed = await loadGoverned(queries, commune, fresh, subjects);
  const concerned = withoutLoners([...known, ...governed, ...fresh]);
  const book = foldStored(concerned);
  const moved = await tendFeeds(queries, commune, concerned, book);
  const erased = await eraseCovered(queries, commune, fresh);
  const verdicts = fresh.flatMap(({ entry, verdict }) => {
    const code = verdict ?? book.setAside.get(entryId(entry))?.code;
    return code === undefined ? [] : [{ seq: entry.seq, code }];
  });
  return { feeds: new Set([...rows.map((row) => row.feed), ...moved, ...erased]), verdicts };
}

function storedOf({ feed, position, deadFrom, verdict }: EntryRow, link: Link | undefined): Stored {
  if (!link) throw new RangeError('Every stored row comes from a link');
  return { feed, position, deadFrom, verdict, entry: link.entry };
}

/**
 * What a fold can change: not an entry that is alone about its subject and supersedes nothing, where no lock is in sight. Most
 * entries of most batches are the first about their subject.
 */
function withoutLoners(stored: readonly Stored[]): readonly Stored[] {
  if (stored.some(({ entry }) => isLockKind(entry.kind))) return stored;
  const counts = new Map<string, number>();
  for (const { entry } of stored) counts.set(entry.subject, (counts.get(entry.subject) ?? 0) + 1);
  return stored.filter(({ entry }) => entry.supersedes.length > 0 || counts.get(entry.subject) !== 1);
}

/** For each entry, by id, the lock that sets it aside now. */
export async function lockCodes(
  queries: EntryQueries,
  commune: string,
  entries: readonly Entry[],
): Promise<ReadonlyMap<EntryId, string>> {
  const names = entries.map(namesOf);
  const locks = await loadSubjects(queries, commune, [...new Set(names.flatMap((one) => one.locks))]);
  if (locks.length === 0) return new Map();
  const stored = await loadSubjects(queries, commune, subjectsConcerning(names));
  return new Map([...foldStored(stored).setAside].map(([id, { code }]) => [id, code]));
}

async function loadSubjects(
  queries: EntryQueries,
  commune: string,
  subjects: readonly string[],
): Promise<readonly Stored[]> {
  const rows = await queries.entriesOfSubjects(commune, subjects);
  return rows.map((row) => ({ ...row, entry: wireToEntry(row.wire, row.device, row.seq).entry }));
}

const foldStored = (stored: readonly Stored[]): Book =>
  foldBook(stored.filter(({ verdict }) => verdict === null).map(({ entry }) => entry));

interface Incoming extends Names {
  readonly link: Link;
}

interface Judged extends Incoming {
  readonly verdict: LastingVerdict | undefined;
  readonly feed: string;
}

/** Each entry is judged by the book as it stands after the entries before it. */
function judgeInOrder(
  { recorder }: Delivery,
  known: readonly Stored[],
  incoming: readonly Incoming[],
): readonly Judged[] {
  const states = new Map(foldStored(known).subjects);
  const stateAt = (subject: string) => states.get(subject);
  const repeated = repeatedSubjects(incoming);
  return incoming.map(({ link, subject, locks }) => {
    const { entry } = link;
    const verdict = giveVerdict(entry, recorder, stateAt);
    // Nobody asks again about a subject that has one entry in the batch and locks nothing.
    const matters = !entry.bodiless && (isLockKind(entry.kind) || repeated.has(entry.subject));
    if (matters && verdict === undefined && lockedBy(entry, stateAt) === undefined) {
      states.set(entry.subject, applyEntry(states.get(entry.subject), entry));
    }
    return { link, subject, locks, verdict, feed: feedOf(entry, verdict) };
  });
}

function repeatedSubjects(incoming: readonly Incoming[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { subject } of incoming) (seen.has(subject) ? repeated : seen).add(subject);
  return repeated;
}

/** The rows at the next positions of their feeds. Counters are locked in one order, so that nobody waits in a circle. */
async function placeRows(
  queries: EntryQueries,
  delivery: Delivery,
  judged: readonly Judged[],
): Promise<readonly EntryRow[]> {
  const counts = new Map<string, number>();
  for (const { feed } of judged) counts.set(feed, (counts.get(feed) ?? 0) + 1);
  const next = new Map<string, number>();
  for (const [feed, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    next.set(feed, (await queries.takePositions(delivery.commune, feed, count)) - count + 1);
  }
  return judged.map((one) => {
    const position = next.get(one.feed) ?? 0;
    next.set(one.feed, position + 1);
    return rowOf(delivery, one, position);
  });
}

function rowOf(
  { commune, receivedAt }: Delivery,
  { link, subject, locks, verdict, feed }: Judged,
  position: number,
): EntryRow {
  const { entry, wire, chain } = link;
  // What is set aside for good no lock can set aside.
  const governing = verdict === undefined ? locks : [];
  return {
    commune,
    device: entry.device,
    seq: entry.seq,
    feed,
    position,
    deadFrom: null,
    verdict: verdict ?? null,
    subject,
    sealedBy: governing.find((lock) => lock.startsWith('minutes:')) ?? null,
    acceptedBy: governing.find((lock) => lock.startsWith('acceptance:')) ?? null,
    chain,
    receivedAt,
    wire,
  };
}

/** A new lock concerns every entry that it governs, not only those of this batch. */
async function loadGoverned(
  queries: EntryQueries,
  commune: string,
  fresh: readonly Stored[],
  loaded: readonly string[],
): Promise<readonly Stored[]> {
  const locks = fresh.filter(({ verdict, entry }) => verdict === null && isLockKind(entry.kind));
  if (locks.length === 0) return [];
  const governed = await queries.subjectsUnder(commune, [
    ...new Set(locks.map(({ entry }) => entry.subject)),
  ]);
  const known = new Set(loaded);
  return loadSubjects(
    queries,
    commune,
    governed.filter((subject) => !known.has(subject)),
  );
}

/**
 * Marks what a first load can do without from now on, and brings back what a lock made speak again: at a new position, so that
 * readers who are past the old one receive it too. Answers the feeds that have something brought back.
 */
async function tendFeeds(
  queries: EntryQueries,
  commune: string,
  stored: readonly Stored[],
  book: Book,
): Promise<ReadonlySet<string>> {
  if (stored.length === 0) return new Set();
  const needed = neededEntries(stored, book);
  const isNeeded = ({ entry }: Stored) => needed.has(entryId(entry));
  const back = stored.filter((row) => row.deadFrom !== null && isNeeded(row));
  for (const { entry, feed } of back) {
    const position = await queries.takePositions(commune, feed, 1);
    await queries.place(commune, { device: entry.device, seq: entry.seq, position, deadFrom: null });
  }
  await buryDead(
    queries,
    commune,
    stored.filter((row) => row.deadFrom === null && !isNeeded(row)),
  );
  return new Set(back.map((row) => row.feed));
}

/** They are dead from the feed's last position on. */
async function buryDead(queries: EntryQueries, commune: string, dead: readonly Stored[]): Promise<void> {
  if (dead.length === 0) return;
  const lasts = await queries.feeds(commune);
  const groups = new Map<string, Stored[]>();
  for (const row of dead) {
    const key = `${row.feed} ${row.entry.device}`;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(row);
  }
  for (const group of groups.values()) {
    const [first] = group;
    if (!first) continue;
    const seqs = group.map(({ entry }) => entry.seq);
    await queries.bury(commune, { device: first.entry.device, seqs, deadFrom: lasts.get(first.feed) ?? 0 });
  }
}
