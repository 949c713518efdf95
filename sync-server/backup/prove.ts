import { spawn } from 'node:child_process';
import { createWriteStream, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { bookLines } from '../export/book-lines.ts';
import { openSqliteStore } from '../store/sqlite.ts';
import type { Store } from '../store/store.ts';
import { BackupFault } from './fault.ts';
import { DATABASE_FILE } from './ledger.ts';
import { restoredIn, RESTORED_SETTING } from './restored.ts';
import { restoreBackup, type BackupSummary } from './restore.ts';
import { openSqliteTarget } from './sqlite-target.ts';

const TRIAL = 'nep-nha-trial-';
const FORMER_MS = 6 * 3_600_000;

/** A backup that can be put back, and the book in it is not whole. */
export class UnsoundBook extends BackupFault {}

/** What was found of a backup that was put back for trial. */
export interface Proof extends BackupSummary {
  readonly communes: number;
  readonly names: readonly string[];
}

/**
 * Puts a backup back into a database that nobody uses, opens it as a server would, and has the book of every commune checked by
 * `npm run verify`, in a process of its own. Throws a BackupFault where it cannot be relied on; leaves nothing behind.
 */
export async function proveBackup(
  file: string,
  passphrase: string | undefined,
  verifier: string,
): Promise<Proof> {
  // For its owner's eyes only, and on this machine: the folder of backups may be a stick or a share.
  await dropFormerTrials();
  const folder = await mkdtemp(join(tmpdir(), TRIAL));
  // Whoever is told to end in the midst of it leaves no copy of the book behind either.
  const dropAtEnd = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', dropAtEnd);
  try {
    const { header, counts } = await restoreBackup(file, passphrase, () =>
      openSqliteTarget(folder, { replace: false }),
    );
    const store = await openSqliteStore(join(folder, DATABASE_FILE));
    try {
      const communes = await store.communes();
      for (const { commune } of communes) await requireSound(store, commune, { folder, verifier });
      return { header, counts, communes: communes.length, names: communes.map(({ name }) => name) };
    } finally {
      await store.close();
    }
  } finally {
    process.off('exit', dropAtEnd);
    await drop(folder);
  }
}

/** Where the system keeps a file that this process had open, the next trial drops it. */
const drop = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);

/** Of processes that were ended in the midst of it: no trial takes that long. */
async function dropFormerTrials(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const folder = join(tmpdir(), name);
    if (!name.startsWith(TRIAL)) continue;
    // It may have gone meanwhile.
    const made = await stat(folder).catch(() => undefined);
    if (made && made.mtimeMs < Date.now() - FORMER_MS) await drop(folder);
  }
}

interface Trial {
  readonly folder: string;
  readonly verifier: string;
}

async function requireSound(store: Store, commune: string, { folder, verifier }: Trial): Promise<void> {
  const book = join(folder, 'book.ndjson');
  await pipeline(
    Readable.from(bookLines(store, commune, Date.now())),
    createWriteStream(book, { mode: 0o600 }),
  );
  const code = await exitCodeOf([verifier, book, '--erased', await listErased(store, folder)]);
  // Not what it printed: that names people, and this goes into logs.
  if (code !== 0)
    throw new UnsoundBook(
      `The book of the commune ${commune} does not verify: put it back elsewhere and see npm run verify.`,
    );
}

/** What was erased when a backup was put back, as the list beside it said; the officer's own entry may not have come again yet. */
async function listErased(store: Store, folder: string): Promise<string> {
  const { erased = [] } = restoredIn(await store.serverSetting(RESTORED_SETTING)) ?? {};
  const file = join(folder, 'erased.ndjson');
  const lines = erased.map(({ name }) => `${JSON.stringify({ type: 'erased', name })}\n`);
  writeFileSync(file, lines.join(''), { mode: 0o600 });
  return file;
}

function exitCodeOf(program: readonly string[]): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...program], { stdio: 'ignore' });
    child.once('error', reject);
    child.once('exit', resolve);
  });
}
