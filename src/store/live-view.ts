import type { SubjectState } from '#domain/book/fold.ts';
import type { BookView } from '#domain/book/view.ts';
import { announceChanges } from './announce.ts';
import { StorageError, storing, type StorageFailure } from './failures.ts';
import type { FoldedRows } from './fold-rows.ts';
import { createLiveBook, type LiveBook } from './live-book.ts';
import { loadRows } from './live-rows.ts';
import type { BookDatabase } from './schema.ts';
import type { Keyring } from './vault/keyring.ts';

/** What changed: scopes whose subjects or set-aside entries moved; the directory apart. */
export interface StoreChange {
  readonly scopes: ReadonlySet<string>;
  readonly directory: boolean;
  /** What another tab changed could not be read; it is read again with the next change. */
  readonly failure?: StorageFailure;
}

/** The view in memory, kept up with commits of this tab and of others, and those who want to hear of it. */
export interface LiveView {
  open(): Promise<void>;
  view(scope: string): BookView;
  beyond(scope: string): readonly SubjectState[];
  /** Tells everybody, here and in other tabs, what a transaction that has committed changed. */
  publish(folded: FoldedRows, directory?: boolean): void;
  onChange(listener: (change: StoreChange) => void): () => void;
  close(): void;
}

export const NOTHING_FOLDED: FoldedRows = { changes: [], asideScopes: new Set() };

/** The view of one database in memory; empty until it is opened. */
export function createLiveView(name: string, database: BookDatabase, keyring: Keyring): LiveView {
  const live = createLiveBook();
  const listeners = new Set<(change: StoreChange) => void>();
  const emit = (change: StoreChange): void => listeners.forEach((listener) => listener(change));
  const unread = { subjects: new Map<string, string>(), scopes: new Set<string>() };
  const reread = async (directory: boolean): Promise<void> => {
    const subjects = new Map(unread.subjects);
    const scopes = new Set(unread.scopes);
    const states = await storing(database, () => database.subjects.bulkGet([...subjects.keys()]));
    live.apply([...subjects].map(([subject, scope], index) => ({ subject, scope, state: states[index] })));
    for (const subject of subjects.keys()) unread.subjects.delete(subject);
    for (const scope of scopes) unread.scopes.delete(scope);
    emit({ scopes, directory });
  };
  const announcer = announceChanges(name, async ({ subjects, scopes, directory }) => {
    for (const [subject, scope] of subjects) unread.subjects.set(subject, scope);
    for (const scope of scopes) unread.scopes.add(scope);
    try {
      await reread(directory);
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      emit({ scopes: new Set(), directory, failure: error.failure });
    }
  });
  return {
    open: () => openView(database, keyring, live),
    view: (scope) => live.view(scope),
    beyond: (scope) => live.beyond(scope),
    publish({ changes, asideScopes }, directory = false) {
      live.apply(changes);
      const scopes = new Set([...changes.map((change) => change.scope), ...asideScopes]);
      const subjects = new Map(changes.map((change) => [change.subject, change.scope]));
      announcer.announce({ subjects, scopes: [...scopes], directory });
      emit({ scopes, directory });
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => announcer.close(),
  };
}

async function openView(database: BookDatabase, keyring: Keyring, live: LiveBook): Promise<void> {
  live.beginLoading();
  try {
    // Part of what opened the vault, so it is there.
    const unlocking = keyring.state() === 'open' ? await import('./vault/unlocking.ts') : undefined;
    if (unlocking) return await unlocking.openFromPacks(database, keyring, live);
    const { subjects } = database;
    await storing(database, () => database.transaction('r', subjects, () => loadRows(database, live)));
  } finally {
    live.endLoading();
  }
}
