import { describe, expect, test } from 'vitest';
import { publicListPaper, type PublicListFacts } from '#documents/forms/f18-public-list.ts';
import { submissionPaper, type SubmissionFacts } from '#documents/forms/f18-submission.ts';
import {
  cellsOf,
  crookedRows,
  groundsOf,
  NEVER,
  signaturesOf,
  tablesOf,
  textOf,
  textsOf,
  titlesOf,
  XA,
} from './f08-support.ts';

const COMMUNE = { ...XA, village: '' };

const SUBMISSION: SubmissionFacts = {
  place: COMMUNE,
  ruleSetId: 'ND86_2023',
  from: 'steering-committee',
  number: '2',
  madeOn: '2026-11-02',
  provinceDocument: '',
  villages: [
    {
      name: 'Nà Lầu',
      unitKind: 'THON',
      households: 90,
      registered: 85,
      reviewed: 80,
      passed: 78,
      passedRegistered: 78,
    },
    {
      name: 'số 5',
      unitKind: 'TDP',
      households: 79,
      registered: 79,
      reviewed: 79,
      passed: 78,
      passedRegistered: 78,
    },
  ],
  name: 'Vi Thị Sửu',
};

describe('the submission to the chairman', () => {
  test('has the commune above the one who submits, and a number of its own', () => {
    expect(textsOf(submissionPaper(SUBMISSION)).slice(0, 6)).toEqual([
      'ỦY BAN NHÂN DÂN XÃ QUYẾT THẮNG',
      'BAN CHỈ ĐẠO PHONG TRÀO “TDĐKXDĐSVH”',
      'Số: 02/TTr-BCĐ',
      'Quyết Thắng, ngày 02 tháng 11 năm 2026',
      'TỜ TRÌNH',
      'Về việc đề nghị tặng danh hiệu “Gia đình văn hóa” năm 2026',
    ]);
    const officer = submissionPaper({ ...SUBMISSION, from: 'officer' });
    expect(textsOf(officer)[2]).toBe('Số: 02/TTr-VHXH');
    expect(signaturesOf(officer)[0]?.blocks[0]).toMatchObject({
      capacity: ['CÔNG CHỨC VĂN HÓA - XÃ HỘI'],
      name: 'Vi Thị Sửu',
    });
  });

  test('rests on the decree, and on the province’s document where there is one', () => {
    expect(groundsOf(submissionPaper(SUBMISSION)).at(-1)).toBe(
      'Căn cứ hồ sơ đề nghị của các thôn, tổ dân phố.',
    );
    const grounds = groundsOf(
      submissionPaper({ ...SUBMISSION, provinceDocument: 'Căn cứ Quyết định số 22/2024/QĐ-UBND.' }),
    );
    expect(grounds[1]).toBe('Căn cứ Quyết định số 22/2024/QĐ-UBND;');
  });

  test('shows both rates of each village and of the commune, and 78/79 as 98,73 %', () => {
    const paper = submissionPaper(SUBMISSION);
    expect(tablesOf(paper)[0]?.rows.map(({ cells }) => cells)).toEqual([
      ['1', 'Thôn Nà Lầu', '90', '85', '80', '78', '86,67\u00a0%', '91,76\u00a0%'],
      ['2', 'Tổ dân phố số 5', '79', '79', '79', '78', '98,73\u00a0%', '98,73\u00a0%'],
      ['', 'Tổng cộng', '169', '164', '159', '156', '92,31\u00a0%', '95,12\u00a0%'],
    ]);
    expect(textOf(paper)).toContain(
      'trên tổng số hộ: 156/169 hộ (92,31\u00a0%); trên số hộ đăng ký: 156/164 hộ (95,12\u00a0%).',
    );
    expect(textOf(paper)).toContain('cho 156 hộ gia đình (có hồ sơ và danh sách kèm theo)./.');
  });

  test('has no rate of the registered where nobody was asked to register', () => {
    const [, second] = SUBMISSION.villages;
    const villages = second ? [{ ...second, registered: null, passedRegistered: 0 }] : [];
    const paper = submissionPaper({ ...SUBMISSION, villages });
    expect(tablesOf(paper)[0]?.rows.at(-1)?.cells.slice(-2)).toEqual(['98,73\u00a0%', '–']);
    expect(textOf(paper)).toContain('trên tổng số hộ: 78/79 hộ (98,73\u00a0%).');
    expect(textOf(paper)).not.toContain('trên số hộ đăng ký:');
  });

  test('takes the registered of the villages that had a registration, when one had none', () => {
    const [first, second] = SUBMISSION.villages;
    const villages = first && second ? [first, { ...second, registered: null }] : [];
    const text = textOf(submissionPaper({ ...SUBMISSION, villages }));
    expect(text).toContain(
      'trên tổng số hộ: 156/169 hộ (92,31\u00a0%); trên số hộ đăng ký: 78/85 hộ (91,76\u00a0%).',
    );
  });

  test.each([
    ['blank', undefined],
    ['filled', SUBMISSION],
    ['bare', { ...SUBMISSION, number: '', madeOn: '', villages: [], name: '' }],
  ])('shows dots and never a word of the machine: %s', (_name, facts) => {
    const paper = submissionPaper(facts);
    expect(textOf(paper)).not.toMatch(NEVER);
    expect(crookedRows(paper)).toEqual([]);
  });
});

const LIST: PublicListFacts = {
  place: COMMUNE,
  ruleSetId: 'ND86_2023',
  decision: { number: '45', signedOn: '2026-11-05' },
  number: '',
  publishedOn: '2026-11-06',
  publishedAt: 'bảng tin và trang thông tin điện tử của xã',
  signing: { capacity: 'SELF', name: 'Phùng Minh Tuyết', position: 'Chủ tịch' },
  villages: [
    { name: 'Nà Lầu', unitKind: 'THON', households: [{ name: 'Hoàng Văn Lộc', note: 'Hộ nghèo' }] },
    { name: 'Làng Bến', unitKind: 'THON', households: [{ name: 'Vi Thị Sửu', note: '' }] },
  ],
};

describe('the public list', () => {
  test('has number, head, village and result, and not even a note', () => {
    const paper = publicListPaper(LIST);
    expect(tablesOf(paper)[0]?.columns.map(({ title }) => title)).toEqual([
      'STT',
      'Họ và tên chủ hộ',
      'Thôn, tổ dân phố',
      'Kết quả',
    ]);
    expect(cellsOf(tablesOf(paper)[0])).toEqual([
      ['1', 'Hoàng Văn Lộc', 'Thôn Nà Lầu', 'Đạt'],
      ['2', 'Vi Thị Sửu', 'Làng Bến', 'Đạt'],
    ]);
    expect(textOf(paper)).not.toContain('Hộ nghèo');
  });

  test('names the decision, the place and the fifteen days of Decree 86', () => {
    const paper = publicListPaper(LIST);
    expect(titlesOf(paper)[0]?.kind).toBe('THÔNG BÁO');
    expect(textOf(paper)).toContain(
      'theo Quyết định số 45/QĐ-UBND ngày 05 tháng 11 năm 2026 của Chủ tịch Ủy ban nhân dân xã Quyết Thắng (công khai trong thời hạn 15 ngày kể từ ngày ban hành quyết định).',
    );
    expect(textOf(paper)).toContain(
      'Nơi công khai: bảng tin và trang thông tin điện tử của xã, từ ngày 06 tháng 11 năm 2026.',
    );
  });

  test('names no term under Decree 122, which has none', () => {
    expect(textOf(publicListPaper({ ...LIST, ruleSetId: 'ND122_2018' }))).not.toContain('thời hạn');
  });

  test('is signed for the committee', () => {
    expect(signaturesOf(publicListPaper(LIST))[0]?.blocks[0]?.capacity).toEqual([
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
    ]);
  });

  test.each([
    ['blank', undefined],
    ['filled', LIST],
    ['bare', { ...LIST, publishedOn: '', publishedAt: '', signing: undefined, villages: [] }],
  ])('shows dots and never a word of the machine: %s', (_name, facts) => {
    const paper = publicListPaper(facts);
    expect(textOf(paper)).not.toMatch(NEVER);
    expect(crookedRows(paper)).toEqual([]);
  });
});
