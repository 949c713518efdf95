import { isVillageRole } from '#domain/book/permissions.ts';
import { batchSigningText } from '#protocol/batch.ts';
import { CHAIN_START } from '#protocol/chain.ts';
import { LIMITS } from '#protocol/limits.ts';
import { packEntries } from '#protocol/packed-batch.ts';
import type { Parcel, ParcelBatch } from '#protocol/parcel.ts';
import type { BookStore } from './book-store.ts';
import { signText } from './device-keys.ts';
import { storing } from './failures.ts';
import type { BookDatabase, DeviceRow, EntryRow } from './schema.ts';

type Packing = Pick<BookStore, 'database' | 'device'>;

/** A batch stays well below what the server takes when it is relayed. */
const BATCH_CHARS = LIMITS.batchBytes / 4;

export interface OwnParcel {
  readonly parcel: Parcel;
  /** This device's own entries in it, and other devices' batches that wait here to be passed on. */
  readonly entries: number;
  readonly relays: number;
}

/**
 * All that this device has to hand over: its own entries that no receipt names yet, or all of them for a reader that lacks the
 * beginning; the batches that it carries for others; the receipts that others wait for. `undefined` when there is nothing.
 */
export async function packParcel(
  { database, device }: Packing,
  { everything }: { readonly everything: boolean },
): Promise<OwnParcel | undefined> {
  const row = await device();
  if (!row) throw new Error('Nothing can be handed over before the device is enrolled');
  const own = !isVillageRole(row.enrolment.role) ? [] : await ownBatches(database, row, everything);
  const [relays, receipts] = await storing(database, () =>
    Promise.all([
      database.relays.where('state').equals('waiting').toArray(),
      database.receipts.where('device').notEqual(row.enrolment.device).toArray(),
    ]),
  );
  const batches = [...own, ...relays.map(batchOfRelay)];
  if (batches.length + receipts.length === 0) return undefined;
  const entries = own.length === 0 ? 0 : row.seq - (own[0]?.firstSeq ?? 1) + 1;
  return { parcel: { commune: row.enrolment.commune.id, batches, receipts }, entries, relays: relays.length };
}

function batchOfRelay(relay: ParcelBatch): ParcelBatch {
  const { device, firstSeq, previousChain, packed, chain, signature } = relay;
  return { device, firstSeq, previousChain, packed, chain, signature };
}

/** An officer's own entries are no part of a parcel: some are for officers only, and a phone may read it (L7). */
async function ownBatches(
  database: BookDatabase,
  row: DeviceRow,
  everything: boolean,
): Promise<readonly ParcelBatch[]> {
  const { device } = row.enrolment;
  const from = everything ? 1 : row.ackedSeq + 1;
  const rows = await storing(database, () =>
    database.entries
      .where('[device+seq]')
      .between([device, Math.max(from - 1, 1)], [device, Number.MAX_SAFE_INTEGER])
      .toArray(),
  );
  const before = rows[0]?.seq === from - 1 ? rows.shift() : undefined;
  const batches: ParcelBatch[] = [];
  let previousChain = before?.chain ?? CHAIN_START;
  for (const some of chunksOf(rows)) {
    const batch = await signedBatch(row, some, previousChain);
    batches.push(batch);
    previousChain = batch.chain;
  }
  return batches;
}

function chunksOf(rows: readonly EntryRow[]): readonly (readonly EntryRow[])[] {
  const chunks: EntryRow[][] = [];
  let chars = 0;
  for (const row of rows) {
    const size = JSON.stringify(row.wire).length;
    const last = chunks.at(-1);
    if (!last || last.length === LIMITS.entriesPerBatch || chars + size > BATCH_CHARS) {
      chunks.push([row]);
      chars = size;
    } else {
      last.push(row);
      chars += size;
    }
  }
  return chunks;
}

async function signedBatch(
  { enrolment, keys }: DeviceRow,
  rows: readonly EntryRow[],
  previousChain: string,
): Promise<ParcelBatch> {
  const { device } = enrolment;
  const firstSeq = rows[0]?.seq ?? 0;
  const chain = rows.at(-1)?.chain ?? CHAIN_START;
  const wires = rows.map(({ wire }) => wire);
  const seeds = rows.map(({ saltSeed }) => saltSeed);
  const text = batchSigningText(device, firstSeq, firstSeq + rows.length - 1, chain);
  const packed = packEntries(wires, firstSeq, seeds);
  return { device, firstSeq, previousChain, packed, chain, signature: await signText(keys, text) };
}
