import { PARCEL_LIMITS, type Parcel, type ParcelBatch } from '#protocol/parcel.ts';
import { SEALED_LIMITS, type SealedFile } from '#protocol/sealed.ts';
import type { BookStore } from './book-store.ts';
import { storing } from './failures.ts';
import { batchOfRelay, unsentBatches } from './own-parcel.ts';
import type { DeviceRow } from './schema.ts';
import { sealFor } from './seal.ts';

/** All that the commune lacks of what is here, sealed so that it alone can read it. */
export interface SealedParcel extends SealedFile {
  /** The last own entry in it, and the chain after that. */
  readonly upTo: number;
  readonly chain: string;
}

/**
 * Seals for the commune what no receipt names yet: the own entries, an officer's too, and what is carried for others. `undefined`
 * when there is nothing, or when this device was not told the commune's sealing key yet.
 */
export async function packSealed(
  store: Pick<BookStore, 'database' | 'device' | 'directory'>,
): Promise<SealedParcel | undefined> {
  const [row, { sealKey }] = await Promise.all([store.device(), store.directory()]);
  if (!row || !sealKey) return undefined;
  const own = await unsentBatches(store.database, row);
  const relays = await storing(store.database, () =>
    store.database.relays.where('state').equals('waiting').toArray(),
  );
  const batches = [...own, ...relays.map(batchOfRelay)];
  if (batches.length === 0) return undefined;
  const { id } = row.enrolment.commune;
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  let packed = 0;
  for (const some of piecesOf(batches)) {
    const parcel: Parcel = { commune: id, batches: [...some], receipts: [] };
    const piece = await sealFor({ id, sealKey }, parcel);
    size += piece.length;
    // What a file may hold: the rest goes with the next one, or by itself once there is a network.
    if (pieces.length === SEALED_LIMITS.pieces || size > PARCEL_LIMITS.bytes - MARGIN) break;
    pieces.push(piece);
    packed += some.length;
  }
  const { seq: upTo, chain } = reached(row, own, packed);
  return { commune: id, pieces, upTo, chain };
}

/** The last own entry in so many batches, of which the own ones are the first. */
function reached(
  row: DeviceRow,
  own: readonly ParcelBatch[],
  packed: number,
): Pick<DeviceRow, 'seq' | 'chain'> {
  const next = own[packed];
  return next ? { seq: next.firstSeq - 1, chain: next.previousChain } : row;
}

const MARGIN = 4096;

/** As many batches together as the server takes at once, in their order. */
function piecesOf(batches: readonly ParcelBatch[]): readonly (readonly ParcelBatch[])[] {
  const pieces: ParcelBatch[][] = [];
  const encoder = new TextEncoder();
  let bytes = 0;
  for (const batch of batches) {
    const { length } = encoder.encode(JSON.stringify(batch));
    const last = pieces.at(-1);
    if (!last || bytes + length > SEALED_LIMITS.fillBytes || last.length === SEALED_LIMITS.batches) {
      pieces.push([batch]);
      bytes = length;
    } else {
      last.push(batch);
      bytes += length;
    }
  }
  return pieces;
}
