import { signal } from '@preact/signals';

/** Chromium's offer to install the app; other browsers have none. */
interface InstallOffer extends Event {
  prompt(): Promise<unknown>;
}

/** The browser's offer, kept until a person takes it. It comes once, often before the first screen. */
export const installOffer = signal<InstallOffer | undefined>(undefined);

export const isInstalled = (): boolean =>
  matchMedia('(display-mode: standalone)').matches ||
  ('standalone' in navigator && navigator.standalone === true);

/** Safari on iPhone and iPad installs by its own menu and never offers. */
export const installsByMenu = (): boolean => /iPhone|iPad/.test(navigator.userAgent);

addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault();
  installOffer.value = event as InstallOffer;
});
addEventListener('appinstalled', () => {
  installOffer.value = undefined;
});
