import type { BookStore } from '#store/book-store.ts';
import { createExportBook } from '#sync/book-export.ts';
import { createInvitations } from '#sync/invitations.ts';
import { createServerCare } from '#sync/operations.ts';
import { createFetchReceipt } from '#sync/relays.ts';
import { createSessionKeeper } from '#sync/session.ts';
import type { RunningServices } from './services.ts';
import { startSync } from './start-sync.ts';
import type { Surface } from './surface.ts';
import { watchClock } from './watch-clock.ts';

/** All that talks to the server, schemas included: loaded after the first screen is there. Recording needs none of it. */
export function goOnline(
  surface: Surface,
  store: BookStore,
  { syncState, clockSkewMs }: Pick<RunningServices, 'syncState' | 'clockSkewMs'>,
) {
  const sessions = createSessionKeeper('');
  return {
    invitations: createInvitations(store, sessions, ''),
    exportBook: createExportBook(store, sessions, ''),
    server: createServerCare(store, sessions, ''),
    fetchReceipt: createFetchReceipt({ store, sessions, baseUrl: '' }),
    loop: startSync({ store, sessions, surface, syncState, onServerTime: watchClock(clockSkewMs) }),
  };
}
