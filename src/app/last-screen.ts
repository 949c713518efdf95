import { isPractising } from './practice/mode.ts';
import { changeSettings } from './settings.ts';

/** A meeting that a dead battery interrupts goes on where it was. Everything else begins at home. */
const RESUMED = /^\/meeting\/[^/]+(\/(?!print)|$)/;

/** Leads a fresh start back to where the person was working. */
export function returnToLastScreen(lastScreen: string): void {
  if (location.pathname === '/' && RESUMED.test(lastScreen)) history.replaceState(null, '', lastScreen);
}

/** Remembers where the person is, if it leads back there; the practice village's meetings are none of the real book's. */
export function rememberScreen(url: string): void {
  if (!isPractising()) void changeSettings({ lastScreen: RESUMED.test(url) ? url : '' });
}
