import { render } from 'preact';
import { chooseLanguage } from '#i18n/translate.ts';
import type { BookStore } from '#store/book-store.ts';
import { DEFAULT_SETTINGS, isEnrolledHere, loadDeviceSettings } from '#store/device-settings.ts';
import '#ui/styles.css';
import { App, OpeningFailed } from './App.tsx';
import { loadUntilThere } from './load-until-there.ts';
import { partOf } from './part.ts';
import { isPractising } from './practice/mode.ts';
import { applySettings, settings } from './settings.ts';
import { databaseName, surfaceOf, type Surface } from './surface.ts';

/** Opens the surface's database once, when somebody first needs it. */
function storeOpener(surface: Surface): () => Promise<BookStore> {
  let store: BookStore | undefined;
  return async () => {
    const { createBookStore } = await partOf(() => import('#store/book-store.ts'));
    store ??= createBookStore({ name: databaseName(surface), now: Date.now });
    return store;
  };
}

/** The composition root: settings before the first paint, then the entrance or the surface's own screens. */
async function start(root: HTMLElement): Promise<void> {
  // A storage that fails must not leave the page blank: the app opens and says so itself.
  settings.value = await loadDeviceSettings().catch(() => DEFAULT_SETTINGS);
  applySettings(settings.value);
  await chooseLanguage(settings.value.language).catch(() => undefined);
  if (isPractising()) {
    const { practice } = await loadUntilThere(() => import('./practice/Practice.tsx'));
    const Practice = await practice().catch((error: unknown) => {
      render(<OpeningFailed />, root);
      throw error;
    });
    render(<Practice />, root);
    return watch();
  }
  const surface = surfaceOf(location.pathname, location.hash);
  const enrolled = await isEnrolledHere(surface).catch(() => true);
  render(<App surface={surface} openStore={storeOpener(surface)} enrolled={enrolled} />, root);
  return watch();
}

/** What nobody waits for. */
async function watch(): Promise<void> {
  const { keepAskingForStyles, watchServiceWorker } = await loadUntilThere(() => import('./after-paint.ts'));
  keepAskingForStyles();
  watchServiceWorker();
}

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no #app');
void start(root);
