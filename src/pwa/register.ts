import type { Workbox } from 'workbox-window';
import { BACKGROUND_SYNC_TAG, STARTED } from './messages.ts';

/** What the app wants to hear from its service worker. */
export interface ServiceWorkerEvents {
  /** A new version is wholly downloaded; `apply` switches to it and reloads. May be called more than once. */
  readonly onUpdateReady: (apply: () => void) => void;
  /** The browser has found a network in the background: a good moment to send what is unsent. */
  readonly onBackgroundSync: () => void;
  /** Everything the app needs is on the device; from now on it starts without a network. */
  readonly onOfflineReady?: () => void;
}

interface Registered {
  readonly workbox: Workbox;
  readonly registration: ServiceWorkerRegistration;
}

const SCRIPT = '/sw.js';
const OPTIONS: RegistrationOptions = { updateViaCache: 'none' };

// A hidden page is never painted; it still must become able to work offline.
const PAINT_WAIT_MS = 3_000;

/**
 * Registers the service worker once the first screen is on the glass, so that precaching does not compete with it.
 * Tries again when a bad link cut it short; does nothing where there is no service worker, and during development.
 */
export async function registerServiceWorker(events: ServiceWorkerEvents): Promise<void> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  await firstPaint();
  navigator.serviceWorker.controller?.postMessage(STARTED);
  navigator.serviceWorker.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (isBackgroundSync(event.data)) events.onBackgroundSync();
  });
  const registered = await register();
  askForConsent(registered, events.onUpdateReady);
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

async function register(): Promise<Registered> {
  for (;;) {
    try {
      const { Workbox } = await import('workbox-window');
      const workbox = new Workbox(SCRIPT, OPTIONS);
      const registration = await workbox.register({ immediate: true });
      if (registration !== undefined) return { workbox, registration };
    } catch {
      // The network went before the script came: the app works on, and the next good moment is waited for.
    }
    await nextReturn();
  }
}

/** Resolves when the person comes back to the page, or the device to a network. */
function nextReturn(): Promise<void> {
  return new Promise((resolve) => {
    const seen = () => {
      if (document.visibilityState !== 'visible') return;
      document.removeEventListener('visibilitychange', seen);
      window.removeEventListener('online', seen);
      resolve();
    };
    document.addEventListener('visibilitychange', seen);
    window.addEventListener('online', seen);
  });
}

// Driven by the state of the registration and not by workbox-window's `waiting` event alone: that event is lost when
// the page is closed between installation and the next start, and it is not sent for a second update of an open page.
function askForConsent(
  { workbox, registration }: Registered,
  onUpdateReady: ServiceWorkerEvents['onUpdateReady'],
): void {
  let controlled = navigator.serviceWorker.controller !== null;
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
    else if (controlled) onUpdateReady(() => location.reload());
    controlled = true;
  });
  announce();
  void lookForUpdates(registration, announce);
}

// An installed app may stay open for weeks, and the browser looks for a new version only on navigation.
async function lookForUpdates(registration: ServiceWorkerRegistration, announce: () => void): Promise<never> {
  for (;;) {
    await nextReturn();
    try {
      // Without an active worker the first installation was cut short, and registering starts it again.
      if (registration.active === null) await navigator.serviceWorker.register(SCRIPT, OPTIONS);
      else await registration.update();
    } catch {
      // No network: the version at hand goes on.
    }
    announce();
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
