import type { VerdictCode } from '#domain/book/judge.ts';
import { lockSubjectsFor } from '#domain/book/locks.ts';
import type { Page, PulledEntry } from '#protocol/sync.ts';
import { wireToEntry } from '#protocol/wire-entry.ts';
import { foldRows, isSilenced, type FoldedRows } from './fold-rows.ts';
import type { BookDatabase, EntryRow } from './schema.ts';

/** A pulled entry that this app could not read says so, because another version may. */
export interface ReadEntry extends PulledEntry {
  readonly judgedHere?: true;
}

/** A page as this app could read it. */
export interface ReadPage extends Omit<Page, 'entries'> {
  readonly entries: readonly ReadEntry[];
}

function pulledRow(pulled: ReadEntry, feed: string, known: EntryRow | undefined, now: number): EntryRow {
  const { entry } = wireToEntry(pulled.entry, pulled.device, pulled.seq);
  return {
    device: pulled.device,
    seq: pulled.seq,
    scope: entry.scope,
    feed,
    subject: entry.subject,
    locks: lockSubjectsFor(entry),
    wire: pulled.entry,
    ...(known?.saltSeed ? { saltSeed: known.saltSeed } : {}),
    chain: known?.chain ?? '',
    savedAt: known?.savedAt ?? now,
    position: pulled.position,
    receivedAt: pulled.receivedAt,
    verdict: (pulled.verdict ?? '') as VerdictCode | '',
    ...(pulled.judgedHere ? { judgedHere: true } : {}),
  };
}

/** Whether the commune says something else of a known entry than before; locks are found by folding, whatever it says. */
const isJudgedAnew = (before: EntryRow, row: EntryRow): boolean =>
  before.feed !== row.feed ||
  (isSilenced(before) || isSilenced(row) ? before.verdict !== row.verdict : false);

/**
 * Takes a page of pulled entries in, with its cursor and the view, within the caller's transaction. An entry already known
 * is not folded again unless the commune has set it aside since, or lets it speak again.
 */
export async function takeInPage(database: BookDatabase, page: ReadPage, now: number): Promise<FoldedRows> {
  const keys = page.entries.map(({ device, seq }): [string, number] => [device, seq]);
  const known = await database.entries.bulkGet(keys);
  const rows = page.entries.map((pulled, index) => pulledRow(pulled, page.scope, known[index], now));
  const moved = rows.filter((row, index) => {
    const before = known[index];
    return before && isJudgedAnew(before, row);
  });
  const fresh = rows.filter((row, index) => !known[index] || moved.includes(row));
  await database.entries.bulkPut(rows);
  await database.cursors.put({ scope: page.scope, ...page.cursor });
  return foldRows(database, fresh, new Set(moved.map((row) => row.subject)));
}

/** Notes the commune's verdicts on own entries, within the caller's transaction. */
export async function takeInVerdicts(
  database: BookDatabase,
  device: string,
  verdicts: readonly { readonly seq: number; readonly code: string }[],
): Promise<FoldedRows> {
  const rows = await database.entries.bulkGet(verdicts.map(({ seq }): [string, number] => [device, seq]));
  const judged = rows.flatMap((row, index): EntryRow[] => {
    const code = verdicts[index]?.code;
    if (!row || !code) return [];
    const { judgedHere: _, ...others } = row;
    return [{ ...others, verdict: code as VerdictCode }];
  });
  await database.entries.bulkPut(judged);
  const moved = judged.filter((row) => {
    const before = rows.find((each) => each?.seq === row.seq);
    return before && isJudgedAnew(before, row);
  });
  return foldRows(database, moved, new Set(moved.map((row) => row.subject)));
}
