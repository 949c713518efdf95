/*
 * Builds the server and its measurements, runs them and answers the rows of the table.
 *
 *   node tests/bench/server/run.mjs [push] [pull] [growth] [evening] [--rounds N]
 */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = join(import.meta.dirname, '..', '..', '..');
/** In the project, because the packages are found from there. */
const BUILT = join(ROOT, 'dist', 'tests', 'bench');

/** The measurements there are, in the order of the table. */
export const SERVER_MEASUREMENTS = ['push', 'pull', 'growth', 'evening'];

/**
 * Runs measurements and answers rows `{ name, ours, bare?, ratio?, unit, target?, met? }`; each came from `rounds` rounds in which
 * ours and the bare server took turns, and is a median unless its name says otherwise.
 */
export async function measureServer({ only = SERVER_MEASUREMENTS, rounds = 5 } = {}) {
  mkdirSync(BUILT, { recursive: true });
  await bundle('sync-server/main.ts', join(BUILT, 'dist', 'server', 'main.mjs'));
  await bundle('tests/bench/server/measure.ts', join(BUILT, 'measure.mjs'));
  const output = await run([join(BUILT, 'measure.mjs'), String(rounds), ...only]);
  return JSON.parse(output);
}

const bundle = (entryPoint, outfile) =>
  build({
    absWorkingDir: ROOT,
    entryPoints: [entryPoint],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  });

/** Resolves to what it printed; what it says meanwhile goes on to whoever watches. */
function run(args) {
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, BENCH_BUILT: BUILT, BENCH_SOURCE: import.meta.dirname },
  });
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (chunk) => (printed += chunk));
    child.once('exit', (code) =>
      code === 0 ? resolve(printed) : reject(new Error(`The measurement ended with ${code}`)),
    );
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const args = process.argv.slice(2);
  const at = args.indexOf('--rounds');
  const rounds = at < 0 ? 5 : Number(args[at + 1]);
  const only = SERVER_MEASUREMENTS.filter((name) => args.includes(name));
  console.table(await measureServer({ rounds, ...(only.length > 0 ? { only } : {}) }));
}
