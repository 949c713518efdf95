import { createHash } from 'node:crypto';
import type { Draft, EntryId } from '#domain/book/entry.ts';
import { CHAIN_START } from '#protocol/chain.ts';
import { packEntries } from '#protocol/packed-batch.ts';
import { ENTRIES_PER_SEED, saltOf } from '#protocol/salts.ts';
import { stampDraft } from '#protocol/stamp.ts';
import type { Cursor } from '#protocol/sync.ts';
import { entryToWire } from '#protocol/wire-entry.ts';
import type { Recorded, TestDevice } from '../../support/test-device.ts';
import { preparedSync } from '../server/stream.ts';
import type { Prepared } from '../server/requests.ts';

/** As a device draws one. */
const seedAt = (device: string, seq: number): string =>
  createHash('sha256')
    .update(`${device} ${Math.floor(seq / ENTRIES_PER_SEED)}`)
    .digest('base64url')
    .slice(0, 22);

/** Records a draft as the app does, with a salt that nobody can guess, at this moment of the device's clock. */
export function record(device: TestDevice, draft: Draft, supersedes: readonly EntryId[] = []): Recorded {
  const seq = device.stream.length + 1;
  const { entry, salt, chain } = stampDraft(draft, {
    device: device.device,
    actor: device.identity.actor,
    seq,
    previousChain: device.stream.at(-1)?.chain ?? CHAIN_START,
    supersedes,
    recordedAt: device.clock,
    salt: saltOf(seedAt(device.device, seq), seq),
  });
  const recorded = { entry, chain, wire: entryToWire(entry, salt) };
  device.stream.push(recorded);
  return recorded;
}

/** The request that hands a chunk in as the app sends it: packed, signed, hashed, compressed. */
export async function chunkRequest(
  device: TestDevice,
  chunk: readonly Recorded[],
  cursors: Readonly<Record<string, Cursor>>,
  authorization: string,
): Promise<Prepared> {
  const { entries, ...signed } = await device.batch(chunk);
  const seeds = entries.map((_, index) => seedAt(device.device, signed.firstSeq + index));
  const batch = { ...signed, packed: packEntries(entries, signed.firstSeq, seeds) };
  return preparedSync(device.request({ batch, cursors, clock: device.clock }), authorization);
}
