import type { Entry } from '#domain/book/entry.ts';
import { wireToEntry } from '#protocol/wire-entry.ts';
import type { EntryRow } from './schema.ts';

/** The entry that a row keeps as it travels. */
export const rowToEntry = (row: EntryRow): Entry => wireToEntry(row.wire, row.device, row.seq).entry;
