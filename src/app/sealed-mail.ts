import { effect, type Signal } from '@preact/signals';
import type { BookStore } from '#store/book-store.ts';
import { StorageError } from '#store/failures.ts';
import { VaultLockedError } from '#store/vault/keyring.ts';
import { postCarried, sealOutbox, takeInPosted, takeInSealed } from '#sync/sealed.ts';
import type { SyncState, Transfer } from '../screens/shared/app-context.ts';

/** What is recorded one after another is sealed once, after a pause: sealing is nobody's wait. */
const PAUSE_MS = 3_000;

interface MailDeps {
  readonly store: BookStore;
  readonly syncState: Signal<SyncState>;
}

/**
 * Sees that what is unsent can be posted while the book is locked: sealed for the commune whenever nobody answers, and when the app
 * goes out of sight. Takes in what was answered meanwhile, and passes sealed files on that others handed over.
 */
export function startSealedMail({ store, syncState }: MailDeps): void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  const seal = (): void => {
    clearTimeout(pause);
    pause = undefined;
    void quietly(() => sealOutbox(store));
  };
  void quietly(() => takeInPosted(store));
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && seal());
  window.addEventListener('pagehide', seal);
  effect(() => {
    const { type } = syncState.value;
    if (type === 'offline') pause ??= setTimeout(seal, PAUSE_MS);
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

/** Takes a sealed file in, for the screens. */
export const createTakeInSealed =
  (store: BookStore): Transfer['takeInSealed'] =>
  (file) =>
    takeInSealed(store, '', file, Date.now());
