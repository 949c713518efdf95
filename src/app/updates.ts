import { signal } from '@preact/signals';

/** Switches to the new version and reloads; `undefined` while there is none. */
export const applyUpdate = signal<(() => void) | undefined>(undefined);

/** Counts the browser's calls to send in the background; the sync loop listens. */
export const backgroundSync = signal(0);
