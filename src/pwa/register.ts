import type { Workbox } from 'workbox-window';
import { BACKGROUND_SYNC_TAG } from './messages.ts';

/** What the app wants to hear from its service worker. */
export interface ServiceWorkerEvents {
  /** A new version is wholly downloaded; `apply` switches to it and reloads. May be called more than once. */
  readonly onUpdateReady: (apply: () => void) => void;
  /** The browser has found a network in the background: a good moment to send what is unsent. */
  readonly onBackgroundSync: () => void;
  /** Everything the app needs is on the device; from now on it starts without a network. */
  readonly onOfflineReady?: () => void;
}

// A hidden page is never painted; it still must become able to work offline.
const PAINT_WAIT_MS = 3_000;

/**
 * Registers the service worker once the first screen is on the glass, so that precaching does not compete with it.
 * Does nothing where there is no service worker, and during development.
 */
export async function registerServiceWorker(events: ServiceWorkerEvents): Promise<void> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  await firstPaint();
  const { Workbox } = await import('workbox-window');
  const workbox = new Workbox('/sw.js', { updateViaCache: 'none' });
  navigator.serviceWorker.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (isBackgroundSync(event.data)) events.onBackgroundSync();
  });
  const registration = await workbox.register({ immediate: true });
  if (registration === undefined) return;
  askForConsent(workbox, registration, events.onUpdateReady);
  await navigator.serviceWorker.ready;
  events.onOfflineReady?.();
}

/** Asks the browser to wake the app's sending when a network is found; false where it has no Background Sync. */
export async function requestBackgroundSync(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  const registration = await navigator.serviceWorker.getRegistration();
  if (registration === undefined || !hasBackgroundSync(registration)) return false;
  try {
    await registration.sync.register(BACKGROUND_SYNC_TAG);
    return true;
  } catch {
    // Refused by the person's settings or by a private window: the app's own tries remain.
    return false;
  }
}

function firstPaint(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, PAINT_WAIT_MS);
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}

// Driven by the state of the registration and not by workbox-window's `waiting` event alone: that event is lost when
// the page is closed between installation and the next start, and it is not sent for a second update of an open page.
function askForConsent(
  workbox: Workbox,
  registration: ServiceWorkerRegistration,
  onUpdateReady: ServiceWorkerEvents['onUpdateReady'],
): void {
  const controllerAtStart = navigator.serviceWorker.controller;
  let agreedHere = false;
  const apply = () => {
    agreedHere = true;
    // Another page may have switched already; then there is nobody to wake and only the reload is left.
    if (registration.waiting === null) location.reload();
    else workbox.messageSkipWaiting();
  };
  const announce = () => {
    if (registration.waiting !== null && registration.active !== null) onUpdateReady(apply);
  };
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', announce);
  });
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (agreedHere) location.reload();
    // Switched by another tab: this one may be in the middle of a vote, so it is asked too.
    else if (controllerAtStart !== null) onUpdateReady(() => location.reload());
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void lookForUpdate(registration).then(announce);
  });
  announce();
}

// An installed app may stay open for weeks, and the browser looks for a new version only on navigation.
async function lookForUpdate(registration: ServiceWorkerRegistration): Promise<void> {
  try {
    await registration.update();
  } catch {
    // No network: the version at hand goes on.
  }
}

function isBackgroundSync(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === 'background-sync';
}

function hasBackgroundSync(
  registration: ServiceWorkerRegistration,
): registration is ServiceWorkerRegistration & { sync: { register(tag: string): Promise<void> } } {
  return 'sync' in registration;
}
