/** Goal: long work lets the page answer, tells how far it is and can be stopped. Method: a clock that each look moves on by a whole slice. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { BookProgress } from '#domain/year-book/year-book.ts';
import { takeSteps } from '../../../src/screens/shared/take-steps.ts';

function* counting(total: number): Generator<BookProgress, string, void> {
  for (let done = 1; done <= total; done += 1) yield { done, total };
  return 'made';
}

beforeEach(() => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 100));
});
afterEach(() => vi.restoreAllMocks());

test('tells how far it is after each slice and gives what was made', async () => {
  const told: number[] = [];
  const made = await takeSteps(
    counting(3),
    ({ done }) => told.push(done),
    () => false,
  );
  expect(made).toBe('made');
  expect(told).toEqual([1, 2, 3]);
});

test('lets others speak between two slices, and ends where it was stopped', async () => {
  let stopped = false;
  const told: number[] = [];
  setTimeout(() => {
    stopped = true;
  });
  const made = await takeSteps(
    counting(1000),
    ({ done }) => told.push(done),
    () => stopped,
  );
  expect(made).toBeUndefined();
  expect(told).toEqual([1]);
});
