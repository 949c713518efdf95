import { play, type Told } from './run.ts';
import type { Step } from './steps.ts';

/** A story that still breaks its law, and nothing in it can be left out. */
export interface Shrunk {
  readonly steps: readonly Step[];
  readonly told: Told;
  readonly tries: number;
}

/** Leaves out steps, then faults, as long as the same law breaks. Each try is played from the seed's own beginning. */
export async function shrink(
  seed: number,
  steps: readonly Step[],
  told: Told,
  triesMax = 400,
): Promise<Shrunk> {
  const { broken } = told;
  if (!broken) throw new Error('There is nothing to shrink: no law was broken');
  let best: Shrunk = { steps: steps.slice(0, broken.step + 1), told, tries: 0 };
  let tries = 0;
  const stillBreaks = async (candidate: readonly Step[]): Promise<boolean> => {
    if (tries >= triesMax) return false;
    tries++;
    const again = await play(seed, candidate);
    if (again.broken?.law !== broken.law) return false;
    const upTo = candidate.slice(0, again.broken.step + 1);
    best = { steps: upTo, told: again, tries };
    return true;
  };
  if (!(await stillBreaks(best.steps))) await stillBreaks(steps);
  for (let size = Math.ceil(best.steps.length / 2); size >= 1; ) {
    const shorter = await leaveOut(best.steps, size, stillBreaks);
    if (!shorter) size = size === 1 ? 0 : Math.ceil(size / 2);
    if (size === 0) break;
  }
  await simplify(() => best.steps, stillBreaks);
  return { ...best, tries };
}

/** Tries to leave out `size` steps at a time; true when something went. */
async function leaveOut(
  steps: readonly Step[],
  size: number,
  stillBreaks: (candidate: readonly Step[]) => Promise<boolean>,
): Promise<boolean> {
  for (let from = steps.length - size; from > -size; from -= size) {
    const start = Math.max(0, from);
    const candidate = [...steps.slice(0, start), ...steps.slice(start + size)];
    if (candidate.length < steps.length && (await stillBreaks(candidate))) return true;
  }
  return false;
}

const FAULTS = ['disk', 'server', 'line', 'meanwhile'] as const;

async function simplify(
  stepsNow: () => readonly Step[],
  stillBreaks: (candidate: readonly Step[]) => Promise<boolean>,
): Promise<void> {
  for (let at = 0; at < stepsNow().length; at++) {
    for (const fault of FAULTS) {
      const steps = stepsNow();
      const step = steps[at];
      if (!step || !(fault in step)) continue;
      const { [fault]: _without, ...simple } = step as Step & Record<typeof fault, unknown>;
      await stillBreaks(steps.map((each, index) => (index === at ? (simple as Step) : each)));
    }
  }
}
