// `npm run simulate -- --seeds 1000`: plays stories of phones, a desk and the server with everything that can go wrong, and holds
// them to the laws L1 to L12. `--seed 42` plays one alone and tells it; `--mutations` shows that defects are noticed.
import './lib/require-node.mjs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { runOrStop, Stop } from './lib/stop.mjs';
import { bundleSimulation } from './simulate/bundle.mjs';
import { runMutations } from './simulate/mutations.mjs';
import { runStories } from './simulate/run-stories.mjs';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1000' },
    seed: { type: 'string' },
    first: { type: 'string', default: '1' },
    workers: { type: 'string', default: String(availableParallelism()) },
    mutations: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});

const wholeNumber = (name) => {
  const number = Number(values[name]);
  if (!Number.isInteger(number) || number < 1)
    throw new Stop(`--${name} is a number from 1 on, not ${values[name]}.`);
  return number;
};

await runOrStop(async () => {
  const workers = wholeNumber('workers');
  if (values.mutations) {
    const caught = await runMutations({ seeds: wholeNumber('seeds'), workers, only: values.only });
    if (!caught) throw new Stop('The simulation does not notice every defect: see above.');
    return;
  }
  const bundle = await bundleSimulation();
  try {
    if (values.seed !== undefined) await tellOne(bundle.file, wholeNumber('seed'));
    else await playMany(bundle.file, wholeNumber('seeds'), wholeNumber('first'), workers);
  } finally {
    bundle.remove();
  }
});

async function tellOne(file, seed) {
  const order = { first: seed, count: 1, step: 1, stopAtFirst: true, aloud: true };
  const broken = await runStories(file, order, (line) => {
    if (line.type === 'log') console.log(`Seed ${seed}\n${line.lines.map((text) => `  ${text}`).join('\n')}`);
  });
  for (const each of broken) tellBroken(each);
  if (broken.length > 0) throw new Stop(`Seed ${seed} breaks a law.`);
}

async function playMany(file, seeds, first, workers) {
  const started = performance.now();
  const plays = Array.from({ length: Math.min(workers, seeds) }, (_, worker) =>
    runStories(
      file,
      {
        first: first + worker,
        count: Math.ceil((seeds - worker) / workers),
        step: workers,
        stopAtFirst: false,
        aloud: false,
      },
      (line) => {
        if (line.type === 'broken' || line.type === 'bug') tellBroken(line);
      },
    ),
  );
  const broken = (await Promise.all(plays)).flat();
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `${seeds} stories in ${seconds.toFixed(0)} s (${(seeds / seconds).toFixed(1)} a second), ${broken.length} broke a law.`,
  );
  if (broken.length > 0)
    throw new Stop(`Tell one again with: npm run simulate -- --seed ${broken[0].seed ?? '…'}`);
}

function tellBroken({ seed, law, what, story = [], log = [], of }) {
  console.log(`\nSeed ${seed} breaks ${law}: ${what}`);
  console.log(`The shortest story that still does (${story.length} of ${of} steps):`);
  for (const line of log) console.log(`  ${line}`);
}
