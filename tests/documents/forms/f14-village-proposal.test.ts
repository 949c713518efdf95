/** Goal: the commune's proposal is worded and signed as its law asks. Method: full, empty and blank facts; each way to sign. */
import { describe, expect, test } from 'vitest';
import type { SigningCapacity } from '#domain/book/kinds-of-recognition.ts';
import {
  villageProposal,
  type VillageProposalFacts,
} from '../../../src/documents/forms/f14-village-proposal.ts';
import { DOTS, type Paper } from '../../../src/documents/paper-model.ts';
import { brokenRowsOf, GARBAGE, PLACE, plain, rowsOf, rowsOfType, textOf, titlesOf } from './f01-reading.ts';

const DISTRICT = 'Chủ tịch Ủy ban nhân dân huyện Hữu Lũng';

const FACTS: VillageProposalFacts = {
  place: { ...PLACE, year: 2024 },
  ruleSetId: 'ND86_2023',
  number: '12',
  day: '2024-11-08',
  authority: DISTRICT,
  grounds: ['Căn cứ Quyết định số 41/2024/QĐ-UBND của Ủy ban nhân dân tỉnh;'],
  councilMetOn: '2024-10-24',
  publishedFrom: '2024-10-25',
  publishedUntil: '2024-11-04',
  opinions: 0,
  villages: [
    { name: 'Thôn Nà Lầu', households: 139, registered: 130, recognised: 118 },
    { name: 'Thôn Khuôn Nhà', households: 120, registered: undefined, recognised: 101 },
  ],
  villagesConsidered: 3,
  villagesInCommune: 12,
  signing: { capacity: 'SELF', name: 'Nguyễn Văn Hải', position: 'Chủ tịch UBND xã' },
};

const groundsOf = ({ blocks }: Paper) =>
  blocks.flatMap((block) =>
    block.type === 'paragraph' && plain(block.line).startsWith('Căn cứ') ? [plain(block.line)] : [],
  );
const signatureOf = ({ blocks }: Paper) => blocks.find((block) => block.type === 'signatures');

describe('a proposal of the commune for its villages', () => {
  const paper = villageProposal(FACTS);
  const text = textOf(paper);

  test('bears the decree’s number, the commune’s number and its titles', () => {
    expect(text).toMatch(/^Mẫu số 04, Nghị định 86\/2023\/NĐ-CP/);
    expect(text).toContain('Số: 12/TTr-UBND');
    expect(titlesOf(paper)).toEqual([
      'TỜ TRÌNH',
      'Về việc đề nghị xét tặng danh hiệu “Thôn, tổ dân phố văn hóa” năm 2024',
      'DANH SÁCH',
      'Thôn, tổ dân phố đề nghị xét tặng danh hiệu “Thôn, tổ dân phố văn hóa” năm 2024',
    ]);
  });

  test('goes to the authority that it was given, and to no other', () => {
    expect(text).toContain(`Kính gửi: ${DISTRICT}`);
    expect(text).toContain(`Kính đề nghị ${DISTRICT} xem xét, quyết định./.`);
    expect(textOf(villageProposal({ ...FACTS, authority: '' }))).toContain(`Kính gửi: ${DOTS}`);
  });

  test('rests on the laws, the decree and the typed papers, with semicolons and a full stop at the end', () => {
    const grounds = groundsOf(paper);
    expect(grounds.map((ground) => ground.at(-1)).join('')).toMatch(/^;+\.$/);
    expect(grounds.at(-2)).toContain('Nghị định số 86/2023/NĐ-CP ngày 07 tháng 12 năm 2023');
    expect(grounds.at(-1)).toBe('Căn cứ Quyết định số 41/2024/QĐ-UBND của Ủy ban nhân dân tỉnh.');
  });

  test('tells council, publication, count and rate over both denominators', () => {
    expect(text).toContain('xã Quyết Thắng ngày 24 tháng 10 năm 2024');
    expect(text).toContain('từ ngày 25 tháng 10 năm 2024 đến ngày 04 tháng 11 năm 2024 (có 0 ý kiến)');
    expect(text).toContain('cho 2 thôn, tổ dân phố (có danh sách kèm theo)');
    expect(text).toContain(
      '2/3 thôn, tổ dân phố được xét (66,67\u00a0%); 2/12 thôn, tổ dân phố trên địa bàn (16,67\u00a0%)',
    );
  });

  test('names the two papers that go with it', () => {
    expect(text).toContain('1. Báo cáo thành tích của các thôn, tổ dân phố;');
    expect(text).toContain('2. Biên bản họp Hội đồng Thi đua - Khen thưởng xã Quyết Thắng.');
  });

  test('lists the villages on a page of their own, with both rates and the proposal’s number', () => {
    expect(paper.blocks.findIndex(({ type }) => type === 'page-break')).toBeLessThan(
      paper.blocks.findIndex(({ type }) => type === 'table'),
    );
    expect(text).toContain('(Kèm theo Tờ trình số 12/TTr-UBND ngày 08 tháng 11 năm 2024 của');
    expect(rowsOf(paper)).toEqual([
      ['1', 'Thôn Nà Lầu', '118/139 hộ (84,89\u00a0%)', '118/130 hộ đăng ký (90,77\u00a0%)', ''],
      ['2', 'Thôn Khuôn Nhà', '101/120 hộ (84,17\u00a0%)', '101/…… hộ đăng ký (…… %)', ''],
    ]);
    expect(rowsOfType(paper, 'total')).toEqual([['', 'Tổng số: 2 thôn, tổ dân phố', '', '', '']]);
  });

  test.each<[SigningCapacity, string, readonly string[]]>([
    ['SELF', 'Chủ tịch UBND xã', ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
    ['TM', 'Chủ tịch', ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
    ['KT', 'Phó Chủ tịch', ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    ['TM', 'Phó Chủ tịch', ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    ['TL', 'Chánh Văn phòng', ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG']],
  ])('signed %s by %s has the capacity lines of Decree 30/2020', (capacity, position, lines) => {
    const signed = villageProposal({ ...FACTS, signing: { capacity, position, name: 'Hải' } });
    expect(signatureOf(signed)).toMatchObject({ blocks: [{ capacity: lines, name: 'Hải' }] });
  });

  test('names its recipients, the file last', () => {
    expect(signatureOf(paper)?.recipients).toEqual([
      '- Như trên;',
      '- Các thôn, tổ dân phố;',
      '- Lưu: VT, VHXH.',
    ]);
  });
});

describe('a proposal of the commune with nothing recorded', () => {
  const empty: VillageProposalFacts = {
    ...FACTS,
    number: '',
    day: '',
    authority: '',
    grounds: [' ', ''],
    councilMetOn: '',
    publishedFrom: '',
    publishedUntil: '',
    opinions: undefined,
    villages: [],
    villagesConsidered: undefined,
    villagesInCommune: undefined,
    signing: { capacity: 'SELF', name: '', position: '' },
  };

  test.each([
    ['when nothing was typed', empty],
    ['as a blank form', undefined],
  ])('%s has dots, empty rows and no leftover of the app', (_, facts) => {
    const paper = villageProposal(facts);
    expect(textOf(paper)).toContain(DOTS);
    expect(textOf(paper)).toContain('Số:        /TTr-UBND');
    expect(textOf(paper)).not.toMatch(GARBAGE);
    expect(rowsOf(paper)).toHaveLength(12);
    expect(brokenRowsOf(paper)).toEqual([]);
  });
});
