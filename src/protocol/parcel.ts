import type { Entry } from '#domain/book/entry.ts';
import * as z from 'zod/mini';
import { CHAIN_START, nextChain } from './chain.ts';
import { LIMITS } from './limits.ts';
import { PackedEntries } from './packed-batch.ts';
import { unpackEntries } from './unpack-batch.ts';
import { SignedReceipt } from './receipt.ts';
import { WireEntry } from './sync.ts';
import { wireToEntry } from './wire-entry.ts';

/*
 * What travels without a network: signed batches of one or more devices, and the commune's receipts on the way back. Every
 * batch proves itself by its device's signature and every receipt by the commune's, so it does not matter who carries them.
 */

const id = z.string().check(z.minLength(1), z.maxLength(LIMITS.idLength));
const hash = z.string().check(z.minLength(43), z.maxLength(43));

export const PARCEL_VERSION = 2;

/** What an app of an earlier release opens: a parcel in which no body is sealed for the commune. */
export const versionOf = ({ batches }: Parcel): number =>
  batches.some(({ withheld }) => withheld !== undefined) ? PARCEL_VERSION : 1;

/** Bounds of a parcel: `bytes` as it travels, `chars` once it is unpacked, whatever the compression promises. */
export const PARCEL_LIMITS = {
  bytes: 4 * 1024 * 1024,
  chars: 16 * 1024 * 1024,
  batches: 400,
  receipts: 400,
} as const;

/** A signed batch of one device that names what it follows, so that it can be checked by itself. */
export const ParcelBatch = z.object({
  device: id,
  firstSeq: z.int().check(z.minimum(1)),
  previousChain: z.union([z.literal(CHAIN_START), hash]),
  packed: PackedEntries,
  chain: hash,
  signature: z.string().check(z.minLength(1), z.maxLength(120)),
  /** Salts and bodies that whoever carries the batch may not read, sealed for the commune (sealed.ts), as base64url. */
  withheld: z.optional(z.string().check(z.maxLength(LIMITS.batchBytes))),
});
export type ParcelBatch = z.infer<typeof ParcelBatch>;

export const Parcel = z.object({
  commune: id,
  batches: z.array(ParcelBatch).check(z.maxLength(PARCEL_LIMITS.batches)),
  receipts: z.array(SignedReceipt).check(z.maxLength(PARCEL_LIMITS.receipts)),
});
/** One self-contained value, carried as a file or as moving codes. */
export type Parcel = z.infer<typeof Parcel>;

/**
 * Why bytes are no parcel that this app can open:
 *
 *   not-a-parcel   something else altogether, such as a photo
 *   damaged        a parcel of which something was altered or is missing
 *   newer-version  a newer app made it
 *   unsupported    this browser cannot unpack it
 */
export type ParcelDamage = {
  readonly type: 'not-a-parcel' | 'damaged' | 'newer-version' | 'unsupported';
};

/** An entry of a parcel with its place in its device's chain. */
export interface ParcelLink {
  readonly entry: Entry;
  readonly wire: WireEntry;
  readonly chain: string;
}

const WireEntries = z.array(WireEntry).check(z.minLength(1), z.maxLength(LIMITS.entriesPerBatch));

/** A batch's entries chained onto what it names, or `undefined` when they do not end at the chain that was signed. */
export function linksOfBatch(batch: ParcelBatch): readonly ParcelLink[] | undefined {
  // Columns can stand for what no entry may be: only what any reader would take is looked at.
  const wires = WireEntries.safeParse(unpackEntries(batch.packed, batch.firstSeq));
  if (!wires.success) return undefined;
  const links: ParcelLink[] = [];
  let chain = batch.previousChain;
  for (const [index, wire] of wires.data.entries()) {
    const { entry, salt } = wireToEntry(wire, batch.device, batch.firstSeq + index);
    const next = chainAfter(chain, entry, salt);
    if (next === undefined) return undefined;
    chain = next;
    links.push({ entry, wire, chain });
  }
  return chain === batch.chain ? links : undefined;
}

/** A body that has no canonical text, or is nested beyond any sense, was chained by nobody. */
function chainAfter(previous: string, entry: Entry, salt: string): string | undefined {
  try {
    return nextChain(previous, entry, salt);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
}
