import type { VerdictCode } from '#domain/book/judge.ts';
import { lockSubjectsFor } from '#domain/book/locks.ts';
import type { Page, PulledEntry } from '#protocol/sync.ts';
import { wireToEntry } from '#protocol/wire-entry.ts';
import { foldRows, isSilenced, type FoldedRows } from './fold-rows.ts';
import type { BookDatabase, EntryRow } from './schema.ts';

function pulledRow(pulled: PulledEntry, feed: string, known: EntryRow | undefined, now: number): EntryRow {
  const { entry } = wireToEntry(pulled.entry, pulled.device, pulled.seq);
  return {
    device: pulled.device,
    seq: pulled.seq,
    scope: entry.scope,
    feed,
    subject: entry.subject,
    locks: lockSubjectsFor(entry),
    wire: pulled.entry,
    chain: known?.chain ?? '',
    savedAt: known?.savedAt ?? now,
    position: pulled.position,
    receivedAt: pulled.receivedAt,
    verdict: (pulled.verdict ?? '') as VerdictCode | '',
  };
}

/**
 * Takes a page of pulled entries in, with its cursor and the view, within the caller's transaction. An entry already known
 * is not folded again unless the commune has set it aside since, or lets it speak again.
 */
export async function takeInPage(database: BookDatabase, page: Page, now: number): Promise<FoldedRows> {
  const keys = page.entries.map(({ device, seq }): [string, number] => [device, seq]);
  const known = await database.entries.bulkGet(keys);
  const rows = page.entries.map((pulled, index) => pulledRow(pulled, page.scope, known[index], now));
  const moved = rows.filter((row, index) => {
    const before = known[index];
    return before && (isSilenced(before) !== isSilenced(row) || before.feed !== row.feed);
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
    return row && code ? [{ ...row, verdict: code as VerdictCode }] : [];
  });
  await database.entries.bulkPut(judged);
  const silencedRows = judged.filter(isSilenced);
  return foldRows(database, silencedRows, new Set(silencedRows.map((row) => row.subject)));
}
