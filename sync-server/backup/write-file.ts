import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { seal } from './cipher.ts';

/** Never through a link that somebody put there, nor into a file that others may read. */
const NEW = { mode: 0o600, flags: 'wx' };

/**
 * Writes the text as a backup file: gzipped, sealed where there is a passphrase, for its owner's eyes only. Under its name it is
 * there whole and on the disk, or not at all.
 */
export async function writeBackupFile(
  file: string,
  text: AsyncIterable<string>,
  passphrase: string | undefined,
): Promise<void> {
  const unfinished = `${file}.unfinished`;
  try {
    const into = createWriteStream(unfinished, NEW);
    if (passphrase === undefined) await pipeline(text, createGzip(), into);
    else
      await pipeline(text, createGzip(), (packed: AsyncIterable<Buffer>) => seal(packed, passphrase), into);
    await flush(unfinished);
    await rename(unfinished, file);
    await flushFolder(dirname(file));
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** Writes a small text that replaces the one before in one step, for its owner's eyes only. */
export async function writeWhole(file: string, text: string): Promise<void> {
  // Of its own name: several processes may write at once, and the last one wins.
  const unfinished = `${file}.${randomUUID()}.unfinished`;
  try {
    const made = await open(unfinished, NEW.flags, NEW.mode);
    try {
      await made.writeFile(text);
      await made.sync();
    } finally {
      await made.close();
    }
    await rename(unfinished, file);
    await flushFolder(dirname(file));
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function flush(file: string): Promise<void> {
  const written = await open(file, 'r+');
  try {
    await written.sync();
  } finally {
    await written.close();
  }
}

/** A name that is only in memory is gone with the current. Windows and some sticks cannot do this, and keep the name otherwise. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
