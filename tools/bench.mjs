// `npm run bench [-- --only NAMES] [--rounds 5] [--entries 20000]`: our server, a bare one and other engines at the same work,
// as one Markdown table on stdout; what is going on meanwhile on stderr. How to read it: docs/bench.md.
import './lib/require-node.mjs';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { describeMachine } from './bench/machine.mjs';
import { killAll, runHost } from './bench/run-host.mjs';
import { failures, table } from './bench/table.mjs';
import { SERVER_BUILD } from './lib/build.mjs';
import { installPackages } from './lib/install.mjs';
import { ROOT, runNpm } from './lib/run.mjs';
import { runOrStop, Stop } from './lib/stop.mjs';

const BENCH = join(ROOT, 'tests', 'bench');
const PEERS = join(BENCH, 'peers');
const PEER_NAMES = ['pouchdb', 'rxdb', 'hocuspocus', 'tinybase', 'automerge'];
// Where tests/bench/server/ looks for the server as it is built.
const BUILT = join(ROOT, 'dist', 'tests', 'bench');
const WARM_UP = 1_000;
const CLIENTS = 20;
const SERVER_ROWS_MS = 900_000;

await runOrStop(async () => {
  const { only, rounds, sizes } = readOptions();
  process.once('SIGINT', stopNow).once('SIGTERM', stopNow);
  try {
    await installPackages();
    const machine = describeMachine();
    await bundleOurs();
    const jobs = await findJobs(only);
    const server = jobs.server ? await measureServer(rounds) : {};
    const figures = await measureFigures(jobs.figures);
    const results = await runRounds(jobs.contestants, rounds, sizes);
    print({ machine, rounds, sizes, server, results, figures, broken: jobs.broken });
  } finally {
    killAll();
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

/** What was asked for; `--only` takes parts of names, and `server`, `figure`, `ours`, `peer` for whole groups. */
async function findJobs(only) {
  const found = { server: isWanted(only, 'server'), contestants: [], figures: [], broken: [] };
  const files = ['figures.mjs', 'contestants.mjs'].map((name) => join(BUILT, 'ours', name));
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

/** The server, and our side of the bench, which is TypeScript; packages stay outside. */
async function bundleOurs() {
  const { build } = await import('esbuild');
  await build({ ...SERVER_BUILD, outfile: join(BUILT, 'dist', 'server', 'main.mjs') });
  const { outfile: _, ...options } = SERVER_BUILD;
  const entryPoints = ['contestants', 'figures'].map((name) => `tests/bench/ours/${name}.ts`);
  await build({ ...options, entryPoints, outdir: join(BUILT, 'ours'), outExtension: { '.js': '.mjs' } });
  Object.assign(process.env, { BENCH_BUILT: BUILT, BENCH_SOURCE: join(BENCH, 'server') });
}

/** Our server against the bare one, and alone under load: measured by tests/bench/server/ in turns of its own. */
async function measureServer(rounds) {
  const module = pathToFileURL(join(BENCH, 'server', 'run.mjs')).href;
  const { measured, failed } = await runHost(
    { module, task: 'server', rounds },
    { timeLimitMs: SERVER_ROWS_MS },
  );
  note(`server: ${failed ? `${failed.step}: ${failed.reason}` : `${measured.rows.length} rows`}`);
  return { name: 'server', rows: measured.rows, failed };
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

async function measureFigures(figures) {
  const results = [];
  for (const figure of figures) {
    const { measured, failed } = await runHost({
      module: figure.module,
      index: figure.index,
      task: 'figure',
    });
    note(`${figure.name}: ${failed ? failed.reason : measured.value}`);
    results.push({ ...figure, value: measured.value, failed });
  }
  return results;
}

function print({ machine, rounds, sizes, server, results, figures, broken }) {
  const { entries } = sizes;
  const lines = [
    machine,
    `Medians of ${rounds} rounds in turns; in the race ${entries} household registrations, (×): the median of the rounds’ ratios to ours.`,
    '',
    ...results.map(({ name, setup }) => `- ${name}: ${setup}`),
    '',
    table({ against: server.rows ?? [], figures, results, sizes }),
    '',
    ...failures([server, ...figures, ...results, ...broken]),
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
  process.exit(130);
}
