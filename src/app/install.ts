import { signal } from '@preact/signals';

/** What Chromium offers when the app can be installed; other browsers have steps of their own. */
interface InstallPromptEvent extends Event {
  prompt(): Promise<unknown>;
}

/** Installs the app when called; `undefined` while the browser offers nothing. */
export const installPrompt = signal<(() => void) | undefined>(undefined);

/** Keeps the browser's offer for the home screen's own button. */
export function catchInstallPrompt(): void {
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    installPrompt.value = () => {
      installPrompt.value = undefined;
      void (event as InstallPromptEvent).prompt();
    };
  });
}

/** Whether the page runs as an installed app. */
export const isInstalled = (): boolean =>
  matchMedia('(display-mode: standalone)').matches || ('standalone' in navigator && navigator.standalone === true);
