import type { Entry, EntryId } from '#domain/book/entry.ts';
import type { SubjectState } from '#domain/book/fold.ts';
import type { VerdictCode } from '#domain/book/judge.ts';
import type { Covers } from '#domain/book/kinds.ts';
import type { Cursor, Directory } from '#protocol/sync.ts';
import { rowToEntry } from './row-entry.ts';
import type { BookDatabase } from './schema.ts';

const NO_DIRECTORY: Directory = { hash: '', recorders: [] };

/** For each device the last seq that this one holds of the scope. */
export async function readCovers(database: BookDatabase, scope: string): Promise<Covers> {
  const keys = await database.entries
    .where('[scope+device+seq]')
    .between([scope, '', 0], [scope, '\uffff', Number.MAX_SAFE_INTEGER])
    .keys();
  return Object.fromEntries((keys as unknown as [string, string, number][]).map(([, id, seq]) => [id, seq]));
}

/**
 * The entries of a scope, or of the officers' tray, that are kept and cannot be shown: they speak for nothing, or `beyond`
 * names them because only a newer app knows what they say.
 */
export async function readSetAside(
  database: BookDatabase,
  scope: string,
  beyond: readonly SubjectState[],
): Promise<readonly { entry: Entry; code: VerdictCode }[]> {
  const aside = await database.setAside.where('scope').equals(scope).toArray();
  const newer = beyond.flatMap(({ heads }) => heads.map(({ id }) => ({ ...partsOf(id), code: NEWER_APP })));
  const rows = [...aside, ...newer];
  const entries = await database.entries.bulkGet(
    rows.map(({ device, seq }): [string, number] => [device, seq]),
  );
  return entries.flatMap((entry, index) => {
    const code = rows[index]?.code;
    return entry && code ? [{ entry: rowToEntry(entry), code }] : [];
  });
}

const NEWER_APP: VerdictCode = 'newer-app';

function partsOf(id: EntryId): { device: string; seq: number } {
  const [device = '', seq] = id.split('.');
  return { device, seq: Number(seq) };
}

/** How far this device has read in each scope. */
export async function readCursors(database: BookDatabase): Promise<Record<string, Cursor>> {
  const rows = await database.cursors.toArray();
  return Object.fromEntries(rows.map(({ scope, after, pack }) => [scope, { after, pack }]));
}

/** Who else records, as the commune last told. */
export async function readDirectory(database: BookDatabase): Promise<Directory> {
  const row = await database.meta.get('directory');
  return row?.key === 'directory' ? row.directory : NO_DIRECTORY;
}
