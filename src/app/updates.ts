import { signal } from '@preact/signals';
import { registerServiceWorker } from '../pwa/register.ts';

/** Switches to the new version and reloads; `undefined` while there is none. */
export const applyUpdate = signal<(() => void) | undefined>(undefined);

/** Counts the browser's calls to send in the background; the sync loop listens. */
export const backgroundSync = signal(0);

/** Registers the service worker after the first paint and hears what it has to say. */
export function watchServiceWorker(): void {
  void registerServiceWorker({
    onUpdateReady: (apply) => {
      applyUpdate.value = apply;
    },
    onBackgroundSync: () => {
      backgroundSync.value += 1;
    },
  });
}
