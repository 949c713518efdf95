// `npm test`: installs what the checks need and runs them all, stopping at the first that fails.
// `--only types,lint` runs some of them, in the order below.
import './lib/require-node.mjs';
import { parseArgs } from 'node:util';
import { findCaddy } from './lib/find-caddy.mjs';
import { findChromium } from './lib/find-chromium.mjs';
import { findOtherBrowsers } from './lib/find-other-browsers.mjs';
import { findPostgres } from './lib/find-postgres.mjs';
import { installPackages } from './lib/install.mjs';
import { run, runBin } from './lib/run.mjs';
import { runOrStop, Stop } from './lib/stop.mjs';

const TYPE_PROJECTS = ['.', 'src', 'src/pwa', 'sync-server', 'tests'];

const STEPS = {
  lock: () => runOwn('complete-lock.mjs', '--check'),
  types: checkTypes,
  lint: () => runBin('oxlint', 'oxlint', ['--type-aware', '--deny-warnings', '--quiet']),
  format: () => runBin('@biomejs/biome', 'biome', ['format']),
  arrows: () => runOwn('arrows.mjs'),
  'dead-code': () => runBin('knip', 'knip', []),
  // Found, or installed, once for all workers.
  tests: () =>
    runBin('vitest', 'vitest', ['run'], { env: { POSTGRES_BIN: findPostgres(), CADDY: findCaddy() } }),
  simulation: () => runOwn('simulate.mjs', '--seeds', '500'),
  build: () => runOwn('build.mjs'),
  'size-budget': () => runOwn('size-budget.mjs'),
  e2e: () =>
    runBin('@playwright/test', 'playwright', ['test', '--config', 'tests/e2e/playwright.config.ts'], {
      env: { CHROMIUM: findChromium(), ...findOtherBrowsers() },
    }),
};

await runOrStop(async () => {
  const started = performance.now();
  const names = chosenSteps();
  await installPackages();
  for (const name of names) {
    console.log(`\n== ${name}`);
    if ((await STEPS[name]()) !== 0) throw new Stop(`Failed: ${name} (after ${secondsSince(started)} s).`);
  }
  console.log(`\nAll green: ${names.join(', ')} (${secondsSince(started)} s).`);
});

function chosenSteps() {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const all = Object.keys(STEPS);
  const chosen = values.only?.split(',') ?? all;
  const unknown = chosen.find((name) => !all.includes(name));
  if (unknown !== undefined)
    throw new Stop(`There is no step "${unknown}"; the steps are ${all.join(', ')}.`);
  return all.filter((name) => chosen.includes(name));
}

async function checkTypes() {
  const codes = [];
  for (const project of TYPE_PROJECTS) codes.push(await runBin('typescript', 'tsc', ['-p', project]));
  return Math.max(...codes);
}

function runOwn(tool, ...args) {
  return run(process.execPath, [`tools/${tool}`, ...args]);
}

function secondsSince(started) {
  return ((performance.now() - started) / 1000).toFixed(0);
}
