/** Goal: the score sheet adds up to the result that it states. Method: a province's scale with items, and the sentence in every case. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scoreOf, type Points } from '#domain/assessment/score.ts';
import { percent } from '#domain/rules/fraction.ts';
import { FRAMEWORK_ND86_2023 } from '#domain/rules/framework-nd86-2023.ts';
import { scoredItems, type Scoring } from '#domain/rules/scale.ts';
import { scoreSheet, type ScoreSheetFacts } from '../../../src/documents/forms/f04-score-sheet.ts';
import { scoreSentence } from '../../../src/documents/forms/score-sentence.ts';
import { DOTS } from '../../../src/documents/paper-model.ts';
import {
  brokenRowsOf,
  GARBAGE,
  HOUSEHOLD,
  NOTHING_KNOWN,
  partsOf,
  PLACE,
  rowsOf,
  rowsOfType,
  signersOf,
  textOf,
  titlesOf,
} from './f01-reading.ts';

/** Phú Thọ's 32 + 42 + 26; how each is divided is of no matter here, but one criterion has items. */
const SCORING: Scoring = {
  scale: {
    standards: [
      {
        id: 'I',
        maxPoints: 32,
        criteria: [
          { id: 'I.1', maxPoints: 20, items: [] },
          {
            id: 'I.2',
            maxPoints: 12,
            items: [
              { id: 'I.2.a', maxPoints: 8, text: 'Không tổ chức ăn uống dài ngày' },
              { id: 'I.2.b', maxPoints: 4, text: 'Không rải vàng mã khi đưa tang' },
            ],
          },
        ],
      },
      {
        id: 'II',
        maxPoints: 42,
        criteria: [
          { id: 'II.1', maxPoints: 30, items: [] },
          { id: 'II.2', maxPoints: 12, items: [] },
        ],
      },
      { id: 'III', maxPoints: 26, criteria: [] },
    ],
  },
  standardFloor: percent(50),
  passMarks: [
    { area: 'any', poorOnly: true, points: 60 },
    { area: 'any', poorOnly: false, points: 85 },
  ],
};
const FULL: Points = Object.fromEntries(
  scoredItems(SCORING.scale).map(({ id, maxPoints }) => [id, maxPoints]),
);
const JUDGED_AS = { area: 'other', poor: false } as const;

const sentenceOf = (points: Points, scoring: Scoring = SCORING): string =>
  scoreSentence(scoreOf(points, scoring, JUDGED_AS), scoring.standardFloor);

const facts: ScoreSheetFacts = {
  place: PLACE,
  framework: FRAMEWORK_ND86_2023,
  scoring: SCORING,
  household: HOUSEHOLD,
  judgedAs: JUDGED_AS,
  selfPoints: FULL,
  points: { ...FULL, 'II.1': 12, 'II.2': 0 },
  notes: { 'II.1': 'Chưa tham gia dọn vệ sinh' },
  cases: [],
  meetingDay: '2026-10-05',
  chairName: 'Nông Thị Hường',
  secretaryName: 'Vi Văn Nghĩa',
};

describe('the sentence of a score', () => {
  test('names what is short and each standard below its floor', () => {
    const standards = [
      { id: 'I', points: 44, maxPoints: 32, reachesFloor: true },
      { id: 'II', points: 12, maxPoints: 42, reachesFloor: false },
    ];
    const score = { points: 82, maxPoints: 100, passMark: 85, short: 3, standards, open: [], passed: false };
    expect(scoreSentence(score, percent(50))).toBe('82/100, thiếu 3 điểm; tiêu chuẩn II 12/42 < 50 %');
  });

  test.each([
    { name: 'all points', points: FULL, said: '100/100, đạt mức 85 điểm' },
    { name: 'just the mark', points: { ...FULL, 'II.1': 15 }, said: '85/100, đạt mức 85 điểm' },
    { name: 'one below the mark', points: { ...FULL, 'II.1': 14 }, said: '84/100, thiếu 1 điểm' },
    {
      name: 'the mark with a standard below its floor',
      points: { ...FULL, III: 12 },
      said: '86/100, đạt mức 85 điểm; tiêu chuẩn III 12/26 < 50 %',
    },
    {
      name: 'nothing at all',
      points: Object.fromEntries(Object.keys(FULL).map((id) => [id, 0])),
      said: '0/100, thiếu 85 điểm; tiêu chuẩn I 0/32 < 50 %; tiêu chuẩn II 0/42 < 50 %; tiêu chuẩn III 0/26 < 50 %',
    },
    {
      name: 'points that are not all there',
      points: { 'I.1': 20 },
      said: '20/100, còn 5 nội dung chưa chấm điểm',
    },
  ])('of $name is “$said”', ({ points, said }) => {
    expect(sentenceOf(points)).toBe(said);
  });

  test('says no floor where the rules have none', () => {
    expect(sentenceOf({ ...FULL, III: 0 }, { ...SCORING, standardFloor: null })).toBe(
      '74/100, thiếu 11 điểm',
    );
  });

  test('says of a floor that has to be exceeded that it was only reached', () => {
    const scoring = { ...SCORING, standardFloor: { numerator: 1, denominator: 2, strict: true } as const };
    expect(sentenceOf({ ...FULL, III: 13 }, scoring)).toBe(
      '87/100, đạt mức 85 điểm; tiêu chuẩn III 13/26 ≤ 1/2',
    );
  });
});

describe('the score sheet', () => {
  test('has its title, the table, what counts and the result, signed by secretary and chair', () => {
    const paper = scoreSheet(facts);
    expect(titlesOf(paper)).toEqual(['BẢNG CHẤM ĐIỂM', 'Bình xét danh hiệu “Gia đình văn hóa” năm 2026']);
    expect(partsOf(paper)).toEqual([
      'letterhead',
      'title',
      'paragraph',
      'table',
      'paragraph',
      'heading',
      'paragraph',
      'signatures',
    ]);
    expect(signersOf(paper)).toEqual([
      ['THƯ KÝ', 'Vi Văn Nghĩa'],
      ['CHỦ TRÌ', 'Nông Thị Hường'],
    ]);
  });

  test('has a row for each criterion and item with what is possible, what the household and what the meeting gave', () => {
    expect(rowsOf(scoreSheet(facts)).map(([id, , ...numbers]) => [id, ...numbers])).toEqual([
      ['I.1', '20', '20', '20', ''],
      ['I.2', '12', '12', '12', ''],
      ['I.2.a', '8', '8', '8', ''],
      ['I.2.b', '4', '4', '4', ''],
      ['II.1', '30', '30', '12', 'Chưa tham gia dọn vệ sinh'],
      ['II.2', '12', '12', '0', ''],
      ['III', '26', '26', '26', ''],
    ]);
  });

  test('takes the words of a province, and those of the decree where it has none', () => {
    const words = new Map(rowsOf(scoreSheet(facts)).map(([id, text]) => [id, text]));
    expect(words.get('I.2.b')).toBe('Không rải vàng mã khi đưa tang');
    expect(words.get('II.2')).toBe(FRAMEWORK_ND86_2023.standards[1]?.criteria[1]?.vi);
  });

  test('adds up each standard and marks the one below its floor', () => {
    expect(rowsOfType(scoreSheet(facts), 'total')).toEqual([
      ['', 'Cộng tiêu chuẩn I', '32', '32', '32', ''],
      ['', 'Cộng tiêu chuẩn II', '42', '42', '12', 'Dưới 50 %'],
      ['', 'Cộng tiêu chuẩn III', '26', '26', '26', ''],
      ['', 'TỔNG CỘNG', '100', '100', '70', ''],
    ]);
  });

  test.each([
    'Mức điểm đạt đối với hộ: 85',
    'Điểm tối thiểu của từng tiêu chuẩn: tiêu chuẩn I: 16; tiêu chuẩn II: 21; tiêu chuẩn III: 13',
    'KHÔNG ĐẠT: 70/100, thiếu 15 điểm; tiêu chuẩn II 12/42 < 50\u00a0%.',
  ])('says “%s”', (said) => {
    expect(textOf(scoreSheet(facts)).split('\n')).toContain(said);
  });

  test('of a poor household goes by its own mark', () => {
    const poor = scoreSheet({
      ...facts,
      points: { ...FULL, 'II.1': 10 },
      judgedAs: { area: 'other', poor: true },
    });
    expect(textOf(poor)).toContain('Mức điểm đạt đối với hộ: 60\n');
    expect(textOf(poor)).toContain('ĐẠT: 80/100, đạt mức 60 điểm.');
  });

  test('passes nobody for whom a disqualifying case holds', () => {
    const barred = scoreSheet({ ...facts, points: FULL, cases: ['Bị truy cứu trách nhiệm hình sự'] });
    expect(textOf(barred)).toContain('Thuộc trường hợp không xét tặng: Bị truy cứu trách nhiệm hình sự.');
    expect(textOf(barred)).toContain(
      'KHÔNG ĐẠT: thuộc trường hợp không xét tặng (100/100, đạt mức 85 điểm).',
    );
  });

  test('states neither pass nor fail as long as points are missing', () => {
    expect(textOf(scoreSheet({ ...facts, points: {}, selfPoints: {} }))).not.toContain('ĐẠT:');
  });

  test('adds up to the same number in rows, subtotals, total and sentence, whatever was given', () => {
    const points = fc.record(
      Object.fromEntries(Object.entries(FULL).map(([id, most]) => [id, fc.integer({ min: 0, max: most })])),
    );
    fc.assert(
      fc.property(points, (given) => {
        const paper = scoreSheet({ ...facts, points: given });
        const totals = rowsOfType(paper, 'total').map((cells) => Number(cells[4]));
        const sum = Object.values(given).reduce((all, one) => all + one, 0);
        expect(totals.at(-1)).toBe(sum);
        expect(totals.slice(0, -1).reduce((all, one) => all + one, 0)).toBe(sum);
        expect(textOf(paper)).toContain(`ĐẠT: ${sum}/100, `);
      }),
    );
  });
});

const WAYS = [
  { name: 'filled', of: scoreSheet(facts) },
  {
    name: 'of which nothing is known',
    of: scoreSheet({
      ...facts,
      household: NOTHING_KNOWN,
      points: {},
      selfPoints: {},
      notes: {},
      meetingDay: '',
    }),
  },
  { name: 'blank', of: scoreSheet(undefined) },
  {
    name: 'blank with a scale',
    of: scoreSheet(undefined, { framework: FRAMEWORK_ND86_2023, scoring: SCORING }),
  },
];

describe('every score sheet', () => {
  test.each(WAYS)('says no word of the machine: $name', ({ of }) => {
    expect(JSON.stringify(of)).not.toMatch(GARBAGE);
    expect(brokenRowsOf(of)).toEqual([]);
  });

  test('that is blank leaves name, mark and result to the pen, and the points unless a scale is given', () => {
    const text = textOf(scoreSheet(undefined));
    expect(text).toContain(`Họ và tên chủ hộ: ${DOTS}`);
    expect(text).toContain(`Mức điểm đạt đối với hộ: ${DOTS}`);
    expect(rowsOf(scoreSheet(undefined))).toHaveLength(15);
    expect(
      rowsOfType(scoreSheet(undefined, { framework: FRAMEWORK_ND86_2023, scoring: SCORING }), 'total').at(-1),
    ).toEqual(['', 'TỔNG CỘNG', '100', '', '', '']);
  });
});
