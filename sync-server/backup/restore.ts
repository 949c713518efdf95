import { MIGRATIONS } from '../store/migrations.ts';
import { BackupFault } from './fault.ts';
import type { BackupHeader, Counts, Value } from './format.ts';
import { readBackup } from './read-file.ts';
import { PAGE_ROWS } from './source.ts';
import type { RestoreTarget } from './target.ts';

/** What is changed in a book before it takes its place; whatever it throws leaves everything as it was. */
export type Mend = (book: RestoreTarget['book'], header: BackupHeader) => Promise<void>;

/** What a whole backup says of itself. */
export interface BackupSummary {
  readonly header: BackupHeader;
  readonly counts: Counts;
}

/** Reads a backup to its end without keeping anything. Throws a BackupFault for one that cannot be put back here. */
export async function checkBackup(file: string, passphrase: string | undefined): Promise<BackupSummary> {
  let header: BackupHeader | undefined;
  let counts: Counts | undefined;
  for await (const part of readBackup(file, passphrase)) {
    if (part.type === 'header') ({ header } = part);
    if (part.type === 'end') ({ counts } = part);
    if (!header) throw new BackupFault('The file is no backup of Nếp Nhà.');
    await requireKnownHistory(header);
  }
  if (!header || !counts) throw new BackupFault('The backup was cut.');
  return { header, counts };
}

let known: Promise<readonly string[]> | undefined;

/** The backup's history must be the beginning of ours. */
async function requireKnownHistory({ migrations, server }: BackupHeader): Promise<void> {
  known ??= MIGRATIONS.getMigrations().then((steps) => Object.keys(steps).sort());
  const ours = await known;
  if (migrations.length === 0) throw new BackupFault('The backup holds no tables.');
  const strange = migrations.find((step, at) => ours[at] !== step);
  if (strange !== undefined)
    throw new BackupFault(
      `The backup was taken by a newer Nếp Nhà (${server}, step ${strange}): take that version or a newer one.`,
    );
}

/**
 * Puts a backup into the place that `open` opens. The file is read to its end first; a BackupFault is thrown before the target
 * is opened for one that is damaged, and later nothing is left behind. Answers also where the data went that was there.
 */
export async function restoreBackup(
  file: string,
  passphrase: string | undefined,
  open: () => Promise<RestoreTarget>,
  mend: Mend = async () => undefined,
): Promise<BackupSummary & { readonly before: string | undefined }> {
  const summary = await checkBackup(file, passphrase);
  const target = await open();
  try {
    await target.migrateTo(summary.header.migrations.at(-1) ?? '');
    await fill(target, readBackup(file, passphrase));
    await requireCounts(target, summary.counts);
    await target.migrateToLatest();
    await mend(target.book, summary.header);
    return { ...summary, before: await target.takeTheirPlace() };
  } finally {
    await target.close();
  }
}

async function fill(target: RestoreTarget, parts: ReturnType<typeof readBackup>): Promise<void> {
  let table: { readonly name: string; readonly columns: readonly string[] } | undefined;
  let rows: (readonly Value[])[] = [];
  const flush = async () => {
    if (table && rows.length > 0) await target.insert(table.name, table.columns, rows);
    rows = [];
  };
  for await (const part of parts) {
    if (part.type === 'row') rows.push(part.row);
    if (part.type !== 'row' || rows.length === PAGE_ROWS) await flush();
    if (part.type === 'table') table = part;
  }
}

async function requireCounts(target: RestoreTarget, counts: Counts): Promise<void> {
  const restored = await target.count(Object.keys(counts));
  for (const [table, count] of Object.entries(counts))
    if (restored[table] !== count)
      throw new BackupFault(`The table ${table} came to ${restored[table]} rows instead of ${count}.`);
}
