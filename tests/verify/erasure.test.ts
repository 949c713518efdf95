/**
 * Goal: a book of which something was erased by law still verifies; a body that is gone without an erasure is found (L11).
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withoutBody } from '#protocol/bodiless.ts';
import { disqualification } from '../support/disqualification.ts';
import { erasure, restricted } from '../support/drafts.ts';
import { compared, must, readBook, verified, written, type BookFile } from './book-lines.ts';
import { reportOf } from '../../tools/verify/report.mjs';
import { exportBook, makeSampleBook, type SampleBook } from './sample-book.ts';

let book: SampleBook;
let lines: readonly string[];

beforeAll(async () => {
  book = await makeSampleBook();
  book.head.record(disqualification('h1', ['criminal']), disqualification('h2', ['criminal']));
  await book.head.push();
  book.officer.record(restricted('h1', 'Tày'));
  await book.officer.push();
  book.officer.record(erasure('h1'));
  await book.officer.push();
  lines = await exportBook(book);
});
afterAll(() => book.server.close());

const altered = (alter: (file: BookFile) => void) => {
  const file = readBook(lines);
  alter(file);
  return verified(written(file));
};

test('a book of which a household was erased is verified, and the report says how many are gone', () => {
  const checked = verified(lines);
  expect(checked).toMatchObject({ faults: [], warnings: [] });
  const report = reportOf(checked as Parameters<typeof reportOf>[0]).join('\n');
  expect(report).toMatch(/The bodies of \d+ were erased by law/);
  expect(report).toContain('đã xóa theo luật');
});

test('results that were sealed before stay what was signed', () => {
  for (const { code } of book.sealed) expect(compared(lines, code.replace('-', ''))?.matches).toBe(true);
  const { entries } = readBook(lines);
  const kinds = new Set(entries.filter(({ wire }) => wire[7].startsWith('#')).map(({ wire }) => wire[1]));
  expect([...kinds].sort()).toEqual(['disqualification', 'household', 'household-restricted']);
});

test('a body that the server took away without an erasure is found', () => {
  const { faults } = altered(({ entries }) => {
    const victim = must(entries.find(({ wire }) => wire[1] === 'tally'));
    victim.wire = withoutBody(victim.wire) as typeof victim.wire;
  });
  expect(faults).toHaveLength(1);
  expect(faults[0]?.reason).toContain('no erasure of the book covers');
});

test('the erasure itself cannot be dropped, nor its list widened', () => {
  const isErasure = ({ wire }: BookFile['entries'][number]) => wire[1] === 'erasure';
  const dropped = altered((file) => file.entries.splice(file.entries.findIndex(isErasure), 1));
  expect(dropped.faults.length).toBeGreaterThan(0);
  const widened = altered(({ entries }) => {
    const found = must(entries.find(isErasure));
    found.wire[8] = { household: 'h2', reason: '' };
  });
  expect(widened.faults.length).toBeGreaterThan(0);
});

test('another hash in the place of an erased body is found', () => {
  const { faults } = altered(({ entries }) => {
    const erased = must(entries.find(({ wire }) => wire[7].startsWith('#')));
    erased.wire[7] = `#${'A'.repeat(43)}`;
  });
  expect(faults.length).toBeGreaterThan(0);
});
