import type { PublicKey } from '#protocol/batch.ts';
import { receiptSigningText, type SignedReceipt } from '#protocol/receipt.ts';
import { deviceOf, toldSeqOf } from './own-stream.ts';
import type { BookDatabase, RelayRow } from './schema.ts';
import { isSignedBy } from './verify-signature.ts';

/**
 * What became of a receipt:
 *
 *   received   it is this device's own: the commune has what it names (L8)
 *   kept       another device's, to be passed on
 *   known      nothing new
 *   forged     the commune did not sign it
 *   no-key     this device does not know the commune's key yet
 *   forked     the commune holds another stream under this device's name
 */
export type ReceiptFate = 'received' | 'kept' | 'known' | 'forged' | 'no-key' | 'forked';

export interface ReceiptReport {
  readonly device: string;
  readonly seq: number;
  readonly fate: ReceiptFate;
}

/** Why a receipt is not even looked at further, or `undefined` when the commune signed it. */
export async function receiptProblem(
  { signature, ...receipt }: SignedReceipt,
  commune: string,
  communeKey: PublicKey | undefined,
): Promise<'forged' | 'no-key' | undefined> {
  if (!communeKey) return 'no-key';
  const isGenuine =
    receipt.commune === commune && isSignedBy(communeKey, receiptSigningText(receipt), signature);
  return (await isGenuine) ? undefined : 'forged';
}

/** Notes a genuine receipt, within the caller's transaction. */
export async function keepReceipt(database: BookDatabase, receipt: SignedReceipt): Promise<ReceiptReport> {
  const { device, seq } = receipt;
  const row = await deviceOf(database);
  const own = row?.enrolment.device === device ? row : undefined;
  const report = (fate: ReceiptFate): ReceiptReport => ({ device, seq, fate });
  if (own && (await database.entries.get([device, seq]))?.chain !== receipt.chain) return report('forked');
  const known = await database.receipts.get(device);
  const isNewer = seq > (known?.seq ?? 0);
  if (isNewer) await database.receipts.put(receipt);
  if (!own) {
    if (isNewer) await markReceived(database, receipt);
    return report(isNewer ? 'kept' : 'known');
  }
  if (seq <= own.ackedSeq) return report('known');
  // It tells no verdicts: the commune is asked for them.
  await database.meta.put({ ...own, ackedSeq: seq, told: toldSeqOf(own), receivedAt: receipt.receivedAt });
  return report('received');
}

/** What the receipt names needs no passing on any more. Other branches are none of what it names. */
async function markReceived(database: BookDatabase, { device, seq }: SignedReceipt): Promise<void> {
  const relays = await relaysOfDevice(database, device).toArray();
  const received = relays.filter((relay) => relay.lastSeq <= seq && relay.standing !== 'forked');
  await database.relays.bulkPut(received.map((relay) => ({ ...relay, state: 'received' })));
}

/** Every batch of a device that came here without a network. */
export const relaysOfDevice = (database: BookDatabase, device: string) =>
  database.relays
    .where('[device+chain+firstSeq]')
    .between([device, '', 0], [device, '\uffff', Number.MAX_SAFE_INTEGER]);

/** What the commune has needs no keeping here for longer than this (L2). */
const KEEP_MS = 30 * 24 * 60 * 60 * 1000;

/** Drops what the commune has long had, on another branch too, and with it the seeds that its salts derive from. */
export async function dropOldRelays(database: BookDatabase, now: number): Promise<void> {
  const isOld = ({ takenAt }: RelayRow) => takenAt < now - KEEP_MS;
  await database.relays.where('state').anyOf('received', 'forked').filter(isOld).delete();
}
