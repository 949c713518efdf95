import 'fake-indexeddb/auto';
import { foldBook } from '#domain/book/book.ts';
import { entryId, type Entry } from '#domain/book/entry.ts';
import { isVillageRole, type Role } from '#domain/book/permissions.ts';
import type { Page, PulledEntry } from '#protocol/sync.ts';
import { entryToWire } from '#protocol/wire-entry.ts';
import { createBookStore, type BookStore } from '#store/book-store.ts';
import { keepEnrolment, pendingKeys } from '#store/device-keys.ts';
import { rowToEntry } from '#store/fold-rows.ts';
import { VILLAGE } from './drafts.ts';

/** A PIN that costs nothing to try. */
export const PIN = '274951';
export const CHEAP_VAULT = { costs: { pin: 1, code: 1 } };

let databases = 0;

export const freshName = (): string => `test-store-${++databases}`;

export interface StoreOptions {
  readonly name?: string;
  readonly device?: string;
  readonly role?: Role;
  readonly now?: () => number;
  /** Chosen before the device is enrolled. Without one everything is in plain. */
  readonly pin?: string | undefined;
}

/** A real store over fake-indexeddb whose device is enrolled in the village “na-lau”. */
export async function createTestStore(options: StoreOptions = {}): Promise<BookStore> {
  const { name = freshName(), device = 'a', role = 'village-head', now = () => 1000 } = options;
  // tests/store/with-pin.test.ts runs the store's tests again with a PIN.
  const { pin = process.env['STORE_PIN'] } = options;
  const store = createBookStore({ name, now, vault: CHEAP_VAULT });
  if (pin !== undefined) await store.vault.create(pin);
  await pendingKeys(store.database);
  const commune = { id: 'xa', name: 'Xã Thử' };
  const village = isVillageRole(role) ? VILLAGE : '';
  await keepEnrolment(store.database, {
    commune,
    device,
    actor: device,
    name: '',
    role,
    village,
    villageName: '',
  });
  await store.open();
  return store;
}

/** Another store over a database that is there, as after a restart or in another tab, with its PIN typed; its view is not read yet. */
export async function openAgain(name: string, now = () => 1000): Promise<BookStore> {
  const store = createBookStore({ name, now, vault: CHEAP_VAULT });
  if ((await store.vault.state()) === 'locked') await store.vault.unlock(PIN);
  return store;
}

/** Entries as the server hands them out. */
export function pageOf(
  entries: readonly Entry[],
  verdicts: Readonly<Record<string, string>> = {},
  scope?: string,
): Page {
  const pulled = entries.map((entry, index): PulledEntry => {
    const verdict = verdicts[entryId(entry)];
    return {
      position: index + 1,
      device: entry.device,
      seq: entry.seq,
      receivedAt: 1,
      entry: entryToWire(entry, 'salt'),
      ...(verdict ? { verdict } : {}),
    };
  });
  const cursor = { after: entries.length, pack: 0 };
  return { scope: scope ?? entries[0]?.scope ?? 'commune', entries: pulled, cursor, more: false };
}

/** What the store shows, and what folding all its entries afresh gives: L3 says they are the same. */
export async function shownAndFolded(store: BookStore) {
  const rows = await store.database.entries.toArray();
  const speaking = rows.filter(({ verdict }) => ['', 'sealed', 'accepted'].includes(verdict)).map(rowToEntry);
  const silenced = rows.filter(({ verdict }) => !['', 'sealed', 'accepted'].includes(verdict));
  const book = foldBook(speaking);
  const states = await store.database.subjects.toArray();
  const aside = await store.database.setAside.toArray();
  const sorted = (pairs: Iterable<readonly [string, unknown]>) =>
    Object.fromEntries([...pairs].sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    shown: {
      subjects: sorted(states.map((state) => [state.subject, state])),
      live: sorted(states.map(({ scope, subject }) => [subject, store.view(scope).get(subject)])),
      aside: sorted(aside.map(({ id, code }) => [id, code])),
    },
    folded: {
      subjects: sorted(book.subjects),
      live: sorted(book.subjects),
      aside: sorted([
        ...[...book.setAside].map(([id, { code }]) => [id, code] as const),
        ...silenced.map((row) => [entryId(row), row.verdict] as const),
      ]),
    },
  };
}
