import type { Recorder } from '#domain/book/permissions.ts';
import { LIMITS } from '#protocol/limits.ts';
import type { Cursor, Page, PulledEntry } from '#protocol/sync.ts';
import type { EntryQueries, PulledRow } from '../store/store.ts';
import { readableFeeds } from './readable-feeds.ts';

/** One answer holds about this much JSON, so that a slow line gets through it; one entry may be larger and still goes. */
const ANSWER_BYTES = 256 * 1024;
const ROWS_PER_READ = 200;

/** A page whose entries are JSON already: that is how they are stored, and nobody here has to look into them. */
export type WrittenPage = Omit<Page, 'entries'> & { readonly entries: readonly string[] };

/** The page as it is told. */
export const pageText = ({ scope, entries, cursor, more }: WrittenPage): string =>
  `{"scope":${JSON.stringify(scope)},"entries":[${entries.join(',')}],"cursor":${JSON.stringify(cursor)},"more":${more}}`;

/** The page for whoever has to look into it. */
export const pageOf = (page: WrittenPage): Page => ({
  ...page,
  entries: page.entries.map((text) => JSON.parse(text) as PulledEntry),
});

type Cursors = Readonly<Record<string, Cursor>>;

interface Room {
  entries: number;
  bytes: number;
}

/**
 * What is new for a reader in each of its feeds, as much as one answer holds.
 *
 * A reader who has nothing of a feed gets the pack first: up to the position where the feed ends now, only what a fold still
 * needs (needed-entries.ts). After that position it gets everything. It may ask for less than an answer holds.
 */
export async function pullPages(
  queries: EntryQueries,
  commune: string,
  recorder: Recorder,
  cursors: Cursors,
  wanted: { readonly entries?: number; readonly bytes?: number | undefined } = {},
): Promise<readonly WrittenPage[]> {
  const lasts = await queries.feeds(commune);
  const { entries = LIMITS.entriesPerPage, bytes = ANSWER_BYTES } = wanted;
  const room = { entries, bytes: Math.min(bytes, ANSWER_BYTES) };
  const pages: WrittenPage[] = [];
  for (const feed of readableFeeds(recorder, lasts.keys())) {
    const last = lasts.get(feed) ?? 0;
    const cursor = startOf(cursors[feed], last);
    if (cursor.after >= last) continue;
    const [previous] = pages.slice(-1);
    if (previous && isFull(room)) {
      pages[pages.length - 1] = { ...previous, more: true };
      break;
    }
    pages.push(await readPage(queries, commune, feed, { cursor, last, room }));
  }
  return pages;
}

const isFull = (room: Room): boolean => room.entries <= 0 || room.bytes <= 0;

/** A reader who is ahead of the feed has seen a book that this server lost, and begins again. */
function startOf(cursor: Cursor | undefined, last: number): Cursor {
  if (!cursor || cursor.after > last || (cursor.after === 0 && cursor.pack === 0))
    return { after: 0, pack: last };
  return cursor;
}

async function readPage(
  queries: EntryQueries,
  commune: string,
  scope: string,
  { cursor, last, room }: { readonly cursor: Cursor; readonly last: number; readonly room: Room },
): Promise<WrittenPage> {
  const entries: string[] = [];
  const { pack } = cursor;
  let { after } = cursor;
  while (!isFull(room)) {
    const asked = Math.min(ROWS_PER_READ, room.entries);
    const rows = await queries.entriesAfter(commune, scope, { after, pack }, asked);
    for (const row of rows) {
      if (isFull(room)) return { scope, entries, cursor: { after, pack }, more: true };
      entries.push(pulledText(row));
      after = row.position;
      room.entries -= 1;
      room.bytes -= row.wire.length;
    }
    // The end was reached: what was left out before it is behind the reader too.
    if (rows.length < asked)
      return { scope, entries, cursor: { after: Math.max(after, last), pack }, more: false };
  }
  return { scope, entries, cursor: { after, pack }, more: after < last };
}

function pulledText({ position, device, seq, receivedAt, wire, verdict }: PulledRow): string {
  const code = verdict === null ? '' : `,"verdict":${JSON.stringify(verdict)}`;
  return `{"position":${position},"device":${JSON.stringify(device)},"seq":${seq},"receivedAt":${receivedAt},"entry":${wire}${code}}`;
}
