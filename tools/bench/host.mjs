// The process in which the clients of one contestant live for one round; tools/bench.mjs starts, times out and kills it.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { folderBytes, peakMemory } from './machine.mjs';
import { makeRecords } from './records.mjs';
import { countWireBytes } from './wire-bytes.mjs';

const CHANGES = 11;
const CHANGES_MS = 10_000;
/** Changes before the clock: a server that runs for weeks has answered many. */
const WARM_CHANGES = 300;
const WARM_CHANGES_MS = 4_000;

const wire = countWireBytes();
const { module, task, index, folder, sizes } = JSON.parse(process.argv[2]);

// Some clients throw out of a socket's callback; then this round has failed, and says so.
process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);

try {
  const { contestants = [], figures = [] } = await import(module);
  if (task === 'list')
    process.send({ type: 'list', contestants: contestants.map(describe), figures: figures.map(describe) });
  if (task === 'round') await runRound(contestants[index]);
  if (task === 'figure') measured({ value: await figures[index].measure(folder) });
  process.send({ type: 'done' }, () => process.exit(0));
} catch (error) {
  fail(error);
}

function describe({ name, kind, setup, unit, target, timeLimitMs }) {
  return { name, kind, setup, unit, target, timeLimitMs };
}

/** One client, then a fresh reader, then small changes; and anew with an empty server: many clients at once. */
async function runRound(contestant) {
  await inFolder('one', async (own) => {
    const running = await contestant.start(own);
    await warmUp(running);
    await timePush('push', running, makeRecords(sizes.entries, 'one'), 1);
    await timeFirstLoad(running);
    await timeChanges(running);
    const memory = peakMemory(running.serverPids);
    await running.stop();
    measured({ memory, disk: folderBytes(own) / (sizes.entries + sizes.warmUp) });
  });
  await inFolder('many', async (own) => {
    const running = await contestant.start(own);
    await warmUp(running);
    const each = Math.floor(sizes.entries / sizes.clients);
    await timePush('manyPush', running, makeRecords(each * sizes.clients, 'many'), sizes.clients);
    await running.stop();
  });
}

async function warmUp(running) {
  begin('warm-up');
  const push = await running.prepare(makeRecords(sizes.warmUp, 'warm-up'), 1);
  await push();
}

async function timePush(step, running, records, clients) {
  begin(`preparing ${step}`);
  const push = await running.prepare(records, clients);
  begin(step);
  const sent = wire.start();
  const began = performance.now();
  await push();
  const ms = performance.now() - began;
  if (clients > 1) return measured({ [step]: ms });
  const bytes = sent();
  measured({ [step]: ms, wireUp: bytes.up / records.length, wireUpAnswers: bytes.down / records.length });
}

async function timeFirstLoad(running) {
  begin('firstLoad');
  const received = wire.start();
  const began = performance.now();
  const loaded = await running.firstLoad();
  const ms = performance.now() - began;
  const expected = sizes.entries + sizes.warmUp;
  if (loaded !== expected) throw new Error(`the first load gave ${loaded} of ${expected} records`);
  const bytes = received();
  measured({ firstLoad: ms, wireDown: bytes.down / loaded });
}

async function timeChanges(running) {
  begin('changeAndPull');
  await changes(running, WARM_CHANGES, WARM_CHANGES_MS);
  const times = await changes(running, CHANGES, CHANGES_MS);
  times.sort((a, b) => a - b);
  measured({ changeAndPull: times[Math.floor(times.length / 2)] });
}

/** The times of so many changes, or of those that there is time for. */
async function changes(running, count, limitMs) {
  const began = performance.now();
  const times = [];
  while (times.length < count && performance.now() - began < limitMs)
    times.push(await running.changeAndPull());
  return times;
}

async function inFolder(name, work) {
  const own = join(folder, name);
  mkdirSync(own, { recursive: true });
  await work(own);
  rmSync(own, { recursive: true, force: true, maxRetries: 3 });
}

function begin(step) {
  process.send({ type: 'step', step });
}

function measured(values) {
  process.send({ type: 'measured', values });
}

function fail(error) {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.send({ type: 'failed', message }, () => process.exit(1));
}
