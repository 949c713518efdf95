/** Goal: a household's own papers say what it said and nothing more. Method: whole papers read piece by piece, filled and blank. */
import { describe, expect, test } from 'vitest';
import { COMMITMENTS } from '#domain/rules/local-practice.ts';
import { FRAMEWORKS } from '#domain/rules/frameworks.ts';
import { FRAMEWORK_ND122_2018 } from '#domain/rules/framework-nd122-2018.ts';
import { FRAMEWORK_ND86_2023 } from '#domain/rules/framework-nd86-2023.ts';
import { bundleOf } from '../../../src/documents/forms/f01-bundle.ts';
import { registrationForm } from '../../../src/documents/forms/f01-registration.ts';
import { commitmentForm } from '../../../src/documents/forms/f02-commitment.ts';
import {
  selfAssessmentForm,
  type SelfAssessmentFacts,
} from '../../../src/documents/forms/f03-self-assessment.ts';
import { DOTS } from '../../../src/documents/paper-model.ts';
import {
  brokenRowsOf,
  GARBAGE,
  HOUSEHOLD,
  LONG_NAME,
  NOTHING_KNOWN,
  partsOf,
  PLACE,
  rowsOf,
  rowsOfType,
  signersOf,
  textOf,
  titlesOf,
} from './f01-reading.ts';

const STROKES = [[1, 2, 3, 4]];

const registration = { place: PLACE, household: HOUSEHOLD, registeredOn: '2026-01-09', strokes: STROKES };
const commitment = {
  place: PLACE,
  household: HOUSEHOLD,
  commitments: ['Chấp hành hương ước, quy ước', 'Bảo đảm an toàn phòng cháy, chữa cháy'],
  signedOn: '2026-01-09',
  strokes: STROKES,
  villageHeadName: 'Nông Thị Hường',
  frontBoardHeadName: 'Lý Văn Lộc',
};
const selfAssessment: SelfAssessmentFacts = {
  place: PLACE,
  framework: FRAMEWORK_ND86_2023,
  household: HOUSEHOLD,
  cases: { criminal: false, 'fined-order': true },
  criteria: { 'I.1': true, 'II.6': false },
  signedOn: '2026-10-01',
};

const nothing = { place: PLACE, household: NOTHING_KNOWN, registeredOn: '', signedOn: '' };
const NAMELESS = { villageHeadName: '', frontBoardHeadName: '' };

describe('the registration', () => {
  test('has its title, its addressee, its facts and the signature of the head, in this order', () => {
    const paper = registrationForm(registration);
    expect(titlesOf(paper)).toEqual([
      'BẢN ĐĂNG KÝ',
      'Tham gia thi đua xây dựng danh hiệu “Gia đình văn hóa” năm 2026',
    ]);
    expect(partsOf(paper)).toEqual(['letterhead', 'title', 'paragraph', 'signatures']);
    expect(signersOf(paper)).toEqual([['CHỦ HỘ', 'Hoàng Văn Thụ']]);
  });

  test.each([
    'Kính gửi: Trưởng thôn Nà Lầu, xã Quyết Thắng',
    'Họ và tên chủ hộ: Hoàng Văn Thụ',
    'Năm sinh: 1968',
    'Địa chỉ (số nhà, tổ, ngõ): Số 12, Cụm 2',
    'Cư trú tại: thôn Nà Lầu, xã Quyết Thắng, tỉnh Lạng Sơn',
    'Số nhân khẩu: 5',
    'Số điện thoại: 0912 345 678',
    'Quyết Thắng, ngày 09 tháng 01 năm 2026',
  ])('says “%s”', (fact) => {
    expect(textOf(registrationForm(registration)).split('\n')).toContain(fact);
  });

  test('carries the strokes of the signature, and none where nobody signed', () => {
    const signed = registrationForm(registration).blocks.at(-1);
    expect(signed).toMatchObject({ blocks: [{ strokes: STROKES }] });
    expect(JSON.stringify(registrationForm(nothing))).not.toContain('strokes');
  });

  test.each([
    { unitKind: 'THON', village: 'Nà Lầu', to: 'Trưởng thôn Nà Lầu, xã Quyết Thắng' },
    { unitKind: 'THON', village: 'Thôn 3', to: 'Trưởng thôn 3, xã Quyết Thắng' },
    { unitKind: 'THON', village: 'Bản Mới', to: 'Trưởng thôn, Bản Mới, xã Quyết Thắng' },
    { unitKind: 'TDP', village: '7', to: 'Tổ trưởng tổ dân phố 7, xã Quyết Thắng' },
    { unitKind: 'TDP', village: 'Khu phố 2', to: 'Tổ trưởng tổ dân phố, Khu phố 2, xã Quyết Thắng' },
  ] as const)('of $village goes to “$to”', ({ unitKind, village, to }) => {
    const paper = registrationForm({ ...registration, place: { ...PLACE, unitKind, village } });
    expect(textOf(paper)).toContain(`Kính gửi: ${to}`);
  });

  test('of 1,000 households makes one file, each on its own page', () => {
    const papers = Array.from({ length: 1000 }, (_, index) =>
      registrationForm({ ...registration, household: { ...HOUSEHOLD, headName: `${LONG_NAME} ${index}` } }),
    );
    const bundle = bundleOf(papers, 'ban-dang-ky-2026');
    expect(bundle?.fileName).toBe('ban-dang-ky-2026');
    expect(bundle?.blocks.filter(({ type }) => type === 'letterhead')).toHaveLength(1000);
    expect(bundle?.blocks.filter(({ type }) => type === 'page-break')).toHaveLength(999);
    expect(bundleOf([], 'ban-dang-ky-2026')).toBeUndefined();
  });
});

describe('the commitment', () => {
  test('has its title and is signed by the Front board, the village head and the head of the household', () => {
    const paper = commitmentForm(commitment);
    expect(titlesOf(paper)).toEqual([
      'BẢN CAM KẾT',
      'Thực hiện các tiêu chuẩn danh hiệu “Gia đình văn hóa” năm 2026',
    ]);
    expect(signersOf(paper)).toEqual([
      ['TRƯỞNG BAN CÔNG TÁC MẶT TRẬN', 'Lý Văn Lộc'],
      ['TRƯỞNG THÔN', 'Nông Thị Hường'],
      ['CHỦ HỘ', 'Hoàng Văn Thụ'],
    ]);
  });

  test('lists what the household agreed to and not what it left out', () => {
    const text = textOf(commitmentForm(commitment));
    expect(text).toContain(
      '1. Chấp hành hương ước, quy ước;\n2. Bảo đảm an toàn phòng cháy, chữa cháy.\nGia đình chúng tôi thực hiện đúng',
    );
    expect(text).not.toContain('ma túy');
  });

  test('lists everything that is asked on the blank form', () => {
    const text = textOf(commitmentForm(undefined));
    expect(COMMITMENTS.value.filter(({ vi }) => !text.includes(vi))).toEqual([]);
  });

  test('leaves a line open for a household that agreed to nothing', () => {
    expect(textOf(commitmentForm({ ...commitment, commitments: [] }))).toContain(`1. ${DOTS}`);
  });
});

describe('the self-assessment', () => {
  test('has disqualifying cases before criteria', () => {
    const paper = selfAssessmentForm(selfAssessment);
    expect(titlesOf(paper)).toEqual([
      'BẢNG TỰ ĐÁNH GIÁ',
      'Thực hiện tiêu chí bình xét danh hiệu “Gia đình văn hóa” năm 2026',
    ]);
    expect(paper.blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : []))).toEqual([
      'I. CÁC TRƯỜNG HỢP KHÔNG XÉT TẶNG',
      'II. CÁC TIÊU CHÍ',
    ]);
    expect(textOf(paper)).toContain('Theo khoản 4 Điều 6 Nghị định 86/2023/NĐ-CP');
  });

  test('crosses yes, no, or neither where nothing was said', () => {
    const rows = rowsOf(selfAssessmentForm(selfAssessment));
    const marks = new Map(rows.map(([number, , yes, no]) => [number, [yes, no]]));
    expect(marks.get('1')).toEqual(['', 'x']);
    expect(marks.get('2')).toEqual(['', '']);
    expect(marks.get('4')).toEqual(['x', '']);
    expect(marks.get('I.1')).toEqual(['x', '']);
    expect(marks.get('II.6')).toEqual(['', 'x']);
  });

  test.each(FRAMEWORKS)(
    'has a row for every case and criterion of $ruleSetId, crossed nowhere on the blank form',
    (framework) => {
      const paper = selfAssessmentForm(undefined, framework);
      const criteria = framework.standards.flatMap((standard) => standard.criteria);
      expect(rowsOf(paper).map(([, text]) => text)).toEqual([
        ...framework.disqualifiers.value.map(({ vi }) => vi),
        ...criteria.map(({ vi }) => vi),
      ]);
      expect(
        rowsOf(paper)
          .flatMap(([, , yes, no]) => [yes, no])
          .filter((mark) => mark !== ''),
      ).toEqual([]);
      expect(rowsOfType(paper, 'group')).toHaveLength(3);
    },
  );

  test('of 2022 asks the seven cases of Decree 122', () => {
    const paper = selfAssessmentForm({
      ...selfAssessment,
      framework: FRAMEWORK_ND122_2018,
      cases: {},
      criteria: {},
    });
    expect(rowsOf(paper).filter(([number]) => /^\d$/.test(number ?? ''))).toHaveLength(7);
  });
});

const EVERY_WAY = [
  { name: 'a registration', of: registrationForm(registration) },
  { name: 'a registration of which nothing is known', of: registrationForm(nothing) },
  { name: 'a blank registration', of: registrationForm(undefined) },
  { name: 'a commitment', of: commitmentForm(commitment) },
  {
    name: 'a commitment of which nothing is known',
    of: commitmentForm({ ...nothing, ...NAMELESS, commitments: [] }),
  },
  { name: 'a blank commitment', of: commitmentForm(undefined) },
  { name: 'a self-assessment', of: selfAssessmentForm(selfAssessment) },
  {
    name: 'a self-assessment of which nothing is known',
    of: selfAssessmentForm({ ...nothing, framework: FRAMEWORK_ND86_2023, cases: {}, criteria: {} }),
  },
  { name: 'a blank self-assessment', of: selfAssessmentForm(undefined) },
];

describe('every household paper', () => {
  test.each(EVERY_WAY)('says no word of the machine: $name', ({ of }) => {
    expect(JSON.stringify(of)).not.toMatch(GARBAGE);
    expect(brokenRowsOf(of)).toEqual([]);
  });

  test.each(EVERY_WAY.filter(({ name }) => /blank|nothing/.test(name)))(
    'has dots to write on: $name',
    ({ of }) => {
      expect(textOf(of)).toContain(`Họ và tên chủ hộ: ${DOTS}`);
      expect(textOf(of)).toContain(`Số nhân khẩu: ${DOTS}`);
    },
  );

  test.each(EVERY_WAY)('does not leave date and signature alone on a page: $name', ({ of }) => {
    expect(of.blocks.slice(-3)).toMatchObject([
      { keepWithNext: true },
      { keepWithNext: true },
      { type: 'signatures' },
    ]);
  });

  test('keeps a long name whole on the paper and its file name short', () => {
    const household = { ...HOUSEHOLD, headName: `${LONG_NAME} ${LONG_NAME}` };
    const paper = registrationForm({ ...registration, household });
    expect(textOf(paper)).toContain(`Họ và tên chủ hộ: ${LONG_NAME} ${LONG_NAME}`);
    expect(paper.fileName.length).toBeLessThan(200);
    expect(paper.fileName).toMatch(/^ban-dang-ky-gdvh-nguyen-phuc-.*-thon-na-lau-2026$/);
  });
});
