import type { WireEntry } from '#protocol/sync.ts';
import type { AccessQueries } from './access-queries.ts';
import type { ErasureQueries } from './erasure-queries.ts';
import type { ExportQueries } from './export-queries.ts';
import type { BatchRow, CommuneRow, DeviceRow, EntryRow, ForkRow, InvitationRow } from './schema.ts';

/** Questions about the book. Positions are counted per feed and taken in the transaction that stores the entries. */
export interface EntryQueries {
  entriesOfSubjects(commune: string, subjects: readonly string[]): Promise<readonly StoredEntry[]>;
  /** The subjects that have entries which one of these locks would govern. */
  subjectsUnder(commune: string, locks: readonly string[]): Promise<readonly string[]>;
  /** A device's stored entries from one seq to another, both included, in order. */
  stream(commune: string, device: string, fromSeq: number, toSeq: number): Promise<readonly StoredEntry[]>;
  /** The chain values that a device's other branches have at a seq. */
  forkChainsAt(commune: string, device: string, seq: number): Promise<readonly string[]>;
  addEntries(entries: readonly EntryRow[]): Promise<void>;
  addForked(entries: readonly ForkRow[]): Promise<void>;
  addBatch(batch: BatchRow): Promise<void>;
  /**
   * Takes the next `count` positions of a feed and answers the last of them. A new feed begins after the highest position of
   * the commune, so that a reader of a feed that a backup does not know is never ahead of it.
   */
  takePositions(commune: string, feed: string, count: number): Promise<number>;
  /** Leaves the positions of every feed of the commune up to this one unused; a feed that comes later begins after it. */
  skipPositions(commune: string, upTo: number): Promise<void>;
  /** Says of entries of one device from which position on they are dead. */
  bury(
    commune: string,
    dead: { readonly device: string; readonly seqs: readonly number[]; readonly deadFrom: number },
  ): Promise<void>;
  /** Moves an entry to a new position of its feed, or says from which position on it is dead. */
  place(commune: string, entry: Pick<EntryRow, 'device' | 'seq' | 'position' | 'deadFrom'>): Promise<void>;
  /** Every feed of the commune with its last position. */
  feeds(commune: string): Promise<ReadonlyMap<string, number>>;
  /** The next entries of a feed in order, leaving out those that were dead at the `pack` position. */
  entriesAfter(
    commune: string,
    feed: string,
    cursor: { readonly after: number; readonly pack: number },
    limit: number,
  ): Promise<readonly PulledRow[]>;
  /** How many entries the commune's devices have handed in; other branches do not count. */
  countEntries(commune: string): Promise<number>;
}

export interface DeviceQueries {
  addDevice(device: DeviceRow): Promise<void>;
  findDevice(commune: string, device: string): Promise<DeviceRow | undefined>;
  /** The device, locked against every other transaction until this one ends. */
  lockDevice(commune: string, device: string): Promise<DeviceRow | undefined>;
  devicesOf(commune: string): Promise<readonly DeviceRow[]>;
  changeDevice(commune: string, device: string, change: DeviceChange): Promise<void>;
}

export interface PeopleQueries extends DeviceQueries {
  addInvitation(invitation: InvitationRow): Promise<void>;
  findInvitation(commune: string, codeHash: string): Promise<InvitationRow | undefined>;
  invitationsOf(commune: string): Promise<readonly InvitationRow[]>;
  /** Marks an open invitation as used; false when somebody was faster. */
  useInvitation(commune: string, id: string, device: string): Promise<boolean>;
  /** Withdraws an open invitation; false when there is none. */
  withdrawInvitation(commune: string, id: string, now: number): Promise<boolean>;
  setting(commune: string, name: string): Promise<string | undefined>;
  setSetting(commune: string, name: string, value: string): Promise<void>;
}

/** The reference tables: small, the same for every commune, and the only ones that are asked without one. */
export interface ReferenceQueries {
  /** Every commune of the database, the oldest first. */
  communes(): Promise<readonly CommuneRow[]>;
  addCommune(commune: CommuneRow): Promise<void>;
  serverSetting(name: string): Promise<string | undefined>;
  setServerSetting(name: string, value: string): Promise<void>;
}

export type Queries = EntryQueries &
  PeopleQueries &
  ReferenceQueries &
  ExportQueries &
  AccessQueries &
  ErasureQueries;

/** What stands for a commune where the server itself is written to: its settings, and the list of communes. */
export const SERVER_ITSELF = '';

/** One transaction: all of it is durable when `transact` resolves, or none of it happened. */
export type Transaction = Queries;

/** What the server keeps. One conformance suite (tests/server/store-conformance.ts) holds every implementation to it. */
export interface Store extends Queries {
  /**
   * Writers of one commune go one after another, whichever process they are in. Where it met another transaction, it was undone
   * and `work` runs again.
   */
  transact<T>(commune: string, work: (transaction: Transaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export type StoredEntry = Omit<EntryRow, 'commune' | 'wire'> & { readonly wire: WireEntry };

/** An entry as a reader is told of it; `wire` stays the text that it is stored as. */
export type PulledRow = Pick<EntryRow, 'position' | 'device' | 'seq' | 'receivedAt' | 'verdict' | 'wire'>;

/** Everything of a device but who it is. */
export type DeviceChange = Partial<
  Pick<
    DeviceRow,
    | 'revokedAt'
    | 'revokedReason'
    | 'forkedAt'
    | 'lastSeq'
    | 'lastChain'
    | 'clockSkewMs'
    | 'lastContact'
    | 'app'
    | 'unsentCount'
    | 'unsentSince'
    | 'recoveryAt'
    | 'recoveryReadAt'
  >
>;
