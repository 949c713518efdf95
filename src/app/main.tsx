import { render } from 'preact';
import { chooseLanguage } from '#i18n/translate.ts';
import { createBookStore } from '#store/book-store.ts';
import { loadDeviceSettings } from '#store/device-settings.ts';
import '#ui/styles.css';
import { App } from './App.tsx';
import { isTryLink } from './Entrance.tsx';
import { applySettings, settings } from './settings.ts';
import { databaseName, homeOf, surfaceOf } from './surface.ts';
import { watchServiceWorker } from './updates.ts';

/** The composition root: settings before the first paint, then the database of this surface, then the screens. */
async function start(root: HTMLElement): Promise<void> {
  settings.value = await loadDeviceSettings();
  applySettings(settings.value);
  await chooseLanguage(settings.value.language).catch(() => undefined);
  const surface = surfaceOf(location.pathname, location.hash);
  const store = createBookStore({ name: databaseName(surface), now: Date.now });
  const device = await store.device();
  if (device && isTryLink()) history.replaceState(null, '', homeOf(surface));
  render(<App surface={surface} store={store} enrolment={device?.enrolment} />, root);
  watchServiceWorker();
}

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no #app');
void start(root);
