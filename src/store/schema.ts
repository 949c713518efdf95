import { Dexie, type Table } from 'dexie';
import type { SubjectState } from '#domain/book/fold.ts';
import type { VerdictCode } from '#domain/book/judge.ts';
import type { BallotDraft } from '#domain/meeting/ballots.ts';
import type { Enrolment } from '#protocol/enrolment.ts';
import type { ParcelBatch } from '#protocol/parcel.ts';
import type { SignedReceipt } from '#protocol/receipt.ts';
import type { Cursor, Directory, WireEntry } from '#protocol/sync.ts';
import { createKeyring, type Keyring } from './vault/keyring.ts';
import { sealRows } from './vault/seal-rows.ts';
import type { VaultRow } from './vault/vault-row.ts';

/** An entry as this device keeps it: exactly what travels, and what is known of its way. Never deleted here (L2). */
export interface EntryRow {
  readonly device: string;
  readonly seq: number;
  /** What the entry names as its scope. */
  readonly scope: string;
  /** Where its readers find it: its scope, or the officers' tray when the commune refused it that scope. */
  readonly feed: string;
  readonly subject: string;
  /** Lock subjects that would govern the entry, so that a lock finds what it covers. */
  readonly locks: readonly string[];
  readonly wire: WireEntry;
  /** What the salt derives from; only for entries of this device, and not for those of its first release. */
  readonly saltSeed?: string;
  /** The chain after the entry, where this device has followed it: its own entries, and those that came in a parcel. */
  readonly chain: string;
  readonly savedAt: number;
  /** The commune's position; 0 while unknown. */
  readonly position: number;
  readonly receivedAt: number;
  /** Why the commune set it aside; empty when it did not. */
  readonly verdict: VerdictCode | '';
  /** The verdict is this app's own, because it could not read the body; a later version may. */
  readonly judgedHere?: true;
}

export interface SetAsideRow {
  readonly id: string;
  readonly scope: string;
  readonly device: string;
  readonly seq: number;
  readonly code: VerdictCode;
}

/** What the salts of this device's entries derive from, up to a last seq. */
export interface SaltSeed {
  readonly seed: string;
  readonly lastSeq: number;
}

/** Who this device is, and how far its own stream has come. One row. */
export interface DeviceRow {
  readonly key: 'device';
  readonly enrolment: Enrolment;
  readonly keys: CryptoKeyPair;
  readonly seq: number;
  readonly chain: string;
  readonly saltSeed?: SaltSeed;
  /** The last seq that a receipt of the commune names; it falls when the commune restored a backup. */
  readonly ackedSeq: number;
  /** The last received seq whose verdict is known here; every received one's where it is missing. */
  readonly told?: number;
  readonly receivedAt: number;
}

export interface CursorRow extends Cursor {
  readonly scope: string;
}

/** A name that this device went by before it was invited again, with the entries it recorded again as they were. */
export interface FormerRow extends Omit<DeviceRow, 'key'> {
  readonly key: `former/${string}`;
  readonly leftAt: number;
  readonly unheard: readonly EntryRow[];
}

export type MetaRow =
  | DeviceRow
  | FormerRow
  | { readonly key: 'pending-keys'; readonly keys: CryptoKeyPair }
  /** The version of the app that last read every body. */
  | VaultRow
  | { readonly key: 'reader'; readonly app: string }
  | { readonly key: 'directory'; readonly directory: Directory };

export interface BallotDraftRow {
  readonly key: string;
  readonly draft: BallotDraft;
}

/** A batch of another device that came without a network, kept until the commune has it, and a while after that. */
export interface RelayRow extends ParcelBatch {
  readonly lastSeq: number;
  /** When it came, by this device's clock. All batches of one parcel have the same. */
  readonly takenAt: number;
  /** Whether the book here says what it says: not while entries before it are missing, or when it is another branch. */
  readonly standing: 'read' | 'gap' | 'forked';
  /** `forked`: the commune keeps it as another branch. `refused`: the commune has nothing of it. */
  readonly state: 'waiting' | 'received' | 'forked' | 'refused';
}

/** Many rows of the view, sealed at once. */
export interface PackRow {
  readonly id: number;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

/** Rows of the view that were written or deleted at once, since the packs were. */
export interface SincePacksRow {
  /** Never the same again, also when the table was emptied. */
  readonly id?: number;
  readonly subjects: readonly string[];
}

export type BookDatabase = Dexie & {
  readonly entries: Table<EntryRow, [string, number]>;
  readonly subjects: Table<SubjectState, string>;
  readonly setAside: Table<SetAsideRow, string>;
  readonly cursors: Table<CursorRow, string>;
  readonly meta: Table<MetaRow, string>;
  readonly ballotDrafts: Table<BallotDraftRow, string>;
  readonly relays: Table<RelayRow, [string, string, number]>;
  /** The newest of each device, this one included. */
  readonly receipts: Table<SignedReceipt, string>;
  /** A copy for speed: it may be missing or old, and goes when an entry is erased. */
  readonly packs: Table<PackRow, number>;
  /** Which rows of the view are other ones than the packs say; written with each of them (vault/seal-rows.ts). */
  readonly sincePacks: Table<SincePacksRow, number>;
};

interface SchemaVersion {
  readonly stores: Record<string, string>;
  /** A table whose rows an earlier release wrote in a way that is read no more; only a copy for speed. */
  readonly emptied?: string;
}

/** The schema's history: append only, one sentence of reason each. A phone may stay in a drawer for a season. */
const SCHEMA_HISTORY: readonly SchemaVersion[] = [
  // The book: entries and what they say, the device, cursors, running ballot totals.
  {
    stores: {
      entries: '[device+seq], subject, *locks, [scope+device+seq]',
      subjects: 'subject, scope',
      setAside: 'id, scope',
      cursors: 'scope',
      meta: 'key',
      ballotDrafts: 'key',
    },
  },
  // Handing in without a network: batches of others to pass on, and the receipts of the commune.
  { stores: { relays: '[device+chain+firstSeq], state', receipts: 'device' } },
  // With a PIN: what the view says once more, many rows in one sealing, so that a large book opens fast.
  { stores: { packs: 'id' } },
  // With a PIN: what was written since the packs, so that a large book opens without reading its rows.
  { stores: { sincePacks: '++id' }, emptied: 'packs' },
];

/**
 * Opens nothing yet: Dexie opens on first use. `strict` makes every commit wait for the disk (L2). What is personal is sealed
 * with the key of the keyring, which learns on opening whether there is a vault.
 */
export function createDatabase(name: string, keyring: Keyring = createKeyring()): BookDatabase {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' });
  SCHEMA_HISTORY.forEach(({ stores, emptied }, index) => {
    const version = database.version(index + 1).stores(stores);
    if (emptied) version.upgrade((old) => old.table(emptied).clear());
  });
  database.use(sealRows(database, keyring));
  const learn = async (opened: Dexie): Promise<void> => {
    keyring.learn((await opened.table<VaultRow>('meta').get('vault')) as VaultRow | undefined);
  };
  database.on('ready', (opened) => learn(opened as Dexie), true);
  return database as BookDatabase;
}

/**
 * Everything of the book in one transaction: all of `work` is on the disk, or none of it. Throws why the browser gave the
 * transaction up, if it did; Dexie tells only that requests were aborted.
 *
 * The scope itself must be `async`: only then does Dexie carry the transaction across a browser's own awaits.
 */
export async function inOneTransaction<Value>(
  database: BookDatabase,
  work: () => PromiseLike<Value>,
): Promise<Value> {
  const { entries, subjects, setAside, cursors, meta, relays, receipts, packs } = database;
  let raw: IDBTransaction | undefined;
  try {
    return await database.transaction(
      'rw',
      [entries, subjects, setAside, cursors, meta, relays, receipts, packs],
      async ({ idbtrans }) => {
        raw = idbtrans;
        return work();
      },
    );
  } catch (error) {
    throw raw?.error ?? error;
  }
}
