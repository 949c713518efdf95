import type { Entry } from '#domain/book/entry.ts';
import type { Batch, WireEntry } from '#protocol/sync.ts';
import { wireToEntry } from '#protocol/wire-entry.ts';
import { nativeNextChain } from './native-chain.ts';

/** An entry of a batch with its place in the device's chain. */
export interface Link {
  readonly entry: Entry;
  readonly wire: WireEntry;
  readonly chain: string;
}

/**
 * The batch's entries chained onto `previous`, or `undefined` when they do not end at the value that the device signed:
 * one was altered, dropped or moved, or they follow something else (L11).
 */
export function followChain(previous: string, device: string, batch: Batch): readonly Link[] | undefined {
  const links: Link[] = [];
  let chain = previous;
  for (const [index, wire] of batch.entries.entries()) {
    const { entry, salt } = wireToEntry(wire, device, batch.firstSeq + index);
    const next = nextChainOf(chain, entry, salt);
    if (next === undefined) return undefined;
    chain = next;
    links.push({ entry, wire, chain });
  }
  return chain === batch.chain ? links : undefined;
}

/** A body with a fraction in it has no canonical text, so no device can have chained it. */
function nextChainOf(previous: string, entry: Entry, salt: string): string | undefined {
  try {
    return nativeNextChain(previous, entry, salt);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
