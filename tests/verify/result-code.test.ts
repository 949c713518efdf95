import { writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digestOfMinutes } from '../../tools/verify/minutes.mjs';
import { readCode } from '../../tools/verify/result-code.mjs';
import { makeFolder } from '../support/server.ts';
import { compared, must, readBook, written, type EntryLine } from './book-lines.ts';
import { exportBook, makeSampleBook, type SampleBook } from './sample-book.ts';

const TOOL = fileURLToPath(new URL('../../tools/verify.mjs', import.meta.url));

let book: SampleBook;
let lines: readonly string[];

beforeAll(async () => {
  book = await makeSampleBook();
  lines = await exportBook(book);
});
afterAll(() => book.server.close());

const codeOf = (printed: string): string => must(readCode(printed));

/** The book with one line of a kind altered. */
function withEntry(isIt: (entry: EntryLine) => boolean, alter: (entry: EntryLine) => void) {
  const file = readBook(lines);
  const entry = file.entries.find(isIt);
  if (!entry) throw new Error('There is no such entry');
  alter(entry);
  return written(file);
}

describe('a result code from a paper', () => {
  test.each([
    ['by hands, with a settled dispute, a late tally and an amendment', 0],
    ['by the list, with exceptions', 1],
    ['by secret ballot', 2],
  ])('finds the meeting %s and computes its digest anew', (_, at) => {
    const { code, digest, meeting } = must(book.sealed[at]);
    const found = must(compared(lines, codeOf(code)));
    expect(found).toMatchObject({ matches: true, isStanding: true, otherSeals: 0 });
    expect(found.content).toMatchObject({ meeting });
    expect(digestOfMinutes(found.content)).toBe(digest);
  });

  test('prints what a person compares with the paper', () => {
    const path = join(makeFolder(), 'so.ndjson');
    writeFileSync(path, lines.map((line) => `${line}\n`).join(''));
    const { code = '' } = book.sealed[0] ?? {};
    const typed = code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replace('-', ' ');
    const output = execFileSync(process.execPath, [TOOL, path, '--code', typed], { encoding: 'utf8' });
    expect(output).toContain(`Result code ${code}`);
    expect(output).toContain('Thôn na-lau, Cụm SHOW_OF_HANDS, year 2026; Nhà văn hóa');
    expect(output).toContain('households summoned 4, present 4; delegates summoned 0, present 0');
    expect(output).toContain('proposed 1, not proposed 3, undecided 0');
    expect(output).toMatch(/Nông Văn Páo +proposed +for 3, against 1, abstained 0, of 4/);
    expect(output).toMatch(/Hoàng Thị Ễnh +not-proposed +for 2, .*AMENDED to proposed 3\/4/);
    expect(output).toContain('MATCHES what was signed.');
    expect(output).toContain('KHỚP với biên bản đã ký.');
  });

  test('is told apart from one that no minutes bear', () => {
    expect(compared(lines, 'ZZZZZZZZ')).toBeUndefined();
  });

  test('does not match when a vote under it was altered', () => {
    const { code, meeting } = must(book.sealed[0]);
    const altered = withEntry(
      ({ wire }) => wire[2] === `tally:${meeting}:h2`,
      ({ wire }) => Object.assign(wire[8] as object, { for: 4, against: 0 }),
    );
    expect(compared(altered, codeOf(code))).toMatchObject({ matches: false });
  });

  test('does not match when the server sets a vote aside that was counted', () => {
    const { code, meeting } = must(book.sealed[1]);
    const altered = withEntry(
      ({ wire }) => wire[2] === `list-vote:${meeting}`,
      (entry) => Object.assign(entry, { verdict: 'malformed-body' }),
    );
    expect(compared(altered, codeOf(code))).toMatchObject({ matches: false });
  });

  test('does not match when the digest was altered and the code with it', () => {
    const { code } = must(book.sealed[2]);
    const altered = withEntry(
      ({ wire }) => (wire[8] as { code?: string } | null)?.code === codeOf(code),
      ({ wire }) => Object.assign(wire[8] as object, { code: 'AAAAAAAA', digest: 'A'.repeat(43) }),
    );
    expect(compared(altered, codeOf(code))).toBeUndefined();
    expect(compared(altered, '00000000')).toMatchObject({ matches: false });
  });

  test('says when the minutes were set aside or do not stand any more', () => {
    const { code } = must(book.sealed[2]);
    const altered = withEntry(
      ({ wire }) => (wire[8] as { code?: string } | null)?.code === codeOf(code),
      (entry) => Object.assign(entry, { verdict: 'seal-stands' }),
    );
    expect(compared(altered, codeOf(code))).toMatchObject({ isStanding: false });
  });
});

describe('typing a code', () => {
  test.each([
    ['K7QM-2XPD', 'K7QM2XPD'],
    [' k7qm 2xpd ', 'K7QM2XPD'],
    ['O0il-LI1o', '00111110'],
  ])('%s is %s', (typed, code) => expect(readCode(typed)).toBe(code));

  test.each(['K7QM', 'K7QM-2XPDU', 'K7QM-2XPU', ''])('“%s” is none', (typed) => {
    expect(readCode(typed)).toBeUndefined();
  });
});
