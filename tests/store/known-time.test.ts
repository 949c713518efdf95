import { expect, test } from 'vitest';
import { skewWithoutAnswer } from '#store/known-time.ts';

const HEARD = Date.UTC(2026, 10, 22);
const HOUR = 3_600_000;

test.each([
  { name: 'a right clock stays right', skewMs: 0, now: HEARD + HOUR, expected: 0 },
  { name: 'a clock known to be ahead stays so', skewMs: HOUR, now: HEARD + 5 * HOUR, expected: HOUR },
  { name: 'a clock that fell back to 1970 is seen without network', skewMs: 0, now: 0, expected: -HEARD },
  {
    name: 'one that was ahead and fell behind what was heard is behind',
    skewMs: HOUR,
    now: HEARD - HOUR,
    expected: -HOUR,
  },
])('$name', ({ skewMs, now, expected }) => {
  expect(skewWithoutAnswer({ serverTime: HEARD, skewMs }, now)).toBe(expected);
});
