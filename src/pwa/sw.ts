import { clientsClaim } from 'workbox-core';
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { syncInBackground } from './background-sync.ts';
import { BACKGROUND_SYNC_TAG, type BackgroundSyncMessage } from './messages.ts';

declare const self: ServiceWorkerGlobalScope;

// Background Sync is missing from TypeScript's library because only Chromium has it.
interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
}

// All or nothing: one file that cannot be fetched fails the installation and the old version stays in charge.
precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();

// Workbox routes GET alone; a batch sent by POST never passes through here, so it cannot lose its body here.
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [/^\/api\//, /^\/healthz/] }),
);

// The page of the first visit loads its later chunks from the cache too, so the network may go at once.
clientsClaim();

self.addEventListener('message', (event) => {
  if (isSkipWaiting(event.data)) event.waitUntil(self.skipWaiting());
});

self.addEventListener('sync', (event) => {
  const sync = event as SyncEvent;
  if (sync.tag === BACKGROUND_SYNC_TAG) sync.waitUntil(wakeOrSync());
});

// What workbox-window's messageSkipWaiting() sends once somebody has agreed to the new version.
function isSkipWaiting(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === 'SKIP_WAITING';
}

// An open page is told and syncs by itself. The worker tries all the same: the page may be closing, or frozen in the background;
// whoever holds the lock sends.
async function wakeOrSync(): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const message: BackgroundSyncMessage = { type: 'background-sync' };
  for (const page of pages) page.postMessage(message);
  await syncInBackground();
}
