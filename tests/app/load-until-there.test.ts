import { expect, test } from 'vitest';
import { loadUntilThere } from '../../src/app/load-until-there.ts';

test('a part that a bad line cuts short is asked for until it is there, and every failure is seen', async () => {
  const answers = [Promise.reject(new TypeError('cut')), Promise.reject(new TypeError('cut again'))];
  const seen: unknown[] = [];
  const load = () => answers.shift() ?? Promise.resolve('the part');
  for (const answer of answers) answer.catch(() => undefined);
  expect(await loadUntilThere(load, (error) => seen.push(error), 0)).toBe('the part');
  expect(seen).toEqual([new TypeError('cut'), new TypeError('cut again')]);
});
