import { isRestrictedScope } from '#domain/book/entry.ts';
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
import type { Commune } from './seal.ts';
import { shownToCarriers, shownWhole, type Showing } from './withhold.ts';

type Packing = Pick<BookStore, 'database' | 'device' | 'directory'>;

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
  { database, device, directory }: Packing,
  { everything }: { readonly everything: boolean },
): Promise<OwnParcel | undefined> {
  const row = await device();
  if (!row) throw new Error('Nothing can be handed over before the device is enrolled');
  const { sealKey } = await directory();
  const commune = sealKey && { id: row.enrolment.commune.id, sealKey };
  const own = await batchesForCarriers(database, row, commune, everything);
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

/** A batch that is carried for another device, as it came. */
export function batchOfRelay(relay: ParcelBatch): ParcelBatch {
  const { device, firstSeq, previousChain, packed, chain, signature, withheld } = relay;
  const batch = { device, firstSeq, previousChain, packed, chain, signature };
  return withheld === undefined ? batch : { ...batch, withheld };
}

/**
 * An officer's own entries are no part of a parcel: a phone may read it (L7). Of a village's phone restricted entries go without
 * their bodies; while it does not know the commune's key, only what comes before the first of them goes.
 */
async function batchesForCarriers(
  database: BookDatabase,
  row: DeviceRow,
  commune: Commune | undefined,
  everything: boolean,
): Promise<readonly ParcelBatch[]> {
  if (!isVillageRole(row.enrolment.role)) return [];
  const own = await ownRows(database, row, everything ? 1 : row.ackedSeq + 1);
  if (commune) return batchesOf(row, own, shownToCarriers(commune, own.rows));
  const first = own.rows.findIndex(({ scope }) => isRestrictedScope(scope));
  return batchesOf(row, { ...own, rows: first < 0 ? own.rows : own.rows.slice(0, first) }, shownWhole);
}

/** The own entries that no receipt names, whole: for the commune alone to read. */
export const unsentBatches = async (
  database: BookDatabase,
  row: DeviceRow,
): Promise<readonly ParcelBatch[]> =>
  batchesOf(row, await ownRows(database, row, row.ackedSeq + 1), shownWhole);

interface OwnRows {
  readonly rows: readonly EntryRow[];
  readonly previousChain: string;
}

/** This device's entries from a seq on, and the chain before them. */
async function ownRows(database: BookDatabase, { enrolment }: DeviceRow, from: number): Promise<OwnRows> {
  const { device } = enrolment;
  const rows = await storing(database, () =>
    database.entries
      .where('[device+seq]')
      .between([device, Math.max(from - 1, 1)], [device, Number.MAX_SAFE_INTEGER])
      .toArray(),
  );
  const before = rows[0]?.seq === from - 1 ? rows.shift() : undefined;
  return { rows, previousChain: before?.chain ?? CHAIN_START };
}

async function batchesOf(row: DeviceRow, own: OwnRows, show: Showing): Promise<readonly ParcelBatch[]> {
  const batches: ParcelBatch[] = [];
  let { previousChain } = own;
  for (const some of chunksOf(own.rows)) {
    const batch = await signedBatch(row, some, previousChain, show);
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
  show: Showing,
): Promise<ParcelBatch> {
  const { device } = enrolment;
  const firstSeq = rows[0]?.seq ?? 0;
  const chain = rows.at(-1)?.chain ?? CHAIN_START;
  const { wires, seeds, withheld } = await show(rows);
  const text = batchSigningText(device, firstSeq, firstSeq + rows.length - 1, chain);
  const packed = packEntries(wires, firstSeq, seeds);
  const batch = { device, firstSeq, previousChain, packed, chain, signature: await signText(keys, text) };
  return withheld === undefined ? batch : { ...batch, withheld };
}
