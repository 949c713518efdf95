import { signal } from '@preact/signals';

/** Chromium's offer to install the app; other browsers have none. */
interface InstallOffer extends Event {
  prompt(): Promise<unknown>;
}

/** The browser's offer, kept until a person takes it. It comes once, often before the first screen. */
export const installOffer = signal<InstallOffer | undefined>(undefined);

addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault();
  installOffer.value = event as InstallOffer;
});
addEventListener('appinstalled', () => {
  installOffer.value = undefined;
  // A browser says yes more readily to an app that is installed.
  void navigator.storage?.persist?.();
});
