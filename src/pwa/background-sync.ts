import { createBookStore } from '#store/book-store.ts';
import { postSealedOutbox } from '#sync/sealed.ts';
import { createSessionKeeper } from '#sync/session.ts';
import { syncOnce } from '#sync/sync-once.ts';

const DATABASES = ['nep-nha-phone', 'nep-nha-desk'];

async function syncDatabase(name: string): Promise<boolean> {
  const store = createBookStore({ name, now: Date.now });
  try {
    // Nothing can be read here then, nor signed: the page sealed it while it was open.
    if ((await store.vault.state()) === 'locked') return (await postSealedOutbox(name, '')) !== 'unanswered';
    const outcome = await syncOnce({
      store,
      sessions: createSessionKeeper(''),
      baseUrl: '',
      now: Date.now,
      appVersion: __APP_VERSION__,
    });
    return outcome !== 'unanswered';
  } finally {
    store.close();
  }
}

/**
 * Sends what is unsent while no page does: the phone is in a pocket on the way home and finds a network. Rejects when nobody
 * answered, so that the browser tries again later.
 */
export async function syncInBackground(): Promise<void> {
  const existing = (await indexedDB.databases?.())?.map((database) => database.name) ?? DATABASES;
  const names = DATABASES.filter((name) => existing.includes(name));
  const answered = await Promise.all(
    names.map((name) =>
      navigator.locks.request(
        `${name}-sync`,
        { ifAvailable: true },
        (lock) => lock === null || syncDatabase(name),
      ),
    ),
  );
  if (answered.includes(false)) throw new Error('The server did not answer');
}
