import { effect, type Signal } from '@preact/signals';
import type { BookStore } from '#store/book-store.ts';
import type { SessionKeeper } from '#sync/session.ts';
import { startSyncLoop, type SyncLoop } from '#sync/sync-loop.ts';
import { loadUntilThere } from './load-until-there.ts';
import { requestBackgroundSync } from '../pwa/register.ts';
import type { SyncState } from '../screens/shared/app-context.ts';
import type { Surface } from './surface.ts';
import { tellTabs } from './tell-tabs.ts';
import { databaseName } from './surface.ts';
import { backgroundSync } from './updates.ts';

interface SyncDeps {
  readonly store: BookStore;
  readonly sessions: SessionKeeper;
  readonly surface: Surface;
  readonly syncState: Signal<SyncState>;
  readonly onServerTime: (serverTime: number) => void;
}

export interface SharedLoop extends SyncLoop {
  /** Somebody asked: whichever tab syncs goes round now. */
  nudgeAll(): void;
}

/** One tab at a time syncs a database; where Web Locks are missing, every tab does, and the server takes doubles as one. */
export function exclusively(surface: Surface) {
  const name = `${databaseName(surface)}-sync`;
  return async (work: () => Promise<void>): Promise<void> => {
    if (!('locks' in navigator)) return work();
    await navigator.locks.request(name, work);
  };
}

/** Syncs on opening, on return to the app, when a network seems to appear, in the background, and whenever nudged. */
export function startSync({ store, sessions, surface, syncState, onServerTime }: SyncDeps): SharedLoop {
  const setState = (state: SyncState): void => {
    syncState.value = state;
  };
  const tell = tellTabs(`${databaseName(surface)}-sync-state`, {
    onState: setState,
    onNudge: () => loop.nudge(),
  });
  const loop = startSyncLoop({
    store,
    sessions,
    baseUrl: '',
    now: Date.now,
    appVersion: __APP_VERSION__,
    exclusively: exclusively(surface),
    onServerTime,
    onState: (state) => {
      setState(state);
      tell({ type: 'state', state });
    },
  });
  // A tab that opens beside the one that syncs learns in this way how it goes.
  tell({ type: 'nudge' });
  const returned = (): void => {
    loop.setListening(document.visibilityState === 'visible');
    if (document.visibilityState === 'visible') loop.nudge();
  };
  document.addEventListener('visibilitychange', returned);
  window.addEventListener('pageshow', returned);
  window.addEventListener('online', returned);
  effect(() => {
    if (backgroundSync.value > 0) loop.nudge();
  });
  effect(() => {
    if (syncState.value.type === 'offline') void requestBackgroundSync();
  });
  void loadUntilThere(() => import('./sealed-mail.ts')).then((mail) =>
    mail.startSealedMail({ store, syncState }),
  );
  return {
    ...loop,
    nudgeAll() {
      loop.nudge();
      tell({ type: 'nudge' });
    },
  };
}
