import Dexie from 'dexie';
import { ok, type Result } from '#domain/result.ts';
import { writing, type StorageFailure } from './failures.ts';

const NAME = 'nep-nha-trial';
const PIECE_BYTES = 256 * 1024;

/** Bytes that no disk can make smaller than they are. */
function noise(): Uint8Array<ArrayBuffer> {
  const piece = new Uint8Array(PIECE_BYTES);
  for (let at = 0; at < PIECE_BYTES; at += 65_536) crypto.getRandomValues(piece.subarray(at, at + 65_536));
  return piece;
}

/**
 * Writes so many bytes the way the book is written, waits for the disk, and takes them away again. What a browser estimates and
 * what a full phone takes are two things; only a write tells.
 */
export async function writeForTrial(bytes: number): Promise<Result<null, StorageFailure>> {
  // What a trial that was cut short has left.
  await Dexie.delete(NAME).catch(() => undefined);
  const trial = new Dexie(NAME, { chromeTransactionDurability: 'strict' });
  trial.version(1).stores({ pieces: '++' });
  const pieces = Array.from({ length: Math.ceil(bytes / PIECE_BYTES) }, noise);
  try {
    return await writing(trial, async () => {
      await trial.table('pieces').bulkAdd(pieces);
      return ok(null);
    });
  } finally {
    trial.close();
    await Dexie.delete(NAME).catch(() => undefined);
  }
}
