import type { Draft, Entry } from '#domain/book/entry.ts';
import type { VerdictCode } from '#domain/book/judge.ts';
import type { Covers } from '#domain/book/kinds.ts';
import type { BookView } from '#domain/book/view.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { base64urlOf } from '#protocol/base64url.ts';
import type { Cursor, Directory, Page, RecorderInfo, WireEntry } from '#protocol/sync.ts';
import { announceChanges } from './announce.ts';
import { writing, type StorageFailure } from './failures.ts';
import { rowToEntry, type FoldedRows } from './fold-rows.ts';
import { createLiveBook } from './live-book.ts';
import { LockedError, recordDrafts } from './record-drafts.ts';
import { createDatabase, type BookDatabase, type DeviceRow } from './schema.ts';
import { takeInPage, takeInVerdicts } from './take-in.ts';

/** What one device's database holds, and nothing of how. The only door to the entries. */
export interface BookStore {
  readonly database: BookDatabase;
  device(): Promise<DeviceRow | undefined>;
  /** Reads the whole folded view into memory. */
  open(): Promise<void>;
  view(scope: string): BookView;
  record(drafts: readonly Draft[]): Promise<Result<StoreRecorded, RecordRefusal>>;
  progress(): Promise<StoredProgress>;
  coversOf(scope: string): Promise<Covers>;
  setAside(scope: string): Promise<readonly { entry: Entry; code: VerdictCode }[]>;
  outbox(entriesMax: number, charsMax: number): Promise<Outbox | undefined>;
  cursors(): Promise<Record<string, Cursor>>;
  directory(): Promise<Directory>;
  takeInAck(seq: number, chain: string): Promise<AckOutcome>;
  takeInVerdicts(verdicts: readonly { seq: number; code: string }[]): Promise<void>;
  takeInPage(page: Page): Promise<void>;
  takeInDirectory(directory: Directory): Promise<void>;
  onChange(listener: (change: StoreChange) => void): () => void;
  close(): void;
}

export type RecordRefusal = StorageFailure | { readonly type: 'sealed' } | { readonly type: 'accepted' };

export interface StoreRecorded {
  readonly savedAt: number;
  readonly undo: readonly Draft[];
}

export interface StoredProgress {
  readonly recorded: number;
  readonly unsent: number;
  readonly savedAt: number;
  readonly unsentSince: number;
  readonly receivedAt: number;
}

/** The next entries to send, as they travel. */
export interface Outbox {
  readonly firstSeq: number;
  readonly entries: readonly WireEntry[];
  /** The chain after the last of them. */
  readonly chain: string;
}

/** `forked`: the commune holds another stream under this device's name, as after a restored backup of the phone. */
export type AckOutcome = 'taken' | 'forked';

/** What changed: scopes whose subjects or set-aside entries moved; `progress` and `directory` apart. */
export interface StoreChange {
  readonly scopes: ReadonlySet<string>;
  readonly directory: boolean;
}

export interface StoreDeps {
  readonly name: string;
  readonly now: () => number;
}

const randomSalt = (): string => base64urlOf(crypto.getRandomValues(new Uint8Array(9)));

const NO_DIRECTORY: Directory = { hash: '', recorders: [] as RecorderInfo[] };

/** The store over one database; two of them may live in one process or in two tabs. */
export function createBookStore({ name, now }: StoreDeps): BookStore {
  const database = createDatabase(name);
  const live = createLiveBook();
  const listeners = new Set<(change: StoreChange) => void>();
  const emit = (change: StoreChange): void => listeners.forEach((listener) => listener(change));
  const announcer = announceChanges(name, async ({ subjects, scopes, directory }) => {
    const states = await database.subjects.bulkGet([...subjects.keys()]);
    live.apply([...subjects].map(([subject, scope], index) => ({ subject, scope, state: states[index] })));
    emit({ scopes: new Set(scopes), directory });
  });

  const publish = (folded: FoldedRows, directory = false): void => {
    live.apply(folded.changes);
    const scopes = new Set([...folded.changes.map((change) => change.scope), ...folded.asideScopes]);
    announcer.announce({
      subjects: new Map(folded.changes.map((change) => [change.subject, change.scope])),
      scopes: [...scopes],
      directory,
    });
    emit({ scopes, directory });
  };

  const device = async (): Promise<DeviceRow | undefined> => (await database.meta.get('device')) as DeviceRow | undefined;

  const bookTables = () => [database.entries, database.subjects, database.setAside, database.cursors, database.meta];

  const ownEntries = (id: string, fromSeq: number) =>
    database.entries.where('[device+seq]').between([id, fromSeq], [id, Number.MAX_SAFE_INTEGER]);

  return {
    database,
    device,
    view: (scope) => live.view(scope),
    async open() {
      live.load(await database.subjects.toArray());
    },
    async record(drafts) {
      const write = async () => {
        const recorded = await database.transaction('rw', bookTables(), async () => {
          const row = await device();
          if (!row) throw new Error('Nothing can be recorded before the device is enrolled');
          return recordDrafts(database, row, drafts, now(), randomSalt);
        });
        publish(recorded.folded);
        return ok({ savedAt: recorded.rows.at(-1)?.savedAt ?? now(), undo: recorded.undo });
      };
      try {
        return await writing(database, write);
      } catch (error) {
        if (error instanceof LockedError) return fail({ type: error.code });
        throw error;
      }
    },
    async progress() {
      const row = await device();
      if (!row) return { recorded: 0, unsent: 0, savedAt: 0, unsentSince: 0, receivedAt: 0 };
      const id = row.enrolment.device;
      const [recorded, unsent, last, oldest] = await Promise.all([
        ownEntries(id, 1).count(),
        ownEntries(id, row.ackedSeq + 1).count(),
        ownEntries(id, 1).last(),
        ownEntries(id, row.ackedSeq + 1).first(),
      ]);
      return {
        recorded,
        unsent,
        savedAt: last?.savedAt ?? 0,
        unsentSince: oldest?.savedAt ?? 0,
        receivedAt: row.receivedAt,
      };
    },
    async coversOf(scope) {
      const keys = await database.entries
        .where('[scope+device+seq]')
        .between([scope, '', 0], [scope, '\uffff', Number.MAX_SAFE_INTEGER])
        .keys();
      return Object.fromEntries((keys as unknown as [string, string, number][]).map(([, id, seq]) => [id, seq]));
    },
    async setAside(scope) {
      const rows = await database.setAside.where('scope').equals(scope).toArray();
      const entries = await database.entries.bulkGet(rows.map(({ device: id, seq }): [string, number] => [id, seq]));
      return entries.flatMap((entry, index) => {
        const code = rows[index]?.code;
        return entry && code ? [{ entry: rowToEntry(entry), code }] : [];
      });
    },
    async outbox(entriesMax, charsMax) {
      const row = await device();
      if (!row || row.ackedSeq >= row.seq) return undefined;
      const rows = await ownEntries(row.enrolment.device, row.ackedSeq + 1).limit(entriesMax).toArray();
      let chars = 0;
      const fitting = rows.filter((each, index) => {
        chars += JSON.stringify(each.wire).length;
        return index === 0 || chars <= charsMax;
      });
      const last = fitting.at(-1);
      return last && { firstSeq: row.ackedSeq + 1, entries: fitting.map((each) => each.wire), chain: last.chain };
    },
    async cursors() {
      const rows = await database.cursors.toArray();
      return Object.fromEntries(rows.map(({ scope, after, pack }) => [scope, { after, pack }]));
    },
    async directory() {
      const row = await database.meta.get('directory');
      return row?.key === 'directory' ? row.directory : NO_DIRECTORY;
    },
    async takeInAck(seq, chain) {
      const outcome = await database.transaction('rw', database.meta, database.entries, async (): Promise<AckOutcome> => {
        const row = await device();
        if (!row) throw new Error('A receipt for a device that is not enrolled');
        const named = seq === 0 ? undefined : await database.entries.get([row.enrolment.device, seq]);
        if (seq > 0 && named?.chain !== chain) return 'forked';
        const moved = seq > row.ackedSeq;
        await database.meta.put({ ...row, ackedSeq: seq, receivedAt: moved ? now() : row.receivedAt });
        return 'taken';
      });
      publish({ changes: [], asideScopes: new Set() });
      return outcome;
    },
    async takeInVerdicts(verdicts) {
      const row = await device();
      if (!row || verdicts.length === 0) return;
      const id = row.enrolment.device;
      publish(await database.transaction('rw', bookTables(), () => takeInVerdicts(database, id, verdicts)));
    },
    async takeInPage(page) {
      publish(await database.transaction('rw', bookTables(), () => takeInPage(database, page, now())));
    },
    async takeInDirectory(directory) {
      await database.meta.put({ key: 'directory', directory });
      publish({ changes: [], asideScopes: new Set() }, true);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      announcer.close();
      database.close();
    },
  };
}
