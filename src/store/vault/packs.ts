import type { SubjectState } from '#domain/book/fold.ts';
import { storing } from '../failures.ts';
import type { LiveBook } from '../live-book.ts';
import { loadRows } from '../live-rows.ts';
import type { BookDatabase, PackRow, SincePacksRow } from '../schema.ts';
import type { Keyring } from './keyring.ts';
import type { Row } from './personal.ts';
import { openText } from './sealing.ts';
import type { RowSeals } from './row-seals.ts';
import { rowSealsOf } from './seal-rows.ts';
import { leaveUnmarked } from './since-packs.ts';
import { stayWithoutPacks } from './without-packs.ts';

/*
 * A commune's desk has tens of thousands of rows, and a cipher that is asked for each takes three times as long as the disk. So
 * what the rows say is kept once more, a thousand in one sealing, and what was written since then is read row by row:
 *
 *   packs        household:h1, household:h2, household:h3, …      as the rows were when the packs were written
 *   sincePacks   household:h2                                     noted by whoever wrote it, in the same transaction
 *   subjects     household:h2                                     the only row that is read
 *
 * The rows are the truth. When the packs are missing or damaged, or do not make up as many as there are, all rows are read.
 */

/** So many rows that are read one by one, or writings, are worth another writing of the packs. */
const WORTH_IT = 1000;

/** One row in a pack: what it says, and the IV by which the row is known when it is read again. */
export type PackedRow = readonly [iv: string, state: SubjectState];

export const packPlace = (id: number): string => `packs/${id}`;

/** The last mark; writers that come later have another one. */
export const lastMark = (marks: readonly SincePacksRow[]): number => marks.at(-1)?.id ?? 0;

/** What was found on the disk, all at one moment: no commit of another tab falls between. */
interface Found {
  readonly packs: readonly PackRow[];
  readonly marks: readonly SincePacksRow[];
  /** The rows that were written since the packs; `undefined` where one was deleted. */
  readonly since: ReadonlyMap<string, SubjectState | undefined>;
  readonly count: number;
}

/** A browser may open what is sealed without ending its task; and a timer keeps the page waiting for four milliseconds. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });

const NOT_OPEN = (): undefined => undefined;

const NOTHING: Found = { packs: [], marks: [], since: new Map(), count: 0 };

const find = (database: BookDatabase): PromiseLike<Found> =>
  database.transaction('r', database.packs, database.sincePacks, database.subjects, async () => {
    const packs = await database.packs.toArray();
    if (packs.length === 0) return NOTHING;
    const [marks, count] = await Promise.all([database.sincePacks.toArray(), database.subjects.count()]);
    const subjects = [...new Set(marks.flatMap((mark) => mark.subjects))];
    const states = await database.subjects.bulkGet(subjects);
    return { packs, marks, since: new Map(subjects.map((subject, at) => [subject, states[at]])), count };
  });

/** Takes in what the packs and the rows that were written since say together; whether that is all. */
async function takePacks(
  { packs, since, count }: Found,
  key: CryptoKey,
  seals: RowSeals,
  live: LiveBook,
): Promise<boolean> {
  const written = [...since.values()].filter((state) => state !== undefined);
  for (const state of written) live.load(state);
  let taken = written.length;
  const take = ([iv, state]: PackedRow): void => {
    if (since.has(state.subject)) return;
    live.load(state);
    seals.remember(state.subject, { iv, personal: state as unknown as Row, sealed: undefined });
    taken += 1;
  };
  const open = (pack: PackRow | undefined) =>
    pack && openText(key, packPlace(pack.id), pack.sealed).catch(NOT_OPEN);
  // The cipher is one pack ahead. Not more: what it has opened at once is taken in at once, and the page answers in between.
  let next = open(packs[0]);
  for (let at = 0; at < packs.length; at++) {
    const text = await next;
    next = open(packs[at + 1]);
    if (text === undefined) return false;
    for (const row of JSON.parse(text) as readonly PackedRow[]) take(row);
    await nextTask();
  }
  return taken === count;
}

/** Reads the whole view into memory, from the packs where that will do. */
export async function openFromPacks(database: BookDatabase, keyring: Keyring, live: LiveBook): Promise<void> {
  const key = keyring.key();
  const found = await storing(database, () => find(database));
  const seals = rowSealsOf(database, 'subjects');
  const writeAnew = (marks: readonly SincePacksRow[]): void => {
    const states = live.all();
    void import('./write-packs.ts').then(({ writePacks }) =>
      writePacks(database, keyring, states, lastMark(marks)),
    );
  };
  if (key && seals && found.packs.length > 0 && (await takePacks(found, key, seals, live))) {
    if (found.since.size >= WORTH_IT || found.marks.length >= WORTH_IT) writeAnew(found.marks);
    return;
  }
  live.clear();
  const { sincePacks, subjects } = database;
  const marks = await storing(database, () =>
    database.transaction('r', subjects, sincePacks, async () => {
      await loadRows(database, live);
      return sincePacks.toArray();
    }),
  );
  if (live.all().length >= WORTH_IT || marks.length >= WORTH_IT) writeAnew(marks);
  else stayWithoutPacks(database, () => leaveUnmarked(keyring));
}
