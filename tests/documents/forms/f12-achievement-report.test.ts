/** Goal: the report says what was recorded, standard by standard, and leaves room for the rest. Method: full, empty and blank facts. */
import { describe, expect, test } from 'vitest';
import {
  achievementReport,
  type AchievementReportFacts,
} from '../../../src/documents/forms/f12-achievement-report.ts';
import { VILLAGE_STANDARDS } from '../../../src/documents/forms/f12-village-standards.ts';
import { DOTS } from '../../../src/documents/paper-model.ts';
import {
  brokenRowsOf,
  GARBAGE,
  LONG_NAME,
  PLACE,
  rowsOf,
  signersOf,
  textOf,
  titlesOf,
} from './f01-reading.ts';

const FULL: AchievementReportFacts = {
  place: PLACE,
  day: '2026-11-05',
  households: 139,
  people: 645,
  registered: 130,
  recognised: 118,
  about: 'Thôn vùng cao, sống bằng trồng rừng',
  standards: [
    {
      standard: 'I',
      figures: [
        { label: 'Người có việc làm ổn định', part: 390, whole: 412, unit: 'người' },
        { label: 'Thu nhập bình quân', text: '48 triệu đồng' },
      ],
      text: 'Ba hộ thoát nghèo.\nMột tổ hợp tác mới.',
    },
    { standard: 'V', figures: [], text: 'Quỹ tương trợ giúp 12 lượt hộ.' },
  ],
  formerTitles: [
    { year: 2025, title: 'Thôn văn hóa', decision: '88/QĐ-UBND', issuer: 'Chủ tịch UBND huyện Hữu Lũng' },
  ],
  commitments: 'Giữ vững danh hiệu',
  villageHeadName: 'Vi Văn Lộc',
  frontBoardHeadName: LONG_NAME,
};

const EMPTY: AchievementReportFacts = {
  place: PLACE,
  day: '',
  households: undefined,
  people: undefined,
  registered: undefined,
  recognised: undefined,
  about: '',
  standards: [],
  formerTitles: [],
  commitments: '',
  villageHeadName: '',
  frontBoardHeadName: '',
};

/** The lines of the paper that begin so. */
const linesFrom = (facts: AchievementReportFacts | undefined, start: string) =>
  textOf(achievementReport(facts))
    .split('\n')
    .filter((line) => line.startsWith(start));

describe('an achievement report', () => {
  const text = textOf(achievementReport(FULL));

  test('bears the number and the title of the decree’s form', () => {
    expect(text).toMatch(/^Mẫu số 05, Nghị định 86\/2023\/NĐ-CP/);
    expect(titlesOf(achievementReport(FULL))).toEqual([
      'BÁO CÁO THÀNH TÍCH',
      'Đề nghị xét tặng danh hiệu “Thôn, tổ dân phố văn hóa”',
      'năm 2026',
    ]);
  });

  test('goes to the committee of the commune and is dated at its place', () => {
    expect(text).toContain('Kính gửi: Ủy ban nhân dân xã Quyết Thắng');
    expect(text).toContain('Quyết Thắng, ngày 05 tháng 11 năm 2026');
  });

  test('names its parts and the five standards in their order', () => {
    const found = text.split('\n').filter((line) => /^(I|II|III|IV)\. |^Tiêu chuẩn /.test(line));
    expect(found.map((line) => line.split('.')[0])).toEqual([
      'I',
      'II',
      'Tiêu chuẩn I',
      'Tiêu chuẩn II',
      'Tiêu chuẩn III',
      'Tiêu chuẩn IV',
      'Tiêu chuẩn V',
      'III',
      'IV',
    ]);
  });

  test('gives the recognised households over both denominators', () => {
    expect(linesFrom(FULL, '- Số hộ đạt')).toEqual([
      '- Số hộ đạt “Gia đình văn hóa” trên tổng số hộ: 118/139 hộ (84,89\u00a0%)',
      '- Số hộ đạt “Gia đình văn hóa” trên số hộ đăng ký: 118/130 hộ đăng ký (90,77\u00a0%)',
    ]);
  });

  test('states no share where more were recognised than had registered', () => {
    expect(linesFrom({ ...FULL, registered: 100 }, '- Số hộ đạt')[1]).toBe(
      '- Số hộ đạt “Gia đình văn hóa” trên số hộ đăng ký: 118, so với 100 hộ đăng ký',
    );
  });

  test('says figures and free text under their standard, a paragraph for each line', () => {
    const lines = text.split('\n');
    const from = lines.findIndex((line) => line.startsWith('Tiêu chuẩn I.'));
    expect(lines.slice(from + 1, from + 5)).toEqual([
      '- Người có việc làm ổn định: 390/412 người (94,66\u00a0%)',
      '- Thu nhập bình quân: 48 triệu đồng',
      'Ba hộ thoát nghèo.',
      'Một tổ hợp tác mới.',
    ]);
  });

  test('lists the titles of earlier years as their decisions have them', () => {
    expect(rowsOf(achievementReport(FULL))).toEqual([
      ['1', '2025', 'Thôn văn hóa', '88/QĐ-UBND', 'Chủ tịch UBND huyện Hữu Lũng'],
    ]);
  });

  test('is signed by the Front board’s head and by the village’s, however long the name', () => {
    expect(signersOf(achievementReport(FULL))).toEqual([
      ['TRƯỞNG BAN CÔNG TÁC MẶT TRẬN', LONG_NAME],
      ['TRƯỞNG THÔN', 'Vi Văn Lộc'],
    ]);
  });

  test('of a residential group is signed by its own head', () => {
    const place = { ...PLACE, unitKind: 'TDP', village: 'Khu phố 3' } as const;
    expect(signersOf(achievementReport({ ...FULL, place })).at(-1)?.[0]).toBe('TỔ TRƯỞNG TỔ DÂN PHỐ');
  });
});

describe('an achievement report with nothing to tell', () => {
  test.each([
    ['of a village without figures', EMPTY],
    ['as a blank form', undefined],
  ])('%s has dots, rows to fill in and no leftover of the app', (_, facts) => {
    const paper = achievementReport(facts);
    expect(textOf(paper)).toContain(DOTS);
    expect(textOf(paper)).not.toMatch(GARBAGE);
    expect(rowsOf(paper)).toHaveLength(3);
    expect(brokenRowsOf(paper)).toEqual([]);
  });

  test('asks for each criterion that a public text words', () => {
    const asked = VILLAGE_STANDARDS.value.flatMap(({ criteria }) => criteria);
    expect(asked.filter((criterion) => linesFrom(undefined, `- ${criterion}: ${DOTS}`).length !== 1)).toEqual(
      [],
    );
  });

  test('leaves lines, and words nothing, where the decree’s criteria were not at hand', () => {
    const unworded = VILLAGE_STANDARDS.value.filter(({ unverified }) => unverified);
    expect(linesFrom(undefined, '- Nội dung theo quy định của tỉnh')).toHaveLength(unworded.length);
    expect(unworded.map(({ id }) => id)).toEqual(['III', 'IV', 'V']);
  });
});
