import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Locator, type Page } from '@playwright/test';
import { CHROMIUM } from './chromium.ts';

export type Size = 'phone' | 'desk';

const SCREENS = {
  phone: { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true },
  desk: { viewport: { width: 1280, height: 800 } },
} as const;

/** A browser leaves locks in its profile that name its own process. */
const COPYING = { recursive: true, filter: (path: string) => !path.includes('Singleton') } as const;

/** How far a gesture may take; a machine with two busy cores needs some patience. */
const GESTURE_MS = 15_000;

/** The PIN of every device that its test does not give another. */
export const PIN = '241187';

/** A browser of its own with a profile on the disk: what a person holds in the hand. */
export interface Device {
  readonly size: Size;
  /** The page in front; another one after each `reopen`. */
  page(): Page;
  newTab(path?: string): Promise<Page>;
  /** The browser's process and all its children die by SIGKILL. */
  kill(): Promise<void>;
  /** Starts the browser again with the same profile, at this path. */
  reopen(path: string): Promise<void>;
  /** Loads a path into the page in front. */
  goto(path: string): Promise<void>;
  /** Waits until the whole app is on the device, so that the server may go. */
  isReadyForOffline(): Promise<void>;
  /** Counts the requests to a path from here on, of whichever tab: how many, and how many at the same time. */
  countRequests(path: string): () => { readonly all: number; readonly mostAtOnce: number };
  /** No network at all, not even for the service worker. */
  setOffline(offline: boolean): Promise<void>;
  /** Closes the browser and copies its whole profile, as a backup does, or a tool that clones a phone. Gives the copy. */
  backUp(): Promise<string>;
  /** Closes the browser, puts such a copy in the place of its profile, and opens it at this path. */
  putBack(backup: string, path: string): Promise<void>;
  /** From here on the test types each PIN itself; before that, every page that asks for one is given it. */
  pinByHand(): Promise<void>;
  /** From here on pages are given their PIN again. */
  pinByItself(): Promise<void>;
  /** Types digits into the page that asks for a PIN. */
  typePin(digits: string): Promise<void>;
  /** The folder of the browser's profile. */
  readonly profile: string;
  /** Every answer comes so much later to the page in front. */
  slowDown(latencyMs: number): Promise<void>;
  close(): Promise<void>;
}

/** Opens a browser of this size; paths are below `origin`. `camera` is the film that its camera sees. */
export async function openDevice(size: Size, origin: string, camera?: string): Promise<Device> {
  const profile = mkdtempSync(join(tmpdir(), `nep-nha-${size}-`));
  const open = () =>
    chromium.launchPersistentContext(profile, {
      ...CHROMIUM,
      args: [...CHROMIUM.args, ...(camera ? filmedBy(camera) : [])],
      ...SCREENS[size],
      baseURL: origin,
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
    });
  const backups: string[] = [];
  const pins = pinKeeper();
  const firstPage = async () => pins.answerOn(context.pages()[0] ?? (await context.newPage()));
  let context = await open();
  let page = await firstPage();
  return {
    size,
    profile,
    page: () => page,
    pinByHand: pins.leaveToTest,
    pinByItself: () => pins.takeBack(page),
    typePin: (digits) => typePin(page, digits),
    newTab: async (path = '/') => {
      const tab = await pins.answerOn(await context.newPage());
      await tab.goto(path);
      return tab;
    },
    kill: () => killBrowser(context),
    reopen: async (path) => {
      context = await open();
      page = await firstPage();
      await page.goto(path);
    },
    goto: async (path) => {
      await page.goto(path);
    },
    isReadyForOffline: async () => {
      // An active worker has precached everything: its installation is all or nothing.
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    },
    countRequests: (path) => countRequests(context, path),
    backUp: async () => {
      await context.close();
      const backup = `${profile}-backup`;
      cpSync(profile, backup, COPYING);
      backups.push(backup);
      return backup;
    },
    putBack: async (backup, path) => {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      cpSync(backup, profile, COPYING);
      context = await open();
      page = await firstPage();
      await page.goto(path);
    },
    slowDown: async (latency) => {
      const session = await context.newCDPSession(page);
      const line = { offline: false, latency, downloadThroughput: -1, uploadThroughput: -1 };
      await session.send('Network.emulateNetworkConditions', line);
    },
    setOffline: (offline) => context.setOffline(offline),
    close: async () => {
      await context.close();
      for (const folder of [profile, ...backups])
        rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const filmedBy = (film: string): readonly string[] => [
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-video-capture=${film}`,
];

/** The page that stands before the book, in whichever language. */
const gateOn = (page: Page): Locator => page.locator('main:is([data-gate=unlock], [data-gate=choose])');

async function typePin(page: Page, digits: string): Promise<void> {
  await gateOn(page).locator('input[type=password]').pressSequentially(digits);
}

/** A new PIN is typed twice. */
async function passGate(page: Page): Promise<void> {
  const asks = await gateOn(page).getAttribute('data-gate');
  await typePin(page, PIN);
  if (asks === 'choose') await typePin(page, PIN);
}

/** Gives each page its PIN whenever it asks, as its owner would, until a test wants to do it by itself. */
function pinKeeper() {
  const pages = new Set<Page>();
  let byHand = false;
  const answerOn = async (page: Page): Promise<Page> => {
    page.setDefaultTimeout(GESTURE_MS);
    if (byHand) return page;
    pages.add(page);
    page.once('close', () => pages.delete(page));
    await page.addLocatorHandler(gateOn(page), () => passGate(page));
    return page;
  };
  return {
    answerOn,
    async takeBack(page: Page): Promise<void> {
      byHand = false;
      await answerOn(page);
    },
    async leaveToTest(): Promise<void> {
      byHand = true;
      for (const page of pages) await page.removeLocatorHandler(gateOn(page));
      pages.clear();
    },
  };
}

function countRequests(context: BrowserContext, path: string) {
  const underWay = new Set<unknown>();
  let all = 0;
  let mostAtOnce = 0;
  context.on('request', (request) => {
    if (new URL(request.url()).pathname !== path) return;
    underWay.add(request);
    all += 1;
    mostAtOnce = Math.max(mostAtOnce, underWay.size);
  });
  context.on('requestfinished', (request) => underWay.delete(request));
  context.on('requestfailed', (request) => underWay.delete(request));
  return () => ({ all, mostAtOnce });
}

async function killBrowser(context: BrowserContext): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('The browser does not say who it is');
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const closed = context.waitForEvent('close');
  // Playwright gives the browser a process group of its own, except on Windows.
  const sign = process.platform === 'win32' ? 1 : -1;
  for (const { type, id } of processInfo) if (type === 'browser') process.kill(sign * id, 'SIGKILL');
  await closed;
}

/**
 * Presses a button that comes again at once for the next question. A machine taps so quickly that the browser takes two
 * taps for one double tap, which the app drops on purpose; a click counts by itself.
 */
export const press = (button: Locator): Promise<void> => button.click();
