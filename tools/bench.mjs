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
// In the project, because packages are found from there; of its own, because two runs may be on.
const BUNDLES = join(ROOT, 'dist', 'bench', `run-${process.pid}`);
// Our side of the bench: TypeScript.
const OURS = ['server/contestants', 'server/figures', 'wire/figures', 'vault/figures'];
const WARM_UP = 20_000;
const CLIENTS = 20;
let isCut = false;

await runOrStop(async () => {
  const { only, rounds, sizes } = readOptions();
  process.once('SIGINT', stopNow).once('SIGTERM', stopNow);
  try {
    await installPackages();
    const machine = describeMachine();
    await bundleOurs();
    const jobs = await findJobs(only);
    const results = await runRounds(jobs.contestants, rounds, sizes);
    const figures = await measureFigures(jobs.figures);
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

/** What was asked for; `--only` takes parts of names, and `bare`, `server`, `ours`, `peer`, `figure` for whole groups. */
async function findJobs(only) {
  const found = { contestants: [], figures: [], broken: [] };
  const files = OURS.map((name) => join(BUNDLES, `${name}.mjs`));
  for (const file of [...files, ...(await peerFiles(only))]) {
    const module = pathToFileURL(file).href;
    const { list, failed } = await runHost({ module, task: 'list' });
    if (list === undefined) found.broken.push({ name: file.slice(ROOT.length), failed });
    const place = (item, index) => ({ ...item, module, index });
    found.contestants.push(
      ...(list?.contestants ?? []).map(place).filter(({ name, kind }) => isWanted(only, kind, name)),
    );
    found.figures.push(
      ...(list?.figures ?? []).map(place).filter(({ name }) => isWanted(only, 'figure', name)),
    );
  }
  return found;
}

function isWanted(only, kind, name = kind) {
  return only.length === 0 || only.some((word) => word === kind || name.toLowerCase().includes(word));
}

async function peerFiles(only) {
  const names = PEER_NAMES.filter((name) => isWanted(only, 'peer', name));
  if (names.length > 0) await installPeers();
  return names.map((name) => join(PEERS, `${name}.mjs`));
}

async function installPeers() {
  if (existsSync(join(PEERS, 'node_modules', '.package-lock.json'))) return;
  note('Installing the peers into tests/bench/peers…');
  // Nothing of npm on stdout, which is the table's alone.
  if ((await runNpm(['ci', '--prefix', PEERS, '--silent'])) !== 0) {
    throw new Stop(
      'The peers could not be installed: see npm above, or leave them out with --only server,figure,ours.',
    );
  }
}

/** Packages stay outside; they are found from within the project. */
async function bundleOurs() {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: ROOT,
    entryPoints: OURS.map((name) => `tests/bench/${name}.ts`),
    outbase: 'tests/bench',
    outdir: BUNDLES,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  });
}

/** Round by round, each beginning with another contestant, so that a slow minute of the machine hits everyone. */
async function runRounds(contestants, rounds, sizes) {
  const results = contestants.map((contestant) => ({ ...contestant, rounds: [] }));
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < results.length; turn += 1) {
      const result = results[(turn + round) % results.length];
      if (isCut || result.failed?.timedOut) continue;
      const { measured, failed } = await runHost({
        module: result.module,
        index: result.index,
        task: 'round',
        sizes,
      });
      if (isCut) continue;
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

async function measureFigures(figures) {
  const results = [];
  for (const figure of figures) {
    const job = { module: figure.module, index: figure.index, task: 'figure' };
    const { measured, failed } = await runHost(job, { timeLimitMs: figure.timeLimitMs });
    if (isCut) break;
    note(`${figure.name}: ${failed ? failed.reason : measured.value}`);
    results.push({ ...figure, value: measured.value, failed });
  }
  return results;
}

function print({ machine, rounds, sizes, results, figures, broken }) {
  const lines = [
    machine,
    ...(isCut ? ['Cut short: what there was until then.'] : []),
    `Medians of ${isCut ? `at most ${rounds}` : rounds} alternating rounds with ${sizes.entries} records of about 250 bytes.`,
    'In brackets the median of the rounds’ ratios: ours and our server to bare, peers to ours.',
    '',
    ...results.map(({ name, setup }) => `- ${name}: ${setup}`),
    '',
    table({ results, figures, sizes }),
    '',
    ...failures([...results, ...figures, ...broken]),
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

/** Ctrl+C ends what runs, and prints what has been measured until then. */
function stopNow() {
  isCut = true;
  killAll();
}
