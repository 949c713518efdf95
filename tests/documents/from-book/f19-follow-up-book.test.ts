/** Goal: a village's book over the years prints what the book says. Method: two villages told over years, read off the paper. */
import { describe, expect, test } from 'vitest';
import { fromBook } from '#documents/from-book/f19-follow-up-book.ts';
import type { Draft } from '#domain/book/entry.ts';
import type { HouseholdEventBody, PastResultBody } from '#domain/book/kinds-of-recognition.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { household, VILLAGE, YEAR } from '../../support/drafts.ts';
import { say } from '../../support/told.ts';
import { GARBAGE, rowsOf, tablesOf, textOf } from '../forms/f01-reading.ts';
import { deskSources, inVillage, names, OTHER, paperOf, signed } from './decided-told.ts';
import { villageDrafts } from './village-told.ts';

const past = (year: number, id: string, fields: Partial<PastResultBody> = {}): Draft =>
  say('past-result', subjectOf.pastResult(year, id), {
    outcome: 'recognised',
    reason: '',
    decision: 'QĐ 9 năm 2024',
    merit: false,
    ...fields,
  });
const registered = (id: string): Draft =>
  say('registration', subjectOf.registration(YEAR, id), { registered: true, commitments: [] });
const event = (id: string, body: Partial<HouseholdEventBody>): Draft =>
  say('household-event', subjectOf.householdEvent(id), {
    type: 'moved-in',
    on: '2026-02-01',
    from: [],
    to: [],
    formerHead: '',
    note: '',
    ...body,
  });

const rowsFor = (...drafts: readonly Draft[]) => {
  const sources = deskSources('ND86_2023', ...villageDrafts(3), ...drafts);
  return paperOf(fromBook, sources, { village: VILLAGE });
};

describe('the book on paper', () => {
  const paper = rowsFor(
    ...['h1', 'h2'].map(registered),
    signed('12'),
    names('12', ['h1', 'h3']),
    past(2025, 'h1'),
    past(2024, 'h1', { merit: true }),
    past(2025, 'h2', { outcome: 'not-recognised', reason: 'đánh bạc' }),
  );

  test('has a row for each household with its years, years in a row and certificates', () => {
    expect(
      rowsOf(paper)
        .slice(0, 3)
        .map((cells) => cells.slice(3)),
    ).toEqual([
      ['ĐK, Đạt, QĐ\u00a01', 'ĐK, Đạt, QĐ\u00a01', 'ĐK, Đạt, QĐ\u00a02', '3', 'năm 2024; đã tính 2024', ''],
      ['', 'ĐK, Không đạt, QĐ\u00a01', 'ĐK, Không đạt', '0', '', ''],
      ['', '', 'Đạt, QĐ\u00a02', '1', '', ''],
    ]);
  });

  test('gives the rates over both denominators, the second one of those who registered', () => {
    expect(tablesOf(paper).at(-1)?.rows.at(-1)?.cells).toEqual([
      '2026',
      '2/3 hộ (66,67\u00a0%)',
      '2/3 hộ (66,67\u00a0%)',
      '1/2 hộ đăng ký (50,00\u00a0%)',
    ]);
  });

  test('keeps reasons to itself', () => {
    expect(textOf(paper)).not.toContain('đánh bạc');
    expect(textOf(paper)).not.toMatch(GARBAGE);
  });
});

test('a household that moved in from another village brings its years, and the row says so', () => {
  const paper = rowsFor(
    inVillage(household('x', { headName: 'Lý Văn Tám', order: 1, status: 'moved-out' }), OTHER),
    inVillage(past(2025, 'x'), OTHER),
    event('e1', { from: ['x'], to: ['h2'] }),
  );
  expect(rowsOf(paper)[1]?.slice(3)).toEqual([
    'ĐK, Đạt, QĐ\u00a01',
    '',
    '0',
    '',
    'Chuyển đến 01/02/2026 (Lý Văn Tám)',
  ]);
});

test('what a family had before one of it split off stays with those who stayed', () => {
  const paper = rowsFor(past(2025, 'h1'), event('e1', { type: 'split', from: ['h1'], to: ['h1', 'h3'] }));
  expect(
    rowsOf(paper)
      .slice(0, 3)
      .map((cells) => cells[3]),
  ).toEqual(['ĐK, Đạt, QĐ\u00a01', '', '']);
});

test('is not made without a village, nor of a village without households', () => {
  const sources = deskSources('ND86_2023', ...villageDrafts(3));
  expect(fromBook.make(sources, {})).toMatchObject({ error: { type: 'not-found', what: 'village' } });
  expect(fromBook.make(sources, { village: OTHER })).toMatchObject({ error: { type: 'not-yet' } });
});
