import type { Draft, Entry } from '#domain/book/entry.ts';
import type { VerdictCode } from '#domain/book/judge.ts';
import type { Covers } from '#domain/book/kinds.ts';
import type { BookView } from '#domain/book/view.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { base64urlOf } from '#protocol/base64url.ts';
import type { Cursor, Directory } from '#protocol/sync.ts';
import { storing, writing, type StorageFailure } from './failures.ts';
import type { FoldedRows } from './fold-rows.ts';
import { createLiveView, NOTHING_FOLDED, type LiveView, type StoreChange } from './live-view.ts';
import {
  deviceOf,
  readOutbox,
  readProgress,
  takeInAck,
  type Acknowledged,
  type AckOutcome,
  type Outbox,
  type StoredProgress,
} from './own-stream.ts';
import { readCovers, readCursors, readDirectory, readSetAside } from './read-entries.ts';
import { createDatabase, inOneTransaction, type BookDatabase, type DeviceRow } from './schema.ts';
import type { ReadPage } from './take-in.ts';
import { createKeyring } from './vault/keyring.ts';
import { createVault, type Vault, type VaultDeps } from './vault/vault.ts';

/** What one device's database holds, and nothing of how. The only door to the entries. */
export interface BookStore {
  readonly database: BookDatabase;
  /** While it is locked, whatever reads or writes something personal throws `VaultLockedError`. */
  readonly vault: Vault;
  device(): Promise<DeviceRow | undefined>;
  /** Reads the whole folded view into memory. */
  open(): Promise<void>;
  view(scope: string): BookView;
  record(drafts: readonly Draft[]): Promise<Result<StoreRecorded, RecordRefusal>>;
  progress(): Promise<StoredProgress>;
  coversOf(scope: string): Promise<Covers>;
  setAside(scope: string): Promise<readonly { entry: Entry; code: VerdictCode }[]>;
  outbox(entriesMax: number, charsMax: number, untold?: boolean): Promise<Outbox | undefined>;
  cursors(): Promise<Record<string, Cursor>>;
  directory(): Promise<Directory>;
  takeInAck(acknowledged: Acknowledged): Promise<AckOutcome>;
  takeInVerdicts(verdicts: readonly { seq: number; code: string }[]): Promise<void>;
  takeInPage(page: ReadPage): Promise<void>;
  takeInDirectory(directory: Directory): Promise<void>;
  /** Runs, in one transaction, what the parts of the store that come after the first screen take in. */
  takeInBy<Folded extends FoldedRows>(work: () => PromiseLike<Folded>): Promise<Folded>;
  onChange(listener: (change: StoreChange) => void): () => void;
  close(): void;
}

/** `storage-lost`: the database is there and empty; the browser cleared it under the app. */
export type RecordRefusal =
  | StorageFailure
  | { readonly type: 'storage-lost' }
  | { readonly type: 'sealed' }
  | { readonly type: 'accepted' };

export interface StoreRecorded {
  readonly savedAt: number;
  /** Drafts that put everything back to what it said before; empty when no entry can. */
  readonly undo: readonly Draft[];
}

export interface StoreDeps {
  readonly name: string;
  readonly now: () => number;
  readonly vault?: VaultDeps;
}

/** The store over one database; two of them may live in one process or in two tabs. */
export function createBookStore({ name, now, vault = {} }: StoreDeps): BookStore {
  const keyring = createKeyring();
  const database = createDatabase(name, keyring);
  const live = createLiveView(name, database, keyring);
  return {
    database,
    vault: createVault(database, keyring, vault),
    open() {
      // Not waited for: what writes is there before a finger is, and is asked for again when it did not come.
      loadWriting().catch(() => undefined);
      return live.open();
    },
    view: live.view,
    onChange: live.onChange,
    record: (drafts) => record(database, live, drafts, now),
    ...createReading(database, live),
    ...createTakingIn(database, live, now),
    close() {
      live.close();
      database.close();
    },
  };
}

const loadWriting = () => import('./write-book.ts');

const randomSeed = (): string => base64urlOf(crypto.getRandomValues(new Uint8Array(16)));

class BookLostError extends Error {}

async function record(
  database: BookDatabase,
  live: LiveView,
  drafts: readonly Draft[],
  now: () => number,
): Promise<Result<StoreRecorded, RecordRefusal>> {
  const part = await loadWriting().catch(() => undefined);
  // Neither on the device nor to be had without a network: opening again is the way, as with a book that the browser closed.
  if (!part) return fail({ type: 'storage-closed' });
  const { LockedError, recordDrafts } = part;
  const write = async () => {
    const recorded = await inOneTransaction(database, async () => {
      const row = await deviceOf(database);
      if (!row) throw new BookLostError();
      return recordDrafts(database, row, drafts, now(), randomSeed);
    });
    live.publish(recorded.folded);
    return ok({ savedAt: recorded.rows.at(-1)?.savedAt ?? now(), undo: recorded.undo });
  };
  try {
    return await writing(database, write);
  } catch (error) {
    if (error instanceof LockedError) return fail({ type: error.code });
    if (error instanceof BookLostError) return fail({ type: 'storage-lost' });
    throw error;
  }
}

type Reading = Pick<
  BookStore,
  'device' | 'progress' | 'coversOf' | 'setAside' | 'outbox' | 'cursors' | 'directory'
>;

function createReading(database: BookDatabase, live: LiveView): Reading {
  return {
    device: () => storing(database, () => deviceOf(database)),
    progress: () => storing(database, () => readProgress(database)),
    coversOf: (scope) => storing(database, () => readCovers(database, scope)),
    setAside: (scope) => storing(database, () => readSetAside(database, scope, live.beyond(scope))),
    outbox: (entriesMax, charsMax, untold) =>
      storing(database, () => readOutbox(database, entriesMax, charsMax, untold)),
    cursors: () => storing(database, () => readCursors(database)),
    directory: () => storing(database, () => readDirectory(database)),
  };
}

type TakingIn = Pick<
  BookStore,
  'takeInAck' | 'takeInVerdicts' | 'takeInPage' | 'takeInDirectory' | 'takeInBy'
>;

/** Each throws `StorageError` when the disk takes nothing: then nothing of it is written, and the commune is asked again. */
function createTakingIn(database: BookDatabase, live: LiveView, now: () => number): TakingIn {
  const within = <Value>(work: () => PromiseLike<Value>): Promise<Value> =>
    storing(database, () => inOneTransaction(database, work));
  const takeInBy: TakingIn['takeInBy'] = async (work) => {
    const folded = await within(work);
    live.publish(folded);
    return folded;
  };
  return {
    takeInBy,
    async takeInAck(acknowledged) {
      const outcome = await within(() => takeInAck(database, acknowledged, now()));
      // A fork changed nothing here; news of it would only send the sync round again at once.
      if (outcome === 'taken') live.publish(NOTHING_FOLDED);
      return outcome;
    },
    async takeInVerdicts(verdicts) {
      if (verdicts.length === 0) return;
      const { takeInVerdicts } = await loadWriting();
      await takeInBy(async () => {
        const row = await deviceOf(database);
        return row ? takeInVerdicts(database, row.enrolment.device, verdicts) : NOTHING_FOLDED;
      });
    },
    async takeInPage(page) {
      const { takeInPage } = await loadWriting();
      await takeInBy(() => takeInPage(database, page, now()));
    },
    async takeInDirectory(directory) {
      await within(() => database.meta.put({ key: 'directory', directory }));
      live.publish(NOTHING_FOLDED, true);
    },
  };
}
