import { play } from './run.ts';
import { shrink } from './shrink.ts';
import { tell } from './steps.ts';
import { storyOf, themeOf } from './story.ts';
import { forgetPrologues } from './world/prologue.ts';

/*
 * A process that plays stories. Told `{ first, count, step, only? }` it plays every `step`-th seed and sends what it found, line by
 * line, as JSON; with `stopAtFirst` it stops at the first law that breaks.
 */

interface Order {
  readonly first: number;
  readonly count: number;
  readonly step: number;
  readonly stopAtFirst: boolean;
  /** Tell every step of every story. */
  readonly aloud: boolean;
  /** How many shorter stories are tried when a law breaks. */
  readonly tries?: number;
  /** Only the stories about this are played. */
  readonly theme?: string;
}

const say = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

process.on('unhandledRejection', (reason) => {
  say({ type: 'bug', what: reason instanceof Error ? reason.stack : String(reason) });
});

async function playSeed(seed: number, aloud: boolean): Promise<boolean> {
  const steps = storyOf(seed);
  const told = await play(seed, steps);
  if (aloud) say({ type: 'log', seed, lines: told.log });
  if (!told.broken) return true;
  const shrunk = await shrink(seed, steps, told, order.tries);
  say({
    type: 'broken',
    seed,
    law: shrunk.told.broken?.law,
    what: shrunk.told.broken?.what,
    of: steps.length,
    story: shrunk.steps.map(tell),
    steps: shrunk.steps,
    log: shrunk.told.log,
    tries: shrunk.tries,
  });
  return false;
}

const order = JSON.parse(process.argv[2] ?? '{}') as Order;
let played = 0;
for (let seed = order.first; played < order.count; seed += order.step) {
  if (order.theme !== undefined && themeOf(seed) !== order.theme) continue;
  played++;
  const fine = await playSeed(seed, order.aloud);
  if (!fine && order.stopAtFirst) break;
  if (played % 10 === 0) say({ type: 'played', count: played });
}
say({ type: 'end', count: played });
forgetPrologues();
