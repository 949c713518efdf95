import type { VerdictCode } from '#domain/book/judge.ts';
import { isLockVerdict } from '#domain/book/judge.ts';
import { lockSubjectsFor } from '#domain/book/locks.ts';
import { wireToEntry, type Page, type PulledEntry } from '#protocol/sync.ts';
import { foldRows, type FoldedRows } from './fold-rows.ts';
import type { BookDatabase, EntryRow } from './schema.ts';

function pulledRow(pulled: PulledEntry, known: EntryRow | undefined, now: number): EntryRow {
  const { entry } = wireToEntry(pulled.entry, pulled.device, pulled.seq);
  return {
    device: pulled.device,
    seq: pulled.seq,
    scope: entry.scope,
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

const silenced = (verdict: string): boolean => verdict !== '' && !isLockVerdict(verdict);

/**
 * Takes a page of pulled entries in, with its cursor and the view, within the caller's transaction. An entry already known
 * is not folded again unless the commune has set it aside since.
 */
export async function takeInPage(database: BookDatabase, page: Page, now: number): Promise<FoldedRows> {
  const keys = page.entries.map(({ device, seq }): [string, number] => [device, seq]);
  const known = await database.entries.bulkGet(keys);
  const rows = page.entries.map((pulled, index) => pulledRow(pulled, known[index], now));
  const fresh = rows.filter((row, index) => !known[index] || silenced(row.verdict));
  const refold = rows.filter((row, index) => known[index]?.verdict === '' && silenced(row.verdict));
  await database.entries.bulkPut(rows);
  await database.cursors.put({ scope: page.scope, ...page.cursor });
  return foldRows(database, fresh, new Set(refold.map((row) => row.subject)));
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
  const silencedRows = judged.filter((row) => silenced(row.verdict));
  return foldRows(database, silencedRows, new Set(silencedRows.map((row) => row.subject)));
}
