import { describe, expect, test } from 'vitest';
import { proposalPaper, type ProposalFacts } from '#documents/forms/f11-proposal.ts';
import { FORM_NUMBERS } from '#documents/forms/form-numbers.ts';
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

const FACTS: ProposalFacts = {
  place: XA,
  ruleSetId: 'ND86_2023',
  madeOn: '2026-10-17',
  provinceDocument: 'Quyết định số 22/2024/QĐ-UBND ngày 19 tháng 9 năm 2024 của Ủy ban nhân dân tỉnh;',
  metOn: ['2026-10-05'],
  posted: { place: 'Nhà văn hóa thôn', from: '2026-10-06', until: '2026-10-16' },
  counts: { households: 4, registered: 3, reviewed: 3, passedRegistered: 2 },
  households: [
    { name: 'Hoàng Văn Lộc', address: 'Xóm 1' },
    { name: LONG_NAME, address: '' },
  ],
  attachments: [],
  villageHeadName: 'Lý Văn Ước',
};

describe('the village head’s proposal', () => {
  test('is headed, addressed and grounded before it asks', () => {
    const paper = proposalPaper(FACTS);
    expect(titlesOf(paper)[0]).toMatchObject({
      kind: 'VĂN BẢN ĐỀ NGHỊ',
      subject: ['Xét tặng danh hiệu “Gia đình văn hóa” năm 2026'],
    });
    expect(textsOf(paper)).toContain('Kính gửi: Chủ tịch Ủy ban nhân dân xã Quyết Thắng');
    expect(orderOf(paper)).toEqual(['letterhead', 'title', 'paragraph', 'table', 'paragraph', 'signatures']);
  });

  test('rests on the decree, the province’s document and the meeting: semicolons, and a full stop at the end', () => {
    expect(groundsOf(proposalPaper(FACTS))).toEqual([
      'Căn cứ Nghị định số 86/2023/NĐ-CP ngày 07 tháng 12 năm 2023 của Chính phủ quy định về khung tiêu chuẩn và trình tự, thủ tục, hồ sơ xét tặng danh hiệu “Gia đình văn hóa”, “Thôn, tổ dân phố văn hóa”, “Xã, phường, thị trấn tiêu biểu”;',
      'Căn cứ Quyết định số 22/2024/QĐ-UBND ngày 19 tháng 9 năm 2024 của Ủy ban nhân dân tỉnh;',
      'Căn cứ kết quả cuộc họp bình xét danh hiệu “Gia đình văn hóa” ngày 05 tháng 10 năm 2026 của thôn Nà Lầu.',
    ]);
  });

  test('rests on Decree 122 for the years until 2023, with that decree’s papers attached', () => {
    const paper = proposalPaper({ ...FACTS, ruleSetId: 'ND122_2018', provinceDocument: '' });
    expect(groundsOf(paper)[0]).toContain('Nghị định số 122/2018/NĐ-CP ngày 17 tháng 9 năm 2018');
    expect(groundsOf(paper)).toHaveLength(2);
    expect(textOf(paper)).toContain('Bảng tự đánh giá của các hộ gia đình;');
  });

  test('names the days of all its clusters’ meetings', () => {
    const [, , meetings] = groundsOf(proposalPaper({ ...FACTS, metOn: ['2026-10-05', '2026-10-07'] }));
    expect(meetings).toContain('ngày 05 tháng 10 năm 2026 và ngày 07 tháng 10 năm 2026 của thôn');
  });

  test('shows both rates and asks for as many as it lists', () => {
    const paper = proposalPaper(FACTS);
    expect(textOf(paper)).toContain('tỷ lệ trên tổng số hộ: 2/4 hộ (50,00\u00a0%)');
    expect(textOf(paper)).toContain('tỷ lệ trên số hộ đăng ký: 2/3 hộ (66,67\u00a0%)');
    expect(textOf(paper)).toContain('năm 2026 cho 2 hộ gia đình có tên trong danh sách dưới đây:');
    expect(cellsOf(tablesOf(paper)[0])).toEqual([
      ['1', 'Hoàng Văn Lộc', 'Xóm 1', ''],
      ['2', LONG_NAME, '', ''],
    ]);
  });

  test('ends its attachments with the sign that ends official papers', () => {
    expect(textsOf(proposalPaper(FACTS)).filter((text) => /^\d\. /.test(text))).toEqual([
      '1. Bảng tổng hợp danh sách hộ gia đình đạt tiêu chuẩn và kết quả lấy ý kiến người dân;',
      '2. Biên bản họp bình xét danh hiệu “Gia đình văn hóa”./.',
    ]);
  });

  test('is signed by the head of a village or of a residential group', () => {
    expect(signaturesOf(proposalPaper(FACTS))[0]?.blocks).toEqual([
      { capacity: ['TRƯỞNG THÔN'], hint: '(Ký, ghi rõ họ tên)', name: 'Lý Văn Ước' },
    ]);
    const place = { ...XA, unitKind: 'TDP' as const, communeKind: 'PHUONG' as const, village: 'số 5' };
    const ward = proposalPaper({ ...FACTS, place });
    expect(signaturesOf(ward)[0]?.blocks[0]?.capacity).toEqual(['TỔ TRƯỞNG TỔ DÂN PHỐ']);
    expect(textOf(ward)).toContain(
      'Tổ trưởng tổ dân phố kính đề nghị Chủ tịch Ủy ban nhân dân phường Quyết Thắng',
    );
  });

  test('does not print a form number that no text at hand confirms', () => {
    expect(FORM_NUMBERS.F11.ND86_2023?.unverified).toBe(true);
    expect(textOf(proposalPaper(FACTS))).not.toContain('Mẫu số');
  });

  test.each([
    ['blank', undefined],
    ['filled', FACTS],
    [
      'bare',
      { ...FACTS, madeOn: '', metOn: [], posted: undefined, villageHeadName: '', provinceDocument: '' },
    ],
  ])('shows dots and never a word of the machine: %s', (_name, facts) => {
    const paper = proposalPaper(facts);
    expect(textOf(paper)).not.toMatch(NEVER);
    expect(crookedRows(paper)).toEqual([]);
  });
});
