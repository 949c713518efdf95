import type { Batch } from '#protocol/sync.ts';
import { CHAIN_START } from '#protocol/chain.ts';
import { LIMITS } from '#protocol/limits.ts';
import type { DeviceRow } from '../store/schema.ts';
import type { StoredEntry, Transaction } from '../store/store.ts';
import { areErased, eraseForks } from './erase-entries.ts';
import { followChain, type Link } from './follow-chain.ts';
import { recordLinks, type Recorded, type SeqVerdict } from './record-links.ts';
import { verdictsOf } from './tell-verdicts.ts';

/** The last entry of a device that the server holds. */
export interface Ack {
  readonly seq: number;
  readonly chain: string;
}

/**
 * What became of a batch:
 *
 *   taken          all of it is stored, now or before; `ack` is at its end or beyond
 *   gap            it begins after what the server holds: nothing was taken, the device sends again from `ack`
 *   forked         the device's stream has another entry at the same place: the branch is kept apart (L4)
 *   broken-chain   it is not what the device signed, or follows what the server does not know: nothing was taken
 */
export type BatchOutcome =
  | {
      readonly type: 'taken' | 'gap';
      readonly ack: Ack;
      readonly verdicts: readonly SeqVerdict[];
      readonly feeds: ReadonlySet<string>;
    }
  | { readonly type: 'forked' | 'broken-chain'; readonly ack: Ack };

/** Takes a batch whose signature was verified. All or nothing, and the same however often it comes. */
export async function applyBatch(
  transaction: Transaction,
  sender: Pick<DeviceRow, 'commune' | 'device'>,
  batch: Batch,
  receivedAt: number,
): Promise<BatchOutcome> {
  const device = await transaction.lockDevice(sender.commune, sender.device);
  if (!device) throw new Error('A device that signed in is never deleted');
  const ack = { seq: device.lastSeq, chain: device.lastChain };
  if (batch.firstSeq > device.lastSeq + 1) return { type: 'gap', ack, verdicts: [], feeds: new Set() };

  const lastSeq = batch.firstSeq + batch.entries.length - 1;
  const known = await knownStream(transaction, device, batch.firstSeq, lastSeq);
  const chainAt = new Map([
    [0, CHAIN_START],
    [device.lastSeq, device.lastChain],
    ...known.map(({ seq, chain }): [number, string] => [seq, chain]),
  ]);
  const bodilessToo = await areErased(transaction, device.commune, batch.entries);
  const previous = chainAt.get(batch.firstSeq - 1) ?? CHAIN_START;
  const links = followChain(previous, device.device, batch, bodilessToo);
  if (!links) return continueFork(transaction, device, batch, { receivedAt, bodilessToo });

  const other = links.findIndex(({ entry, chain }) => (chainAt.get(entry.seq) ?? chain) !== chain);
  if (other >= 0) return keepFork(transaction, device, batch, links.slice(other), receivedAt);

  const before = links.filter(({ entry }) => entry.seq <= device.lastSeq);
  const fresh = links.slice(before.length);
  const taken = await takeFresh(transaction, device, batch, fresh, receivedAt);
  const later = fresh.length > 0 ? [] : await acknowledgedToo(transaction, device, batch);
  // The answer that told of them may have been lost.
  const told = before.length === 0 ? [] : [...known, ...later].filter(({ seq }) => seq >= batch.firstSeq);
  const old = await verdictsOf(transaction, device.commune, told);
  return {
    type: 'taken',
    ack: fresh.length > 0 ? { seq: lastSeq, chain: batch.chain } : ack,
    verdicts: [...old, ...taken.verdicts],
    feeds: taken.feeds,
  };
}

/** What is stored from the entry before the batch on: nothing that the device's own row does not tell, when the batch is next. */
const knownStream = async (
  transaction: Transaction,
  { commune, device, lastSeq }: DeviceRow,
  fromSeq: number,
  toSeq: number,
): Promise<readonly StoredEntry[]> =>
  fromSeq > lastSeq ? [] : transaction.stream(commune, device, fromSeq - 1, toSeq);

/**
 * What is stored after a batch that came before. The ack names it too, so its verdicts must be told with it: the device may have
 * sent it in a larger chunk whose answer was lost, and will not send it again.
 */
const acknowledgedToo = (
  transaction: Transaction,
  { commune, device, lastSeq }: DeviceRow,
  { firstSeq, entries }: Batch,
): Promise<readonly StoredEntry[]> =>
  transaction.stream(
    commune,
    device,
    firstSeq + entries.length,
    Math.min(lastSeq, firstSeq + LIMITS.entriesPerBatch - 1),
  );

async function takeFresh(
  transaction: Transaction,
  device: DeviceRow,
  batch: Batch,
  fresh: readonly Link[],
  receivedAt: number,
): Promise<Recorded> {
  const last = fresh[fresh.length - 1];
  if (!last) return { feeds: new Set(), verdicts: [] };
  const { commune, actor, role, village } = device;
  const revoked = device.revokedAt !== null;
  const recorder = { device: device.device, actor, role, village, revoked };
  const recorded = await recordLinks(transaction, { commune, recorder, receivedAt }, fresh);
  await keepSignature(transaction, device, batch, receivedAt);
  const change = { lastSeq: last.entry.seq, lastChain: last.chain };
  await transaction.changeDevice(commune, device.device, change);
  return recorded;
}

/** The rest of a branch that is already kept apart begins after an entry of that branch. */
async function continueFork(
  transaction: Transaction,
  device: DeviceRow,
  batch: Batch,
  { receivedAt, bodilessToo }: { readonly receivedAt: number; readonly bodilessToo: boolean },
): Promise<BatchOutcome> {
  const starts = await transaction.forkChainsAt(device.commune, device.device, batch.firstSeq - 1);
  for (const start of starts) {
    const links = followChain(start, device.device, batch, bodilessToo);
    if (links) return keepFork(transaction, device, batch, links, receivedAt);
  }
  return { type: 'broken-chain', ack: { seq: device.lastSeq, chain: device.lastChain } };
}

async function keepFork(
  transaction: Transaction,
  device: DeviceRow,
  batch: Batch,
  links: readonly Link[],
  receivedAt: number,
): Promise<BatchOutcome> {
  const { commune } = device;
  await transaction.addForked(
    links.map(({ entry, wire, chain }) => ({
      commune,
      device: device.device,
      seq: entry.seq,
      chain,
      receivedAt,
      wire,
    })),
  );
  await eraseForks(transaction, commune);
  await keepSignature(transaction, device, batch, receivedAt);
  if (device.forkedAt === null) {
    await transaction.changeDevice(commune, device.device, { forkedAt: receivedAt });
  }
  return { type: 'forked', ack: { seq: device.lastSeq, chain: device.lastChain } };
}

const keepSignature = (
  transaction: Transaction,
  { commune, device }: DeviceRow,
  { chain, firstSeq, entries, signature }: Batch,
  receivedAt: number,
): Promise<void> =>
  transaction.addBatch({
    commune,
    device,
    chain,
    firstSeq,
    lastSeq: firstSeq + entries.length - 1,
    signature,
    receivedAt,
  });
