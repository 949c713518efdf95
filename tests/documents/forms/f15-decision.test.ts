import { describe, expect, test } from 'vitest';
import type { ListedVillage } from '#documents/forms/f15-decision-list.ts';
import { decisionPaper, type DecisionFacts } from '#documents/forms/f15-decision.ts';
import {
  cellsOf,
  crookedRows,
  groundsOf,
  LONG_NAME,
  NEVER,
  orderOf,
  signaturesOf,
  tablesOf,
  textOf,
  textsOf,
  titlesOf,
  XA,
} from './f08-support.ts';

const COMMUNE = { ...XA, village: '' };

const villageOf = (name: string, households: number): ListedVillage => ({
  name,
  unitKind: 'THON',
  households: Array.from({ length: households }, (_, index) => ({ name: `${name} ${index + 1}`, note: '' })),
});

const FACTS: DecisionFacts = {
  place: COMMUNE,
  ruleSetId: 'ND86_2023',
  type: 'recognition',
  number: '45',
  signedOn: '2026-11-05',
  signing: { capacity: 'KT', name: 'Phùng Minh Tuyết', position: 'Phó Chủ tịch UBND xã' },
  grounds: ['Xét Tờ trình số 02/TTr-BCĐ ngày 02 tháng 11 năm 2026 của Ban Chỉ đạo;', ' '],
  villages: [villageOf('Nà Lầu', 2), villageOf('Thôn Làng Bến', 3)],
  years: [],
  corrects: undefined,
  reason: '',
  recipients: ['Ủy ban Mặt trận Tổ quốc Việt Nam xã'],
};

const CORRECTS = { number: '45', signedOn: '2026-11-05' };

const articlesOf = (facts: DecisionFacts | undefined): readonly string[] =>
  textsOf(decisionPaper(facts)).filter((text) => text.startsWith('Điều '));

describe('the decision', () => {
  test('is named and ordered as Mẫu số 10 of Decree 86', () => {
    const paper = decisionPaper(FACTS);
    expect(textsOf(paper).slice(0, 7)).toEqual([
      'Mẫu số 10, Nghị định 86/2023/NĐ-CP',
      'ỦY BAN NHÂN DÂN XÃ QUYẾT THẮNG',
      'Số: 45/QĐ-UBND',
      'Quyết Thắng, ngày 05 tháng 11 năm 2026',
      'QUYẾT ĐỊNH',
      'Về việc tặng danh hiệu “Gia đình văn hóa” năm 2026',
      'CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ QUYẾT THẮNG',
    ]);
    expect(orderOf(paper)).toEqual([
      'paragraph',
      'letterhead',
      'title',
      'paragraph',
      'signatures',
      'page-break',
      'title',
      'paragraph',
      'table',
    ]);
  });

  test('rests on laws, the decree, the commune’s papers and the proposal: semicolons, and a full stop at the end', () => {
    expect(groundsOf(decisionPaper(FACTS))).toEqual([
      'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;',
      'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;',
      'Căn cứ Nghị định số 86/2023/NĐ-CP ngày 07 tháng 12 năm 2023 của Chính phủ quy định về khung tiêu chuẩn và trình tự, thủ tục, hồ sơ xét tặng danh hiệu “Gia đình văn hóa”, “Thôn, tổ dân phố văn hóa”, “Xã, phường, thị trấn tiêu biểu”;',
      'Xét Tờ trình số 02/TTr-BCĐ ngày 02 tháng 11 năm 2026 của Ban Chỉ đạo;',
      'Theo đề nghị của công chức Văn hóa - Xã hội.',
    ]);
  });

  test('has its grounds in italics and the word that decides between them and the articles', () => {
    const { blocks } = decisionPaper(FACTS);
    const [ground] = blocks.filter((block) => block.type === 'paragraph' && block.align === 'justify');
    expect(ground).toMatchObject({ line: [{ italic: true }] });
    const texts = textsOf(decisionPaper(FACTS));
    expect(texts.indexOf('QUYẾT ĐỊNH:')).toBe(texts.findIndex((text) => text.startsWith('Điều 1.')) - 1);
  });

  test('has three articles and ends with the sign that ends official papers', () => {
    expect(articlesOf(FACTS)).toEqual([
      'Điều 1. Tặng danh hiệu “Gia đình văn hóa” năm 2026 cho 5 hộ gia đình thuộc xã Quyết Thắng (có danh sách kèm theo).',
      'Điều 2. Quyết định này có hiệu lực kể từ ngày ký.',
      'Điều 3. Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã Quyết Thắng, công chức Văn hóa - Xã hội, các thôn, tổ dân phố, các hộ gia đình có tên trong danh sách và các cơ quan, tổ chức có liên quan chịu trách nhiệm thi hành Quyết định này./.',
    ]);
  });

  test('is signed by the deputy in the chairman’s stead, with its recipients', () => {
    expect(signaturesOf(decisionPaper(FACTS))).toEqual([
      {
        type: 'signatures',
        blocks: [{ capacity: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: 'Phùng Minh Tuyết' }],
        recipients: ['- Như Điều 3;', '- Ủy ban Mặt trận Tổ quốc Việt Nam xã;', '- Lưu: VT, VHXH.'],
      },
    ]);
  });

  test('has its list by village as an annex with a title of its own, numbered through', () => {
    const paper = decisionPaper(FACTS);
    expect(titlesOf(paper)[1]).toMatchObject({
      kind: 'DANH SÁCH',
      subject: ['Hộ gia đình được tặng danh hiệu “Gia đình văn hóa” năm 2026'],
    });
    expect(textOf(paper)).toContain(
      '(Kèm theo Quyết định số 45/QĐ-UBND ngày 05 tháng 11 năm 2026 của Chủ tịch Ủy ban nhân dân xã Quyết Thắng)',
    );
    expect(tablesOf(paper)[0]?.rows).toEqual([
      { type: 'group', cells: ['Thôn Nà Lầu: 2 hộ'] },
      { cells: ['1', 'Nà Lầu 1', 'Thôn Nà Lầu', ''] },
      { cells: ['2', 'Nà Lầu 2', 'Thôn Nà Lầu', ''] },
      { type: 'group', cells: ['Thôn Làng Bến: 3 hộ'] },
      { cells: ['3', 'Thôn Làng Bến 1', 'Thôn Làng Bến', ''] },
      { cells: ['4', 'Thôn Làng Bến 2', 'Thôn Làng Bến', ''] },
      { cells: ['5', 'Thôn Làng Bến 3', 'Thôn Làng Bến', ''] },
      { type: 'total', cells: ['', 'Tổng cộng', '5 hộ', ''] },
    ]);
  });

  test('names 1.255 households by village with one numbering, as Quảng Thái did in 2020 under Decree 122', () => {
    const villages = Array.from({ length: 5 }, (_, index) => villageOf(`Thôn ${index + 1}`, 251));
    const facts = {
      ...FACTS,
      ruleSetId: 'ND122_2018',
      place: { ...COMMUNE, commune: 'Quảng Thái', year: 2020 },
      signedOn: '2020-11-20',
      grounds: ['Xét tờ trình số 02/TTr-BCĐ ngày 18/11/2020'],
      villages,
    };
    const paper = decisionPaper(facts);
    expect(textsOf(paper)[0]).toBe('Mẫu số 11, Nghị định 122/2018/NĐ-CP');
    expect(articlesOf(facts)[0]).toBe(
      'Điều 1. Công nhận 1.255 hộ gia đình đạt danh hiệu “Gia đình văn hóa” năm 2020 (có danh sách kèm theo).',
    );
    expect(groundsOf(paper)[0]).toBe('Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;');
    expect(groundsOf(paper)).toHaveLength(4);
    expect(cellsOf(tablesOf(paper)[0]).map(([number]) => number)).toEqual(
      Array.from({ length: 1255 }, (_, index) => String(index + 1)),
    );
    expect(tablesOf(paper)[0]?.rows.filter(({ type }) => type === 'group')).toHaveLength(5);
    expect(tablesOf(paper)[0]?.rows.at(-1)?.cells[2]).toBe('1.255 hộ');
  });

  test('pads a number below ten and takes one that has its symbol already', () => {
    expect(textOf(decisionPaper({ ...FACTS, number: '7' }))).toContain('Số: 07/QĐ-UBND');
    const named = textOf(decisionPaper({ ...FACTS, number: '145/QĐ-CT' }));
    expect(named).toContain('Số: 145/QĐ-CT');
    expect(named).toContain('Kèm theo Quyết định số 145/QĐ-CT ngày');
  });
});

describe('a decision that changes an earlier one', () => {
  test('takes the title back with the reason, and the certificates with it', () => {
    const facts = {
      ...FACTS,
      type: 'revocation' as const,
      number: '52',
      villages: [villageOf('Nà Lầu', 1)],
      corrects: CORRECTS,
      reason: 'kê khai không trung thực.',
    };
    expect(textOf(decisionPaper(facts))).toContain(
      'Về việc hủy bỏ kết quả tặng danh hiệu “Gia đình văn hóa” năm 2026',
    );
    expect(articlesOf(facts).slice(0, 2)).toEqual([
      'Điều 1. Hủy bỏ kết quả tặng danh hiệu “Gia đình văn hóa” năm 2026 tại Quyết định số 45/QĐ-UBND ngày 05 tháng 11 năm 2026 của Chủ tịch Ủy ban nhân dân xã Quyết Thắng đối với 1 hộ gia đình (có danh sách kèm theo). Lý do: kê khai không trung thực.',
      'Điều 2. Thu hồi giấy công nhận đã cấp cho các hộ gia đình nêu tại Điều 1. Quyết định này có hiệu lực kể từ ngày ký.',
    ]);
    expect(textOf(decisionPaper(facts))).not.toContain('Mẫu số');
  });

  test('puts a new list in the place of the old one of the villages that it names', () => {
    const facts = {
      ...FACTS,
      type: 'correction' as const,
      number: '50',
      corrects: CORRECTS,
      reason: 'sai tên chủ hộ',
    };
    const [first, second] = articlesOf(facts);
    expect(first).toContain('ban hành kèm theo Quyết định số 45/QĐ-UBND ngày 05 tháng 11 năm 2026');
    expect(first).toContain(
      'gồm 5 hộ gia đình, thay thế danh sách của các thôn, tổ dân phố tương ứng. Lý do: sai tên chủ hộ.',
    );
    expect(second).toContain('Các nội dung khác của Quyết định số 45/QĐ-UBND');
  });

  test.each([
    {
      type: 'revocation',
      said: ['hủy bỏ kết quả tặng Giấy khen Gia đình văn hóa năm 2026', 'Thu hồi Giấy khen đã cấp'],
    },
    {
      type: 'correction',
      said: ['Điều chỉnh danh sách hộ gia đình được tặng Giấy khen Gia đình văn hóa năm 2026'],
    },
  ] as const)('names the certificate of merit where its $type is about one', ({ type, said }) => {
    const text = textOf(
      decisionPaper({ ...FACTS, type, award: 'merit', corrects: CORRECTS, reason: 'nhầm hộ' }),
    );
    for (const each of said) expect(text).toContain(each);
    expect(text).not.toContain('danh hiệu “Gia đình văn hóa” năm 2026');
  });

  test('rewards years in a row with a certificate of merit', () => {
    const [first] = articlesOf({ ...FACTS, type: 'merit', years: [2026, 2025, 2024] });
    expect(first).toBe(
      'Điều 1. Tặng Giấy khen cho 5 hộ gia đình đạt danh hiệu “Gia đình văn hóa” 3 năm liên tục (2024 - 2026) (có danh sách kèm theo).',
    );
  });
});

describe('a decision with little in it', () => {
  const bare = {
    ...FACTS,
    number: '',
    signedOn: '',
    signing: undefined,
    grounds: [],
    villages: [],
    recipients: [],
  };

  test.each([
    ['blank', undefined],
    ['filled', FACTS],
    ['bare', bare],
    ['bare correction', { ...bare, type: 'correction' as const }],
    ['bare revocation', { ...bare, type: 'revocation' as const }],
    ['bare merit', { ...bare, type: 'merit' as const }],
  ])('shows dots and never a word of the machine: %s', (_name, facts) => {
    const paper = decisionPaper(facts);
    expect(textOf(paper)).not.toMatch(NEVER);
    expect(crookedRows(paper)).toEqual([]);
  });

  test('leaves number, day and name open', () => {
    const text = textOf(decisionPaper(undefined));
    expect(text).toContain('Số:        /QĐ-UBND');
    expect(text).toContain('Kèm theo Quyết định số ……/QĐ-UBND ngày … tháng … năm 20…');
    expect(articlesOf(undefined)[0]).toContain('cho …… hộ gia đình');
  });

  test('keeps a very long name whole', () => {
    const villages = [{ ...villageOf('Nà Lầu', 0), households: [{ name: LONG_NAME, note: 'Hộ mới' }] }];
    expect(cellsOf(tablesOf(decisionPaper({ ...FACTS, villages }))[0])).toEqual([
      ['1', LONG_NAME, 'Thôn Nà Lầu', 'Hộ mới'],
    ]);
  });
});
