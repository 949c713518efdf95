import { effect, type Signal } from '@preact/signals';
import type { BookStore } from '#store/book-store.ts';
import { StorageError } from '#store/failures.ts';
import { VaultLockedError } from '#store/vault/keyring.ts';
import { postCarried, postSealedOutbox, sealOutbox, takeInPosted, takeInSealed } from '#sync/sealed.ts';
import type { SyncState, Transfer } from '../screens/shared/app-context.ts';
import { databaseName, type Surface } from './surface.ts';

/** What is recorded one after another is sealed once, after a pause, and not all the time: sealing is nobody's wait. */
const PAUSE_MS = 1_000;
const EVERY_MS = 15_000;

let before: Promise<void> = Promise.resolve();

/** Seals what is unsent up to the last entry. One after the other, or what was begun earlier could be written last. */
export function sealNow(store: BookStore): Promise<void> {
  const sealed = before.then(() => quietly(() => sealOutbox(store)));
  before = sealed.catch(() => undefined);
  return sealed;
}

interface MailDeps {
  readonly store: BookStore;
  readonly syncState: Signal<SyncState>;
}

/**
 * Sees that what is unsent can be posted while the book is locked: sealed for the commune while it is not received, and when the
 * app goes out of sight. Takes in what was answered meanwhile, and passes sealed files on that others handed over.
 */
export function startSealedMail({ store, syncState }: MailDeps): void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  let sealedAt = Number.NEGATIVE_INFINITY;
  const seal = (): void => {
    clearTimeout(pause);
    pause = undefined;
    sealedAt = performance.now();
    void sealNow(store);
  };
  const sealSoon = (): void => {
    pause ??= setTimeout(seal, Math.max(PAUSE_MS, sealedAt + EVERY_MS - performance.now()));
  };
  store.onChange(() => syncState.peek().type !== 'idle' && sealSoon());
  void quietly(() => takeInPosted(store));
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && seal());
  window.addEventListener('pagehide', seal);
  effect(() => {
    const { type } = syncState.value;
    if (type !== 'idle') sealSoon();
    if (type === 'idle') void quietly(() => postAndForget(store));
  });
}

async function postAndForget(store: BookStore): Promise<void> {
  await takeInPosted(store);
  await postCarried(store, '');
}

/** What is sealed is a second way: where the storage fails or the book was locked meanwhile, the first one says so. */
async function quietly(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof StorageError) && !(error instanceof VaultLockedError)) throw error;
  }
}

/**
 * Posts what was sealed while a page stands before the lock, for browsers whose service worker is not woken for it. One tab or
 * worker at a time, as with all that is sent.
 */
export function postWhileLocked(surface: Surface): void {
  const name = databaseName(surface);
  const post = async (): Promise<void> => {
    if (!('locks' in navigator)) return void (await postSealedOutbox(name, ''));
    await navigator.locks.request(`${name}-sync`, { ifAvailable: true }, async (lock) => {
      if (lock) await postSealedOutbox(name, '');
    });
  };
  void post();
  addEventListener('online', () => void post());
}

/** Takes a sealed file in, for the screens. */
export const createTakeInSealed =
  (store: BookStore): Transfer['takeInSealed'] =>
  (file) =>
    takeInSealed(store, '', file, Date.now());
