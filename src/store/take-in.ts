import type { VerdictCode } from '#domain/book/judge.ts';
import { lockSubjectsFor } from '#domain/book/locks.ts';
import { isBodiless, withoutBody } from '#protocol/bodiless.ts';
import type { Page, PulledEntry, WireEntry } from '#protocol/sync.ts';
import { textOfWire, wireToEntry } from '#protocol/wire-entry.ts';
import { eraseUnpulled } from './erased-here.ts';
import { foldRows, isSilenced, type FoldedRows } from './fold-rows.ts';
import { deviceOf } from './own-stream.ts';
import type { BookDatabase, EntryRow } from './schema.ts';

/** A pulled entry that this app could not read says so, because another version may. */
export interface ReadEntry extends PulledEntry {
  readonly judgedHere?: true;
}

/** A page as this app could read it. */
export interface ReadPage extends Omit<Page, 'entries'> {
  readonly entries: readonly ReadEntry[];
}

interface Reading {
  readonly own: string | undefined;
  readonly feed: string;
  readonly now: number;
}

/** What this device recorded stays here as it is, whatever the commune has under its name (L2), unless it is erased by law. */
function pulledRow(pulled: ReadEntry, { own, feed, now }: Reading, before: EntryRow | undefined): EntryRow {
  const erased = before && isErasedSince(before, pulled.entry);
  const wire = before && pulled.device === own && !erased ? before.wire : pulled.entry;
  const { entry } = wireToEntry(wire, pulled.device, pulled.seq);
  const known = before && (erased || !isOther(before, wire)) ? before : undefined;
  return {
    device: pulled.device,
    seq: pulled.seq,
    scope: entry.scope,
    feed,
    subject: entry.subject,
    locks: lockSubjectsFor(entry),
    wire,
    ...(known?.saltSeed && !erased ? { saltSeed: known.saltSeed } : {}),
    chain: known?.chain ?? '',
    savedAt: known?.savedAt ?? now,
    position: pulled.position,
    receivedAt: pulled.receivedAt,
    verdict: (pulled.verdict ?? '') as VerdictCode | '',
    ...(pulled.judgedHere ? { judgedHere: true } : {}),
  };
}

/** A commune and a phone that both put an old backup back say something else under a name that was used before. */
const isOther = ({ wire }: EntryRow, pulled: WireEntry): boolean =>
  JSON.stringify(wire) !== JSON.stringify(pulled) && textOfWire(wire) !== textOfWire(pulled);

/** The commune has the same entry without its body. */
const isErasedSince = ({ wire }: EntryRow, pulled: WireEntry): boolean =>
  isBodiless(pulled) && !isBodiless(wire) && textOfWire(withoutBody(wire)) === textOfWire(pulled);

/** Whether the commune says something else of a known entry than before; locks are found by folding, whatever it says. */
const isJudgedAnew = (before: EntryRow, row: EntryRow): boolean =>
  before.feed !== row.feed ||
  isOther(before, row.wire) ||
  (isSilenced(before) || isSilenced(row) ? before.verdict !== row.verdict : false);

/** What was erased is in no copy beside the entries either: not in the packs, and not among what was recorded under a former name. */
async function eraseBeside(database: BookDatabase, subjects: ReadonlySet<string | undefined>): Promise<void> {
  await database.packs.clear();
  const former = await database.meta.where('key').startsWith('former/').toArray();
  for (const row of former) {
    if (!('unheard' in row)) continue;
    const unheard = row.unheard.filter(({ subject }) => !subjects.has(subject));
    if (unheard.length < row.unheard.length) await database.meta.put({ ...row, unheard });
  }
}

/**
 * Takes a page of pulled entries in, with its cursor and the view, within the caller's transaction. An entry already known
 * is not folded again unless the commune has set it aside since, lets it speak again, or has another in its place.
 */
export async function takeInPage(database: BookDatabase, page: ReadPage, now: number): Promise<FoldedRows> {
  const keys = page.entries.map(({ device, seq }): [string, number] => [device, seq]);
  const known = await database.entries.bulkGet(keys);
  const device = await deviceOf(database);
  const reading = { own: device?.enrolment.device, feed: page.scope, now };
  const rows = page.entries.map((pulled, index) => pulledRow(pulled, reading, known[index]));
  const refold = new Set<string>();
  const moved = rows.filter((row, index) => {
    const before = known[index];
    if (!before || !isJudgedAnew(before, row)) return false;
    refold.add(row.subject).add(before.subject);
    return true;
  });
  const fresh = rows.filter((row, index) => !known[index] || moved.includes(row));
  const erased = known.filter((before, index) => {
    const pulled = page.entries[index];
    return before && pulled && isErasedSince(before, pulled.entry);
  });
  await database.entries.bulkPut(rows);
  const unpulled = device ? await eraseUnpulled(database, device) : [];
  for (const subject of unpulled) refold.add(subject);
  const gone = new Set([...erased.map((before) => before?.subject), ...unpulled]);
  if (gone.size > 0) await eraseBeside(database, gone);
  await database.cursors.put({ scope: page.scope, ...page.cursor });
  return foldRows(database, fresh, refold);
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
