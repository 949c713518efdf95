import { registerServiceWorker } from '../pwa/register.ts';
import { applyUpdate, backgroundSync } from './updates.ts';

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
