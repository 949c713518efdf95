import { isSignedBy } from '../../../sync-server/ingest/verify-signature.ts';
import { batchSigningText } from '#protocol/batch.ts';
import { CHAIN_START, nextChain } from '#protocol/chain.ts';
import type { WireEntry } from '#protocol/sync.ts';
import { wireToEntry } from '#protocol/wire-entry.ts';
import type { Entry } from '#domain/book/entry.ts';
import { kept, law, linkOf } from '../world/oracle.ts';
import { checkErasedAtServer, erasedNames, isCovered } from './erasure.ts';
import { serverRows } from '../world/server-disk.ts';
import type { World } from '../world/world.ts';

/* What is on the server's disk, read past the server. */

export interface StoredRow {
  readonly device: string;
  readonly seq: number;
  readonly feed: string;
  readonly verdict: string | null;
  readonly chain: string;
  readonly wire: WireEntry;
}

interface RawRow extends Omit<StoredRow, 'wire'> {
  readonly wire: string;
}

const ENTRY = 'select device, seq, feed, verdict, chain, wire from entry where commune = ?';
const read = (rows: readonly RawRow[]): readonly StoredRow[] =>
  rows.map((row) => ({ ...row, wire: JSON.parse(row.wire) as WireEntry }));

/** A device's stored stream, in order. */
export const streamOf = (world: World, device: string): readonly StoredRow[] =>
  read(serverRows<RawRow>(`${ENTRY} and device = ? order by seq`, world.commune, device));

export const allStored = (world: World): readonly StoredRow[] =>
  read(serverRows<RawRow>(`${ENTRY} order by device, seq`, world.commune));

/** What is on other branches. */
export const allForks = (world: World): readonly Omit<StoredRow, 'feed' | 'verdict'>[] =>
  read(serverRows<RawRow>('select device, seq, chain, wire from fork where commune = ?', world.commune));

export const entryOf = ({ wire, device, seq }: StoredRow): Entry => wireToEntry(wire, device, seq).entry;

interface Device {
  readonly device: string;
  readonly seq: number;
  readonly chain: string;
  readonly x: string;
  readonly y: string;
}

const DEVICE = 'select device, last_seq as seq, last_chain as chain, x, y from device where commune = ?';

export const devicesOf = (world: World): readonly Device[] => serverRows<Device>(DEVICE, world.commune);

const LET_IN = 'select device from device where commune = ? and revoked_at is null';

/** The devices that this server lets speak. */
export const letInBy = (world: World): readonly string[] =>
  serverRows<{ readonly device: string }>(LET_IN, world.commune).map(({ device }) => device);

export function lastOf(world: World, device: string): { readonly seq: number; readonly chain: string } {
  const [row] = serverRows<Device>(`${DEVICE} and device = ?`, world.commune, device);
  return row ?? { seq: 0, chain: CHAIN_START };
}

function byDevice(rows: readonly StoredRow[]): ReadonlyMap<string, readonly StoredRow[]> {
  const groups = new Map<string, StoredRow[]>();
  for (const row of rows) kept(groups, row.device, () => []).push(row);
  return groups;
}

/** L1: everything acknowledged is there. L4: streams have no gap, and what was taken in is kept, on its branch. */
export function checkServerBook(world: World): void {
  const { acks, taken } = world.oracle.owed;
  const all = allStored(world);
  checkErasedAtServer(world, all);
  const stored = byDevice(all);
  for (const [device, ack] of acks) {
    const chain = ack.seq === 0 ? '' : stored.get(device)?.[ack.seq - 1]?.chain;
    law(
      'L1',
      chain === ack.chain,
      () => `${device}: acknowledged up to ${ack.seq}, which is not on the disk`,
    );
  }
  for (const { device, seq, chain } of devicesOf(world)) {
    const rows = stored.get(device) ?? [];
    law(
      'L4',
      rows.length === seq,
      () => `${device}: ${rows.length} entries stored, the last is said to be ${seq}`,
    );
    law(
      'L4',
      rows.every((row, at) => row.seq === at + 1),
      () => `${device}: its stored stream has a gap`,
    );
    law('L4', (rows.at(-1)?.chain ?? '') === chain, () => `${device}: its stored chain ends elsewhere`);
  }
  const keptLinks = new Set(
    [...stored.values()].flat().map((row) => `${row.device} ${linkOf(row.seq, row.chain)}`),
  );
  for (const row of allForks(world)) keptLinks.add(`${row.device} ${linkOf(row.seq, row.chain)}`);
  for (const [device, links] of taken)
    for (const link of links.keys())
      law('L4', keptLinks.has(`${device} ${link}`), () => `${device}: ${link} was taken in and is gone`);
}

interface SignedBatch {
  readonly device: string;
  readonly chain: string;
  readonly first: number;
  readonly last: number;
  readonly signature: string;
}

/** What an honest reader of the stored rows finds wrong with them, or `undefined`. */
export async function findAlteration(
  rows: readonly StoredRow[],
  batches: readonly SignedBatch[],
  devices: readonly Device[],
): Promise<string | undefined> {
  const names = erasedNames(rows);
  for (const { device, seq: last, x, y } of devices) {
    const own = rows.filter((row) => row.device === device);
    let chain = CHAIN_START;
    const chains = new Map<number, string>();
    for (const [at, row] of own.entries()) {
      if (row.seq !== at + 1) return `${device}.${at + 1} is missing`;
      const { entry, salt } = wireToEntry(row.wire, device, row.seq);
      const isErased = entry.body === null && isCovered(names, entry.subject);
      if (entry.bodiless && !isErased) return `${device}.${row.seq} lost its body`;
      chain = nextChain(chain, entry, salt);
      if (chain !== row.chain) return `${device}.${row.seq} was altered`;
      chains.set(row.seq, chain);
    }
    if (own.length !== last) return `${device} ends too early`;
    let signed = 0;
    for (const batch of batches.filter((each) => each.device === device)) {
      if (chains.get(batch.last) !== batch.chain) continue;
      const text = batchSigningText(device, batch.first, batch.last, batch.chain);
      if (!(await isSignedBy({ x, y }, text, batch.signature)))
        return `${device}.${batch.last} is not signed`;
      signed = Math.max(signed, batch.last);
    }
    if (signed !== last) return `${device}: nobody signed what is after ${signed}`;
  }
  return undefined;
}

export const signedBatches = (world: World): readonly SignedBatch[] =>
  serverRows<SignedBatch>(
    'select device, chain, first_seq as first, last_seq as last, signature from batch where commune = ?',
    world.commune,
  );
