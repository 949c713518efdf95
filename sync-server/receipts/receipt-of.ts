import type { SignedReceipt } from '#protocol/receipt.ts';
import type { Services } from '../services.ts';
import { communeKeyOf } from './commune-key.ts';

/** The commune's word for all that it holds of a device; `undefined` while it holds nothing. Signed only of what is durable (L1, L8). */
export async function receiptOf(
  { store, now }: Pick<Services, 'store' | 'now'>,
  commune: string,
  device: string,
): Promise<SignedReceipt | undefined> {
  const row = await store.findDevice(commune, device);
  if (!row || row.lastSeq === 0) return undefined;
  const key = await communeKeyOf(store, commune);
  return key.sign({ device, seq: row.lastSeq, chain: row.lastChain, receivedAt: now() });
}
