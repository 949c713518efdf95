import * as z from 'zod/mini';
import { LIMITS } from './limits.ts';
import { PackedEntries } from './packed-batch.ts';
import { SignedReceipt } from './receipt.ts';

const id = z.string().check(z.minLength(1), z.maxLength(LIMITS.idLength));
const hash = z.string().check(z.minLength(43), z.maxLength(43));

/** `POST /api/relays`: a batch that another device of the commune signed, handed in by whoever has a network. */
export const RelayRequest = z.object({
  protocol: z.int(),
  device: id,
  batch: z.object({
    firstSeq: z.int().check(z.minimum(1)),
    packed: PackedEntries,
    chain: hash,
    signature: z.string().check(z.minLength(1), z.maxLength(120)),
    /** The salts and bodies that its carrier may not read, as in a parcel. */
    withheld: z.optional(z.string().check(z.maxLength(LIMITS.batchBytes))),
  }),
});
export type RelayRequest = z.infer<typeof RelayRequest>;

/** What the commune holds of that device now. There is no receipt while it holds nothing. */
export const RelayResponse = z.object({
  ack: z.object({ seq: z.int().check(z.minimum(0)), chain: z.string() }),
  receipt: z.optional(SignedReceipt),
});
export type RelayResponse = z.infer<typeof RelayResponse>;

/** `GET /api/receipts/:device`: the commune's receipt for all that it holds of a device, to show, print or carry. */
export const ReceiptResponse = z.object({ receipt: SignedReceipt });
