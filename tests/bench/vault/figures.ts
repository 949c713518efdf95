import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright-core';
import { CHROMIUM } from '../../e2e/support/chromium.ts';
import type { Figure } from '../contestant.ts';
import { cpuMsOfBrowser } from './browser-cpu.ts';
import { traceTasks } from './longest-task.ts';
import type { VaultBench } from './page.ts';

/*
 * What a PIN costs, in Chromium with a profile on the disk: beside a store without the vault's middleware, in alternating turns.
 */

declare const vaultBench: VaultBench;

const TAPS = 300;
const OPENINGS = 9;
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

async function inChromium<Value>(folder: string, work: (bench: Bench) => Promise<Value>): Promise<Value> {
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

/** One opening of a desk whose PIN was typed: wall time, processor time, and its longest task. */
interface Opening {
  readonly ms: number;
  readonly cpuMs: number;
  readonly longestTaskMs: number;
}

type Openings = Readonly<Record<'bare' | 'open', readonly number[]>>;

const openDesks = (folder: string, what: keyof Opening): Promise<Openings> =>
  inChromium(folder, async ({ context, page, url }) => {
    const modes = ['bare', 'open'] as const;
    const figures = { bare: [] as number[], open: [] as number[] };
    for (const mode of modes) await page.evaluate((of) => vaultBench.fillDesk(of), mode);
    const devtools = await context.newCDPSession(page);
    for (let round = 0; round < OPENINGS; round++) {
      for (const mode of round % 2 === 0 ? modes : [...modes].reverse()) {
        await page.goto(url);
        await page.evaluate((of) => vaultBench.unlockDesk(of), mode);
        figures[mode].push((await openDesk(page, devtools, folder, what === 'longestTaskMs'))[what]);
      }
    }
    return figures;
  });

/** Tracing costs time itself, so it is on for the tasks only. */
async function openDesk(
  page: Page,
  devtools: CDPSession,
  folder: string,
  isTraced: boolean,
): Promise<Opening> {
  const stop = isTraced ? await traceTasks(devtools) : undefined;
  const before = cpuMsOfBrowser(folder);
  const ms = await page.evaluate(() => vaultBench.openDesk());
  const cpuMs = cpuMsOfBrowser(folder) - before;
  return { ms, cpuMs, longestTaskMs: (await stop?.()) ?? Number.NaN };
}

const measureDesk =
  (what: 'ms' | 'cpuMs') =>
  async (folder: string): Promise<number> => {
    const { open, bare } = await openDesks(folder, what);
    return dearer(open, bare);
  };

const measureTask = async (folder: string): Promise<number> =>
  median((await openDesks(folder, 'longestTaskMs')).open);

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
    measure: measureDesk('ms'),
  },
  {
    name: 'PIN: opening it costs more processor time by',
    unit: '%',
    target: 30,
    timeLimitMs: 300_000,
    measure: measureDesk('cpuMs'),
  },
  {
    name: 'PIN: longest task while it opens, processor time',
    unit: 'ms',
    target: 50,
    timeLimitMs: 300_000,
    measure: measureTask,
  },
  { name: 'PIN: one try on a CPU slowed 6 times', unit: 'ms', target: 1500, measure: measurePin },
];
