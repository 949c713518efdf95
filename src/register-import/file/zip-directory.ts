import { fail, ok, type Result } from '#domain/result.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import type { ImportFailure } from '../types.ts';

/** One packed file as the archive's directory declares it. */
export interface ZipEntry {
  readonly path: string;
  readonly method: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly headerAt: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const HEADER_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const COMMENT_BYTES_MAX = 0xffff;
const FLAG_ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

const damaged: ImportFailure = { type: 'not-a-workbook', found: 'damaged' };
const zipBomb: ImportFailure = { type: 'zip-bomb', bytesMax: IMPORT_LIMITS.unpackedBytes };

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_BYTES - COMMENT_BYTES_MAX);
  for (let at = view.byteLength - END_BYTES; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return -1;
}

const packsTooWell = (entry: ZipEntry): boolean =>
  entry.unpackedBytes > IMPORT_LIMITS.packingRatioFromBytes &&
  entry.unpackedBytes > entry.packedBytes * IMPORT_LIMITS.packingRatio;

/**
 * The archive's directory, refused when it declares more than this program is ready to unpack.
 *
 * Nothing has been unpacked by then; what the files really unpack to is bounded again in `unpack-entry.ts`.
 */
export function readZipDirectory(bytes: Uint8Array): Result<readonly ZipEntry[], ImportFailure> {
  const view = viewOf(bytes);
  const end = bytes.length < END_BYTES ? -1 : findEnd(view);
  if (end < 0) return fail(damaged);
  const count = view.getUint16(end + 10, true);
  if (count > IMPORT_LIMITS.packedFiles) return fail(zipBomb);

  const entries: ZipEntry[] = [];
  let unpackedBytes = 0;
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY_SIGNATURE) return fail(damaged);
    if ((view.getUint16(at + 8, true) & FLAG_ENCRYPTED) !== 0) return fail({ type: 'encrypted' });
    const pathBytes = view.getUint16(at + 28, true);
    const entry: ZipEntry = {
      path: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + pathBytes)),
      method: view.getUint16(at + 10, true),
      packedBytes: view.getUint32(at + 20, true),
      unpackedBytes: view.getUint32(at + 24, true),
      headerAt: view.getUint32(at + 42, true),
    };
    unpackedBytes += entry.unpackedBytes;
    if (unpackedBytes > IMPORT_LIMITS.unpackedBytes || packsTooWell(entry)) return fail(zipBomb);
    entries.push(entry);
    at += 46 + pathBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return ok(entries);
}

function packedPart(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const view = viewOf(bytes);
  const { headerAt } = entry;
  if (headerAt + 30 > bytes.length || view.getUint32(headerAt, true) !== HEADER_SIGNATURE) return null;
  const from = headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  return from + entry.packedBytes > bytes.length ? null : bytes.subarray(from, from + entry.packedBytes);
}

/** Unpacks one file and stops as soon as it gives more than its directory entry declared. */
export async function unpackEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
): Promise<Result<Uint8Array, ImportFailure>> {
  const packed = packedPart(bytes, entry);
  if (packed === null) return fail(damaged);
  if (entry.method === STORED) return packed.length === entry.unpackedBytes ? ok(packed) : fail(damaged);
  if (entry.method !== DEFLATED) return fail(damaged);
  return inflate(packed, entry.unpackedBytes);
}

async function inflate(packed: Uint8Array, bytesMax: number): Promise<Result<Uint8Array, ImportFailure>> {
  const source = new Blob([packed.slice()]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = source.getReader();
  const unpacked = new Uint8Array(bytesMax);
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return length === bytesMax ? ok(unpacked) : fail(damaged);
      if (length + value.length > bytesMax) {
        await reader.cancel();
        return fail(zipBomb);
      }
      unpacked.set(value, length);
      length += value.length;
    }
  } catch {
    // The stream's only failure is bytes that are not deflate: it has no kinds of errors to tell apart.
    return fail(damaged);
  }
}
