import { isVillageRole, type Recorder } from '#domain/book/permissions.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { batchSigningText } from '#protocol/batch.ts';
import { linksOfBatch, type Parcel, type ParcelBatch } from '#protocol/parcel.ts';
import type { SignedReceipt } from '#protocol/receipt.ts';
import type { Directory, RecorderInfo } from '#protocol/sync.ts';
import type { BookStore } from './book-store.ts';
import type { FoldedRows } from './fold-rows.ts';
import { placeBatch, type Placed, type VerifiedBatch } from './place-batch.ts';
import {
  dropOldRelays,
  keepReceipt,
  receiptProblem,
  relaysOfDevice,
  type ReceiptReport,
} from './receipts.ts';
import type { BookDatabase } from './schema.ts';
import { isSignedBy } from './verify-signature.ts';

/** What taking parcels in needs of the store. */
export type ParcelStore = Pick<BookStore, 'database' | 'device' | 'directory' | 'takeInBy'>;

/**
 * Why nothing was kept of a batch:
 *
 *   own              it is this device's own
 *   unknown-device   the directory here does not know who signed it, as before its village's first sync
 *   foreign-village  it is another village's, or holds what only officers may see (L7)
 *   bad-signature    its device did not sign it
 *   broken-chain     it is not what its device signed
 */
export type BatchProblem = 'own' | 'unknown-device' | 'foreign-village' | 'bad-signature' | 'broken-chain';

export interface BatchReport {
  readonly device: string;
  readonly firstSeq: number;
  readonly fate: Placed['fate'] | BatchProblem;
  /** How many of its entries are new in the book here. */
  readonly fresh: number;
}

/** What became of each part of a parcel. */
export interface TakenIn {
  readonly batches: readonly BatchReport[];
  readonly receipts: readonly ReceiptReport[];
}

/**
 * Takes a parcel in: each batch is checked with its device's key out of the directory, each receipt with the commune's, and all
 * that is genuine is written in one transaction. The same parcel twice changes nothing (L3).
 */
export async function takeInParcel(
  store: ParcelStore,
  parcel: Parcel,
  now: number,
): Promise<Result<TakenIn, { readonly type: 'foreign-commune' }>> {
  const row = await store.device();
  if (!row) throw new Error('Nothing can be taken in before the device is enrolled');
  const { commune, device, actor, role, village } = row.enrolment;
  if (parcel.commune !== commune.id) return fail({ type: 'foreign-commune' });
  const reader: Recorder = { device, actor, role, village };
  const directory = await store.directory();
  const batches = await Promise.all(
    (await withGaps(store.database, parcel.batches)).map((batch) => verified(batch, reader, directory)),
  );
  const receipts = await Promise.all(
    parcel.receipts.map(async (receipt) => {
      return { receipt, problem: await receiptProblem(receipt, commune.id, directory.communeKey) };
    }),
  );
  const done = await store.takeInBy(async () => {
    const kept = await keepReceipts(store.database, receipts);
    const placed = await placeBatches(store.database, reader, batches, now);
    await dropOldRelays(store.database, now);
    return { ...placed, receipts: kept };
  });
  return ok({ batches: done.batches, receipts: done.receipts });
}

/** Those of the parcel and those that waited for something before them, each device's in order. */
async function withGaps(
  database: BookDatabase,
  batches: readonly ParcelBatch[],
): Promise<readonly ParcelBatch[]> {
  const devices = [...new Set(batches.map(({ device }) => device))];
  const waiting = await Promise.all(devices.map((device) => relaysOfDevice(database, device).toArray()));
  const gaps = waiting.flat().filter(({ standing }) => standing === 'gap');
  const again = gaps.filter((gap) => batches.every(({ chain }) => chain !== gap.chain));
  return [...batches, ...again].sort((a, b) => a.firstSeq - b.firstSeq);
}

type Verified = { readonly batch: ParcelBatch } & ({ readonly problem: BatchProblem } | VerifiedBatch);

async function verified(batch: ParcelBatch, reader: Recorder, directory: Directory): Promise<Verified> {
  const { device, firstSeq, chain, signature } = batch;
  if (device === reader.device) return { batch, problem: 'own' };
  const recorder = directory.recorders.find((each) => each.device === device);
  if (!recorder?.key) return { batch, problem: 'unknown-device' };
  if (!mayGiveTo(reader, recorder)) return { batch, problem: 'foreign-village' };
  const links = linksOfBatch(batch);
  if (!links) return { batch, problem: 'broken-chain' };
  const text = batchSigningText(device, firstSeq, firstSeq + links.length - 1, chain);
  if (!(await isSignedBy(recorder.key, text, signature))) return { batch, problem: 'bad-signature' };
  return { batch, links, recorder };
}

/** Officers read everything; a phone takes only what the phones of its own village recorded (L7). */
const mayGiveTo = (reader: Recorder, giver: RecorderInfo): boolean =>
  !isVillageRole(reader.role) || (isVillageRole(giver.role) && giver.village === reader.village);

interface CheckedReceipt {
  readonly receipt: SignedReceipt;
  readonly problem: 'forged' | 'no-key' | undefined;
}

async function keepReceipts(
  database: BookDatabase,
  checked: readonly CheckedReceipt[],
): Promise<readonly ReceiptReport[]> {
  const reports: ReceiptReport[] = [];
  for (const { receipt, problem } of checked) {
    const { device, seq } = receipt;
    reports.push(problem ? { device, seq, fate: problem } : await keepReceipt(database, receipt));
  }
  return reports;
}

async function placeBatches(
  database: BookDatabase,
  reader: Recorder,
  checked: readonly Verified[],
  now: number,
): Promise<FoldedRows & { readonly batches: readonly BatchReport[] }> {
  const batches: BatchReport[] = [];
  const folded: FoldedRows[] = [];
  for (const each of checked) {
    const { device, firstSeq } = each.batch;
    if ('problem' in each) {
      batches.push({ device, firstSeq, fate: each.problem, fresh: 0 });
      continue;
    }
    const placed = await placeBatch(database, reader, each, now);
    folded.push(placed);
    batches.push({ device, firstSeq, fate: placed.fate, fresh: placed.fresh });
  }
  const changes = folded.flatMap((each) => each.changes);
  const asideScopes = new Set(folded.flatMap((each) => [...each.asideScopes]));
  return { changes, asideScopes, batches };
}
