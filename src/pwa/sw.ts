import { clientsClaim } from 'workbox-core';
import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { syncInBackground } from './background-sync.ts';
import { clearEarlierFiles, earlierFile, isEarlierFile, keepEarlierFiles } from './earlier-files.ts';
import { completeKeptFiles, countKeptFiles } from './kept-files.ts';
import {
  BACKGROUND_SYNC_TAG,
  COMPLETE_FILES,
  COUNT_FILES,
  STARTED,
  type BackgroundSyncMessage,
  type FileCount,
} from './messages.ts';

declare const self: ServiceWorkerGlobalScope;

// Background Sync is missing from TypeScript's library because only Chromium has it.
interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
}

const precache = new PrecacheController();
precache.addToCacheList(self.__WB_MANIFEST);

// All or nothing: one file that cannot be fetched fails the installation and the old version stays in charge.
self.addEventListener('install', (event) => void precache.install(event));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));

// Workbox routes GET alone; a batch sent by POST never passes through here, so it cannot lose its body here.
registerRoute(new PrecacheRoute(precache));
registerRoute(
  new NavigationRoute(precache.createHandlerBoundToURL('/index.html'), {
    denylist: [/^\/api\//, /^\/healthz/],
  }),
);
registerRoute(isEarlierFile, earlierFile);

// The page of the first visit loads its later chunks from the cache too, so the network may go at once.
clientsClaim();

self.addEventListener('message', (event) => {
  if (hasType(event.data, 'SKIP_WAITING')) event.waitUntil(self.skipWaiting());
  if (hasType(event.data, STARTED.type)) event.waitUntil(clearWhenAlone());
  if (hasType(event.data, COUNT_FILES.type)) event.waitUntil(answer(event, countKeptFiles(precache)));
  if (hasType(event.data, COMPLETE_FILES.type)) event.waitUntil(answer(event, completeKeptFiles(precache)));
});

self.addEventListener('sync', (event) => {
  const sync = event as SyncEvent;
  if (sync.tag === BACKGROUND_SYNC_TAG) sync.waitUntil(wakeOrSync());
});

function hasType(data: unknown, type: string): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === type;
}

async function answer({ ports }: ExtendableMessageEvent, count: Promise<FileCount>): Promise<void> {
  const counted = await count;
  for (const port of ports) port.postMessage(counted);
}

const openPages = () => self.clients.matchAll({ type: 'window', includeUncontrolled: true });

// Pages of the version before may still be open, one of them in the middle of a meeting.
async function takeOver(): Promise<void> {
  await keepEarlierFiles();
  if ((await openPages()).length === 0) await clearEarlierFiles(precache, self.registration);
}

// A page that has just started, and is the only one, is of this version.
async function clearWhenAlone(): Promise<void> {
  if ((await openPages()).length === 1) await clearEarlierFiles(precache, self.registration);
}

// An open page is told and syncs by itself. The worker tries all the same: the page may be closing, or frozen in the background;
// whoever holds the lock sends.
async function wakeOrSync(): Promise<void> {
  const message: BackgroundSyncMessage = { type: 'background-sync' };
  for (const page of await openPages()) page.postMessage(message);
  await syncInBackground();
}
