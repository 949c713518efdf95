import type { VerdictCode } from '#domain/book/judge.ts';
import type { WireEntry } from '#protocol/sync.ts';
import type { BookStore } from './book-store.ts';
import { foldRows, isSilenced } from './fold-rows.ts';
import { NOTHING_FOLDED } from './live-view.ts';
import type { BookDatabase, EntryRow } from './schema.ts';

/** Why an app cannot read an entry's body, or `undefined` when it can. */
export type ReadBody = (wire: WireEntry) => VerdictCode | undefined;

const ROWS_AT_ONCE = 500;

/**
 * Reads every body again when another version of the app read them last: what it could not read speaks from now on, and what
 * it did not know how to check is checked (L12). Costs nothing otherwise.
 */
export async function rereadAfterUpdate(store: BookStore, app: string, read: ReadBody): Promise<void> {
  const { database } = store;
  const reader = await database.meta.get('reader');
  const last = reader?.key === 'reader' ? reader.app : undefined;
  if (last === app) return;
  let after: [string, number] | undefined = ['', 0];
  while (after) after = await rereadSome(store, after, read);
  await store.takeInBy(async () => {
    if (last === undefined) await askAgain(database);
    await database.meta.put({ key: 'reader', app });
    return NOTHING_FOLDED;
  });
}

/** Reads the next entries; gives the last one's key, or `undefined` at the end. */
async function rereadSome(
  { database, takeInBy }: BookStore,
  after: [string, number],
  read: ReadBody,
): Promise<[string, number] | undefined> {
  let last: EntryRow | undefined;
  await takeInBy(async () => {
    const rows = await database.entries.where('[device+seq]').above(after).limit(ROWS_AT_ONCE).toArray();
    last = rows.at(-1);
    const moved = rows.flatMap((row) => rereadRow(row, read));
    if (moved.length === 0) return NOTHING_FOLDED;
    await database.entries.bulkPut(moved);
    return foldRows(database, moved, new Set(moved.map((row) => row.subject)));
  });
  return last && [last.device, last.seq];
}

/** The row as it reads now, or nothing when that is as before; what the commune set aside is the commune's to say. */
function rereadRow(row: EntryRow, read: ReadBody): readonly EntryRow[] {
  const { judgedHere, ...others } = row;
  if (isSilenced(row) && !judgedHere) return [];
  const code = read(row.wire);
  if (code === (judgedHere ? row.verdict : undefined)) return [];
  return [code ? { ...row, verdict: code, judgedHere: true } : { ...others, verdict: '' }];
}

/**
 * The first release did not say whether a body had been found unreadable here or by the commune: where there is one, the
 * commune is asked for its scope again.
 */
async function askAgain(database: BookDatabase): Promise<void> {
  const aside = await database.setAside.filter(({ code }) => code === 'malformed-body').toArray();
  const rows = await database.entries.bulkGet(
    aside.map(({ device, seq }): [string, number] => [device, seq]),
  );
  const feeds = rows.flatMap((row) => (row && !row.judgedHere ? [row.feed] : []));
  await database.cursors.bulkDelete([...new Set(feeds)]);
}
