import * as z from 'zod/mini';
import { LIMITS } from './limits.ts';

const id = z.string().check(z.minLength(1), z.maxLength(LIMITS.idLength));
const hash = z.string().check(z.minLength(43), z.maxLength(43));

/** The commune's word, signed with its key, that it holds a device's stream up to `seq`. `receivedAt` is the server's clock. */
export const SignedReceipt = z.object({
  commune: id,
  device: id,
  seq: z.int().check(z.minimum(1)),
  chain: hash,
  receivedAt: z.int(),
  signature: z.string().check(z.minLength(1), z.maxLength(120)),
});
export type SignedReceipt = z.infer<typeof SignedReceipt>;

/** What the commune signs for a receipt. It proves itself whatever carried it: a reply, a file, a code or paper. */
export const receiptSigningText = (receipt: Omit<SignedReceipt, 'signature'>): string => {
  const { commune, device, seq, chain, receivedAt } = receipt;
  return `nep-nha/receipt/1\n${commune}\n${device}\n${seq}\n${chain}\n${receivedAt}`;
};
