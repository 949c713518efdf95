/** Goal: the page on the law says what the rules say. Method: each rule's row is read off the page; then the page as a whole. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { casesOf } from './cases.ts';
import { DECREES, LAW, rulesOf } from './law.ts';
import { lawPage, nameText, statusOf } from './law-page.ts';
import { valueText } from './value-text.ts';

const PAGE = new URL('../../docs/law.md', import.meta.url);
const page = readFileSync(PAGE, 'utf8');
const COLUMN_OF = { nd122: 1, nd86: 2 };
const NUMBER_OF = { nd122: '122', nd86: '86' };

const rowsOf = (name: string) =>
  page
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .filter(([first]) => first === nameText(name));

const casesInCode = readdirSync(new URL('.', import.meta.url))
  .filter((file) => file.startsWith('cases-of-'))
  .map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'))
  .join('\n');

describe.each(DECREES)('of %s', (decree) => {
  test.each(rulesOf(LAW[decree]))(
    '$name stands there once, with its value, its status and its test',
    ({ name, rule }) => {
      const rows = rowsOf(name);
      expect(rows).toHaveLength(1);
      const [row = []] = rows;
      expect(row[COLUMN_OF[decree]]).toBe(valueText(rule.value));
      expect([statusOf(rule), `${NUMBER_OF[decree]}: ${statusOf(rule)}`]).toContain(
        row[4]?.split('<br>').find((status) => status.startsWith(NUMBER_OF[decree])) ?? row[4],
      );
      expect(row[5]?.split('<br>')).toEqual(casesOf(name).map((one) => one.name));
    },
  );
});

test('every test that the page names is written in the cases', () => {
  const named = new Set(page.split('\n').flatMap((line) => line.split('|')[6]?.trim().split('<br>') ?? []));
  const tests = [...named].filter((name) => !/^(-+|Test in .*|)$/.test(name));
  expect(tests.length).toBeGreaterThan(20);
  expect(tests.filter((name) => !casesInCode.includes(`name: '${name}'`))).toEqual([]);
});

test('the page is the one that the rules make (rewrite it with -u)', async () => {
  await expect(lawPage(LAW)).toMatchFileSnapshot(PAGE.pathname);
});
