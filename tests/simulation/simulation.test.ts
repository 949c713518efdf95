/**
 * Goal: the simulator itself can be believed: a seed is the same story every time, and a story that breaks a law is told short.
 * Method: the bundle that `npm run simulate` makes, once as it is and once with a defect in it.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MUTATIONS } from '../../tools/simulate/defects.mjs';
import { bundleSimulation } from '../../tools/simulate/bundle.mjs';
import { runStories } from '../../tools/simulate/run-stories.mjs';

interface Line {
  readonly type: string;
  readonly law?: string;
  readonly story?: readonly string[];
  readonly of?: number;
  readonly lines?: readonly string[];
}

const SEEDS = { first: 3, count: 4, step: 1, stopAtFirst: false, aloud: true };

let sound: { file: string; remove(): void };

beforeAll(async () => {
  sound = await bundleSimulation();
});

afterAll(() => sound.remove());

async function logOf(file: string): Promise<readonly Line[]> {
  const lines: Line[] = [];
  await runStories(file, SEEDS, (line: Line) => void lines.push(line));
  return lines.filter(({ type }) => type === 'log');
}

test('a seed gives the same story in every process, to the last word', async () => {
  const [once, again] = await Promise.all([logOf(sound.file), logOf(sound.file)]);
  expect(once).toHaveLength(SEEDS.count);
  expect(once).toEqual(again);
});

describe('a defect', () => {
  test('is noticed, and told in a few steps that still show it', async () => {
    const defect = MUTATIONS.find(({ name }) => name === 'merge: the newest clock wins');
    const broken = await bundleSimulation(defect ? [defect] : []);
    try {
      const [found] = (await runStories(broken.file, {
        ...SEEDS,
        first: 1,
        stopAtFirst: true,
      })) as readonly Line[];
      expect(found).toMatchObject({ type: 'broken', law: 'L3' });
      expect(found?.story?.length).toBeLessThan(4);
      expect(found?.of).toBeGreaterThan(15);
    } finally {
      broken.remove();
    }
  });

  test('whose place in the code is gone cannot be planted unnoticed', async () => {
    const gone = { file: 'src/domain/book/fold.ts', find: 'nobody wrote this', replace: '' };
    await expect(bundleSimulation([gone])).rejects.toThrow('does not say exactly once');
  });
});
