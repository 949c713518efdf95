import type { Entry } from '#domain/book/entry.ts';
import type { Batch } from '#protocol/sync.ts';
import { BODILESS } from '#protocol/chain.ts';
import { wireToEntry } from '#protocol/wire-entry.ts';
import { chainEntry, type Chained } from './native-chain.ts';

/** An entry of a batch with its place in the device's chain. */
export interface Link extends Chained {
  readonly entry: Entry;
}

/**
 * The batch's entries chained onto `previous`, or `undefined` when they do not end at the value that the device signed:
 * one was altered, dropped or moved, or they follow something else (L11). `bodilessToo` where all that has no body was
 * erased by law here: nobody else may take bodies out.
 */
export function followChain(
  previous: string,
  device: string,
  batch: Batch,
  bodilessToo = false,
): readonly Link[] | undefined {
  const links: Link[] = [];
  let last = previous;
  for (const sent of batch.entries) {
    const { entry, salt } = wireToEntry(sent, device, batch.firstSeq + links.length);
    const chained = chainedOnto(last, entry, salt, bodilessToo);
    if (!chained) return undefined;
    const { chain, wire } = chained;
    last = chain;
    links.push({ entry, chain, wire });
  }
  return last === batch.chain ? links : undefined;
}

/** A body with a fraction in it has no canonical text, so no device can have chained it. */
function chainedOnto(
  previous: string,
  entry: Entry,
  salt: string,
  bodilessToo: boolean,
): Chained | undefined {
  if (salt.startsWith(BODILESS) && (!bodilessToo || entry.body !== null)) return undefined;
  try {
    return chainEntry(previous, entry, salt);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
