import type { ErasureBody } from '#domain/book/kinds-of-protection.ts';
import type { Entry } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { isErased, namesErasedBy, namesErasing, subjectsErasedBy } from '#domain/privacy/erasure.ts';
import { isBodiless, withoutBody } from '#protocol/bodiless.ts';
import type { WireEntry } from '#protocol/sync.ts';
import type { StoredEntry, Transaction } from '../store/store.ts';

type Erasing = Pick<
  Transaction,
  'addErased' | 'erasedAmong' | 'eraseEntry' | 'eraseFork' | 'forksOf' | 'entriesOfSubjects' | 'takePositions'
>;

/** An entry that was stored just now. */
interface Fresh {
  readonly entry: Entry;
  readonly verdict: string | null;
}

/**
 * Takes out the bodies of what is erased by law, in the transaction that stored these entries: what an erasure among them covers,
 * and those of them that an earlier one covers. Each moves to a position that no reader has passed, so that every copy hears of
 * it, also one whose app knows nothing of erasures. Answers the feeds that have news of it.
 */
export async function eraseCovered(
  queries: Erasing,
  commune: string,
  fresh: readonly Fresh[],
): Promise<ReadonlySet<string>> {
  const bodies = fresh.flatMap(({ entry, verdict }) =>
    entry.kind === 'erasure' && verdict === null && entry.body !== null ? [entry.body as ErasureBody] : [],
  );
  // PostgreSQL keeps no text with a zero byte; nothing is ever named so, and no batch may stop at it (L10).
  const names = bodies.flatMap(namesErasedBy).filter((name) => !name.includes('\0'));
  await queries.addErased(commune, [...new Set(names)]);
  const late = await coveredSubjects(
    queries,
    commune,
    fresh.map(({ entry }) => entry.subject),
  );
  const feeds = await eraseSubjects(queries, commune, [
    ...new Set([...bodies.flatMap(subjectsErasedBy), ...late]),
  ]);
  if (bodies.length > 0) await eraseForks(queries, commune);
  return feeds;
}

/**
 * Takes out what these names cover, as an erasure did that the book does not have: for a book that was put back to a day before it.
 * In the transaction of the caller.
 */
export async function eraseNamed(queries: Erasing, commune: string, names: readonly string[]): Promise<void> {
  await queries.addErased(commune, names);
  const subjects = names.flatMap((name) => subjectsErasedBy(erasureOf(name)));
  await eraseSubjects(queries, commune, [...new Set(subjects)]);
  await eraseForks(queries, commune);
}

const HOUSEHOLD = subjectOf.household('');

const erasureOf = (name: string): ErasureBody =>
  name.startsWith(HOUSEHOLD)
    ? { household: name.slice(HOUSEHOLD.length), reason: '' }
    : { household: '', reason: '', subjects: [name] };

/** Those of the subjects that an accepted erasure covers. Asks nothing where nothing of it can be erased. */
async function coveredSubjects(
  queries: Pick<Erasing, 'erasedAmong'>,
  commune: string,
  subjects: readonly string[],
): Promise<readonly string[]> {
  const names = [...new Set(subjects.flatMap(namesErasing))];
  if (names.length === 0) return [];
  const erased = await queries.erasedAmong(commune, names);
  return erased.size === 0 ? [] : subjects.filter((subject) => isErased(erased, subject));
}

async function eraseSubjects(
  queries: Erasing,
  commune: string,
  subjects: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await queries.entriesOfSubjects(commune, subjects);
  const whole = rows.filter(({ wire }) => !isBodiless(wire));
  const feeds = new Set(whole.map(({ feed }) => feed));
  // Counters are locked in one order, so that nobody waits in a circle; the oldest go first, so that no old fact speaks again.
  for (const feed of [...feeds].sort()) {
    const own = whole.filter((row) => row.feed === feed).sort((a, b) => a.position - b.position);
    await eraseRows(queries, commune, feed, own);
  }
  return feeds;
}

async function eraseRows(
  queries: Erasing,
  commune: string,
  feed: string,
  rows: readonly StoredEntry[],
): Promise<void> {
  const first = (await queries.takePositions(commune, feed, rows.length)) - rows.length + 1;
  for (const [index, { device, seq, wire }] of rows.entries()) {
    const erased = { device, seq, position: first + index, wire: JSON.stringify(withoutBody(wire)) };
    await queries.eraseEntry(commune, erased);
  }
}

/** The same for other branches of streams, which no reader receives. */
export async function eraseForks(queries: Erasing, commune: string): Promise<void> {
  const forks = await queries.forksOf(commune);
  const whole = forks
    .map((fork) => ({ fork, wire: JSON.parse(fork.wire) as WireEntry }))
    .filter(({ wire }) => !isBodiless(wire));
  const subjects = [...new Set(whole.map(({ wire: [, , subject] }) => subject))];
  const covered = new Set(await coveredSubjects(queries, commune, subjects));
  for (const { fork, wire } of whole) {
    const [, , subject] = wire;
    if (covered.has(subject)) await queries.eraseFork({ ...fork, wire: JSON.stringify(withoutBody(wire)) });
  }
}

/**
 * Whether a batch lacks bodies and all of those were erased here: a phone has no more of them, and is asked for them again when the
 * server was put back to a backup.
 */
export async function areErased(
  queries: Pick<Erasing, 'erasedAmong'>,
  commune: string,
  wires: readonly WireEntry[],
): Promise<boolean> {
  const subjects = wires.filter(isBodiless).map(([, , subject]) => subject);
  if (subjects.length === 0) return false;
  return (await coveredSubjects(queries, commune, subjects)).length === subjects.length;
}
