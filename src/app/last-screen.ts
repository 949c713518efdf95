import { changeSettings } from './settings.ts';

/** Work that a dead battery interrupts: the app opens there again. Everything else begins at home. */
const RESUMED = /^\/(meeting\/|registration)/;

/** Leads a fresh start back to where the person was working. */
export function returnToLastScreen(lastScreen: string): void {
  if (location.pathname === '/' && RESUMED.test(lastScreen)) history.replaceState(null, '', lastScreen);
}

/** Remembers where the person is. */
export const rememberScreen = (url: string): void => void changeSettings({ lastScreen: url });
