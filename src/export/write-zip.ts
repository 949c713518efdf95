import { Zip, ZipDeflate } from 'fflate';

/** A file for a .zip archive. */
export interface ZipFile {
  readonly path: string;
  readonly content: Blob;
}

/** The first moment that a .zip can say: the same table is the same file. */
const FIRST_DAY = new Date(1980, 0, 1);

/**
 * Packs files, a piece at a time with the page answering in between. On this thread, because the library's workers are started
 * from text, which our pages forbid (CSP).
 */
export async function writeZip(files: readonly ZipFile[], type: string): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part as Uint8Array<ArrayBuffer>);
  });
  for (const file of files) await add(zip, file);
  zip.end();
  return new Blob(parts, { type });
}

async function add(zip: Zip, { path, content }: ZipFile): Promise<void> {
  const entry = new ZipDeflate(path);
  entry.mtime = FIRST_DAY;
  zip.add(entry);
  const reader = content.stream().getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) entry.push(piece.value);
  entry.push(new Uint8Array(), true);
}
