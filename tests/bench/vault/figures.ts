import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { CHROMIUM } from '../../e2e/support/chromium.ts';
import type { Figure } from '../contestant.ts';
import type { Mode, VaultBench } from './page.ts';

/*
 * What a PIN costs, in Chromium with a profile on the disk: beside a store without the vault's middleware, in alternating turns.
 */

declare const vaultBench: VaultBench;

const TAPS = 300;
const HOUSEHOLDS = 15_000;
const OPENINGS = 5;
const PIN_COST = 15;
const SLOWED = 6;

interface Bench {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly url: string;
}

/** The page's clock is fine only for a page that is isolated. */
async function serve(): Promise<Server> {
  const { outputFiles } = await build({
    entryPoints: ['tests/bench/vault/page.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome99',
    alias: { dexie: './node_modules/dexie/dist/modern/dexie.mjs' },
  });
  const script = outputFiles[0]?.text ?? '';
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('cross-origin-opener-policy', 'same-origin');
    response.setHeader('cross-origin-embedder-policy', 'require-corp');
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : '<script src="/page.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

async function inChromium(folder: string, work: (bench: Bench) => Promise<number>): Promise<number> {
  const server = await serve();
  const url = `http://localhost:${(server.address() as AddressInfo).port}/`;
  const context = await chromium.launchPersistentContext(folder, { ...CHROMIUM, headless: true });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(url);
    return await work({ context, page, url });
  } finally {
    await context.close();
    server.close();
  }
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** By how much more in the median of the ratios, in percent. */
const dearer = (values: readonly number[], than: readonly number[]): number =>
  (median(values.map((value, at) => value / (than[at] ?? Number.NaN))) - 1) * 100;

const measureTap = (folder: string): Promise<number> =>
  inChromium(folder, async ({ page }) => {
    const times = await page.evaluate((taps) => vaultBench.tap(['bare', 'open'], taps), TAPS);
    return dearer(times['open'] ?? [], times['bare'] ?? []);
  });

const measureDesk = (folder: string): Promise<number> =>
  inChromium(folder, async ({ page, url }) => {
    const modes: readonly Mode[] = ['bare', 'open'];
    const times: Record<string, number[]> = { bare: [], open: [] };
    for (const mode of modes)
      await page.evaluate(([of, count]) => vaultBench.fillDesk(of, count), [mode, HOUSEHOLDS] as const);
    for (let round = 0; round < OPENINGS; round++) {
      for (const mode of round % 2 === 0 ? modes : [...modes].reverse()) {
        await page.goto(url);
        times[mode]?.push(await page.evaluate((of) => vaultBench.openDesk(of), mode));
      }
    }
    return dearer(times['open'] ?? [], times['bare'] ?? []);
  });

const measurePin = (folder: string): Promise<number> =>
  inChromium(folder, async ({ context, page }) => {
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
    const times: number[] = [];
    for (let n = 0; n < 3; n++) times.push(await page.evaluate((cost) => vaultBench.derive(cost), PIN_COST));
    return median(times);
  });

export const figures: readonly Figure[] = [
  { name: 'PIN: a tap costs more by', unit: '%', target: 5, measure: measureTap },
  {
    name: 'PIN: opening a desk of 15,000 households costs more by',
    unit: '%',
    target: 30,
    timeLimitMs: 300_000,
    measure: measureDesk,
  },
  { name: 'PIN: one try on a CPU slowed 6 times', unit: 'ms', target: 1500, measure: measurePin },
];
