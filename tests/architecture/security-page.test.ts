/** Goal: docs/security.md leaves no requirement out and names no test that is not there. Method: the page is read and counted. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const PAGE = readFileSync(join(ROOT, 'docs', 'security.md'), 'utf8');

/** How many requirements of levels 1 and 2 each section of ASVS 5.0.0 begins with; those of level 3 come after them. */
const LEVELS_1_AND_2 = `
1.1:2 1.2:9 1.3:11 1.4:3 1.5:2
2.1:3 2.2:3 2.3:4 2.4:1
3.2:2 3.3:4 3.4:6 3.5:5 3.7:2
4.1:3 4.2:1 4.3:2 4.4:4
5.1:1 5.2:3 5.3:2 5.4:3
6.1:3 6.2:12 6.3:4 6.4:4 6.5:5 6.6:3 6.8:4
7.1:3 7.2:4 7.3:2 7.4:5 7.5:2 7.6:2
8.1:2 8.2:3 8.3:1 8.4:1
9.1:3 9.2:4
10.1:2 10.2:2 10.3:4 10.4:11 10.5:5 10.6:2 10.7:3
11.1:2 11.2:3 11.3:3 11.4:4 11.5:1 11.6:1
12.1:3 12.2:2 12.3:4
13.1:1 13.2:5 13.3:2 13.4:5
14.1:2 14.2:4 14.3:3
15.1:3 15.2:3 15.3:7
16.1:1 16.2:5 16.3:4 16.4:3 16.5:3
17.1:1 17.2:4 17.3:2`;
const LEVEL_3_TOO = ['1.2.10', '4.1.5'];

const REQUIRED = [...LEVELS_1_AND_2.matchAll(/(\S+):(\d+)/g)].flatMap(([, section = '', count]) =>
  Array.from({ length: Number(count) }, (_, n) => `${section}.${n + 1}`),
);

/** What the first column of the table names; a span names all between its ends. */
const named = [...PAGE.matchAll(/^\| ((?:\d+\.\d+\.\d+[ –]?)+) \|/gm)]
  .flatMap(([, cell = '']) => cell.split(' '))
  .flatMap((part) => {
    const [first = '', last = first] = part.split('–');
    const from = REQUIRED.indexOf(first);
    return first === last || from < 0 ? [part] : REQUIRED.slice(from, REQUIRED.indexOf(last) + 1);
  });

describe('the table of ASVS 5.0.0', () => {
  test('names each requirement of levels 1 and 2 once, and no other than it says', () => {
    expect(REQUIRED).toHaveLength(253);
    expect([...named].sort()).toEqual([...REQUIRED, ...LEVEL_3_TOO].sort());
  });

  test('shows every requirement that it calls met by a test that exists', () => {
    const tests = [...PAGE.matchAll(/tests\/[\w./-]+\.tsx?/g)].map(([path]) => path);
    expect(tests.length).toBeGreaterThan(40);
    expect(tests.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});

test('the page stays one that is read', () => {
  expect(PAGE.split('\n').length).toBeLessThanOrEqual(200);
});
