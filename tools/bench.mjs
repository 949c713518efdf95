// `npm run bench [-- --only NAMES] [--rounds 5] [--entries 20000]`: our server, a bare one and other engines at the same work,
// as one Markdown table on stdout; what is going on meanwhile on stderr. How to read it: docs/bench.md.
import './lib/require-node.mjs';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { describeMachine } from './bench/machine.mjs';
import { killAll, runHost } from './bench/run-host.mjs';
import { failures, table } from './bench/table.mjs';
import { installPackages } from './lib/install.mjs';
import { ROOT, runNpm } from './lib/run.mjs';
import { runOrStop, Stop } from './lib/stop.mjs';

const BENCH = join(ROOT, 'tests', 'bench');
const PEERS = join(BENCH, 'peers');
const PEER_NAMES = ['pouchdb', 'rxdb', 'hocuspocus', 'tinybase', 'automerge'];
const BUNDLES = join(ROOT, 'dist', 'bench');
const WARM_UP = 1_000;
const CLIENTS = 20;
const FIGURE_MS = 120_000;

await runOrStop(async () => {
  const { only, rounds, sizes } = readOptions();
  process.once('SIGINT', stopNow).once('SIGTERM', stopNow);
  try {
    await installPackages();
    const machine = describeMachine();
    const jobs = await findJobs(only);
    const results = await runRounds(jobs.contestants, rounds, sizes);
    const figures = await measureFigures(jobs.figures, sizes);
    print({ machine, rounds, sizes, results, figures, broken: jobs.broken });
  } finally {
    killAll();
    rmSync(BUNDLES, { recursive: true, force: true });
  }
});

function readOptions() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', default: '' },
      rounds: { type: 'string', default: '5' },
      entries: { type: 'string', default: '20000' },
    },
  });
  const rounds = Number(values.rounds);
  const entries = Number(values.entries);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Stop('--rounds is a number from 1.');
  if (!Number.isInteger(entries) || entries < CLIENTS)
    throw new Stop(`--entries is a number from ${CLIENTS}.`);
  const only = values.only
    .split(',')
    .filter(Boolean)
    .map((name) => name.toLowerCase());
  return { only, rounds, sizes: { entries, clients: CLIENTS, warmUp: Math.min(WARM_UP, entries) } };
}

/** Every contestant and figure that was asked for; `--only` takes parts of names and the kinds bare, ours, peer and figure. */
async function findJobs(only) {
  const found = { contestants: [], figures: [], broken: [] };
  for (const file of await modules(only)) {
    const module = pathToFileURL(file).href;
    const { list, failed } = await runHost({ module, task: 'list' });
    if (list === undefined) found.broken.push({ name: file.slice(ROOT.length), failed });
    const wanted = ({ name, kind = 'figure' }) =>
      only.length === 0 || only.some((word) => kind === word || name.toLowerCase().includes(word));
    const withPlace = (item, index) => ({ ...item, module, index });
    found.contestants.push(...(list?.contestants ?? []).map(withPlace).filter(wanted));
    found.figures.push(...(list?.figures ?? []).map(withPlace).filter(wanted));
  }
  const order = ['bare', 'ours', 'peer'];
  found.contestants.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  return found;
}

async function modules(only) {
  const peers = PEER_NAMES.filter(
    (name) => only.length === 0 || only.some((word) => word === 'peer' || name.includes(word)),
  );
  if (peers.length > 0) await installPeers();
  return [...(await bundleOurs()), ...peers.map((name) => join(PEERS, `${name}.mjs`))];
}

async function installPeers() {
  if (existsSync(join(PEERS, 'node_modules', '.package-lock.json'))) return;
  note('Installing the peers into tests/bench/peers…');
  // Nothing of npm on stdout, which is the table's alone.
  if ((await runNpm(['ci', '--prefix', PEERS, '--silent'])) !== 0) {
    throw new Stop(
      'The peers could not be installed: see npm above, or leave them out with --only bare,ours,figure.',
    );
  }
}

/** Ours are TypeScript: one bundle each, packages outside. */
async function bundleOurs() {
  const names = ['contestants', 'figures'].filter((name) => existsSync(join(BENCH, 'server', `${name}.ts`)));
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: ROOT,
    entryPoints: names.map((name) => `tests/bench/server/${name}.ts`),
    outdir: BUNDLES,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  });
  return names.map((name) => join(BUNDLES, `${name}.mjs`));
}

/** Round by round, each beginning with another contestant, so that a slow minute of the machine hits everyone. */
async function runRounds(contestants, rounds, sizes) {
  const results = contestants.map((contestant) => ({ ...contestant, rounds: [] }));
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < results.length; turn += 1) {
      const result = results[(turn + round) % results.length];
      if (result.failed?.timedOut) continue;
      const { measured, failed } = await runHost({
        module: result.module,
        index: result.index,
        task: 'round',
        sizes,
      });
      result.rounds[round] = measured;
      result.failed ??= failed;
      note(
        `round ${round + 1}/${rounds} ${result.name}: ${failed ? `${failed.step}: ${failed.reason}` : shortly(measured)}`,
      );
    }
  }
  for (const result of results) result.rounds = Array.from(result.rounds, (measured) => measured ?? {});
  return results;
}

async function measureFigures(figures, sizes) {
  const results = [];
  for (const figure of figures) {
    const { module, index, timeLimitMs = FIGURE_MS } = figure;
    const { measured, failed } = await runHost({ module, index, task: 'figure', sizes }, { timeLimitMs });
    note(`${figure.name}: ${failed ? failed.reason : measured.value}`);
    results.push({ ...figure, value: measured.value, failed });
  }
  return results;
}

function print({ machine, rounds, sizes, results, figures, broken }) {
  const lines = [
    machine,
    `Medians of ${rounds} alternating rounds, ${sizes.entries} records of about 250 bytes; (ratio to bare: median of the ratios of each round)`,
    ...results.map(({ name, setup }) => `- ${name}: ${setup}`),
    '',
    table(results, figures, sizes),
    '',
    ...failures([...results, ...broken], figures),
  ];
  process.stdout.write(`${lines.join('\n').trimEnd()}\n`);
}

function shortly(measured) {
  return Object.entries(measured)
    .map(([key, value]) => `${key} ${value === undefined ? '–' : Math.round(value)}`)
    .join(', ');
}

function note(line) {
  process.stderr.write(`${line}\n`);
}

function stopNow() {
  killAll();
  rmSync(BUNDLES, { recursive: true, force: true });
  process.exit(130);
}
