import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { seal } from './cipher.ts';

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
    const into = createWriteStream(unfinished, { mode: 0o600 });
    if (passphrase === undefined) await pipeline(text, createGzip(), into);
    else
      await pipeline(text, createGzip(), (packed: AsyncIterable<Buffer>) => seal(packed, passphrase), into);
    const written = await open(unfinished, 'r+');
    await written.sync();
    await written.close();
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
