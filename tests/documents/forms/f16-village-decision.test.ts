/** Goal: the decision on villages follows the real ones and never guesses who decides. Method: district, commune, nobody. */
import { describe, expect, test } from 'vitest';
import {
  villageDecision,
  type VillageDecisionFacts,
} from '../../../src/documents/forms/f16-village-decision.ts';
import { DOTS } from '../../../src/documents/paper-model.ts';
import { brokenRowsOf, GARBAGE, PLACE, rowsOf, signersOf, textOf, titlesOf } from './f01-reading.ts';

const FACTS: VillageDecisionFacts = {
  place: { ...PLACE, year: 2024 },
  ruleSetId: 'ND86_2023',
  authority: { body: 'Ủy ban nhân dân huyện Hữu Lũng', seat: 'Hữu Lũng' },
  number: '3456',
  signedOn: '2024-11-14',
  grounds: ['Căn cứ Quyết định số 41/2024/QĐ-UBND.'],
  proposal: 'Tờ trình số 12/TTr-UBND ngày 08 tháng 11 năm 2024 của Ủy ban nhân dân xã Quyết Thắng',
  villages: ['Thôn Nà Lầu', 'Thôn Khuôn Nhà'],
  executors: ['Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện', 'Chủ tịch Ủy ban nhân dân xã'],
  signing: { capacity: 'KT', name: 'Lê Thị Minh', position: '' },
};

describe('a decision on cultural villages', () => {
  const paper = villageDecision(FACTS);
  const text = textOf(paper);

  test('has title, issuer, grounds, three articles and the list in this order', () => {
    const expected = [
      'ỦY BAN NHÂN DÂN HUYỆN HỮU LŨNG',
      'Số: 3456/QĐ-UBND',
      'Hữu Lũng, ngày 14 tháng 11 năm 2024',
      'Về việc tặng danh hiệu “Thôn, tổ dân phố văn hóa” năm 2024',
      'CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN HỮU LŨNG',
      'Căn cứ Luật Tổ chức chính quyền địa phương',
      'Nghị định số 86/2023/NĐ-CP',
      'Căn cứ Quyết định số 41/2024/QĐ-UBND;',
      'Xét đề nghị tại Tờ trình số 12/TTr-UBND ngày 08 tháng 11 năm 2024 của Ủy ban nhân dân xã Quyết Thắng.',
      'QUYẾT ĐỊNH:',
      'Điều 1. Tặng danh hiệu “Thôn, tổ dân phố văn hóa” năm 2024 cho 2 thôn, tổ dân phố thuộc xã Quyết Thắng (có danh sách kèm theo).',
      'Điều 2. Quyết định này có hiệu lực kể từ ngày ký.',
      'Điều 3. Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện, Chủ tịch Ủy ban nhân dân xã và các thôn',
      '(Kèm theo Quyết định số 3456/QĐ-UBND ngày 14 tháng 11 năm 2024 của Chủ tịch Ủy ban nhân dân huyện Hữu Lũng)',
    ];
    const found = expected.map((piece) => text.indexOf(piece));
    expect(found).not.toContain(-1);
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(titlesOf(paper)[0]).toBe('QUYẾT ĐỊNH');
  });

  test('prints no number of its form, because none is verified', () => {
    expect(text).not.toContain('Mẫu số');
  });

  test('lists each village with its commune', () => {
    expect(rowsOf(paper)).toEqual([
      ['1', 'Thôn Nà Lầu', 'Xã Quyết Thắng', ''],
      ['2', 'Thôn Khuôn Nhà', 'Xã Quyết Thắng', ''],
    ]);
  });

  test('is signed by a deputy in the chairman’s stead', () => {
    expect(signersOf(paper)).toEqual([['KT. CHỦ TỊCH PHÓ CHỦ TỊCH', 'Lê Thị Minh']]);
    expect(paper.blocks.find(({ type }) => type === 'signatures')).toMatchObject({
      recipients: ['- Như Điều 3;', '- Lưu: VT.'],
    });
  });

  test('is made out to another authority just as that one was given', () => {
    const authority = { body: 'Ủy ban nhân dân xã Quyết Thắng', seat: 'Quyết Thắng' };
    const commune = textOf(villageDecision({ ...FACTS, authority }));
    expect(commune).toContain('CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ QUYẾT THẮNG');
    expect(commune).not.toContain('huyện Hữu Lũng');
  });

  test('leaves the authority open as long as nobody has named it, also after 1/7/2025', () => {
    const open = textOf(villageDecision({ ...FACTS, authority: undefined, signedOn: '2026-11-14' }));
    expect(open).toContain(`CHỦ TỊCH ỦY BAN NHÂN DÂN ${DOTS}`);
    expect(open).not.toContain('CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ');
  });

  test('under Decree 122/2018 gives the title of that decree', () => {
    const old = villageDecision({ ...FACTS, ruleSetId: 'ND122_2018', place: { ...PLACE, year: 2021 } });
    expect(titlesOf(old)[1]).toBe('Về việc tặng danh hiệu “Khu dân cư văn hóa” năm 2021');
  });
});

describe('a decision on cultural villages with nothing recorded', () => {
  const empty: VillageDecisionFacts = {
    ...FACTS,
    authority: undefined,
    number: '',
    signedOn: '',
    grounds: [],
    proposal: '',
    villages: [],
    executors: [],
    signing: { capacity: 'SELF', name: '', position: '' },
  };

  test.each([
    ['when nothing was typed', empty],
    ['as a blank form', undefined],
  ])('%s has dots, empty rows and no leftover of the app', (_, facts) => {
    const paper = villageDecision(facts);
    expect(textOf(paper)).toContain(`Xét đề nghị tại ${DOTS}.`);
    expect(textOf(paper)).toContain('Số:        /QĐ-UBND');
    expect(textOf(paper)).toContain(`Điều 3. ${DOTS} và các thôn`);
    expect(textOf(paper)).not.toMatch(GARBAGE);
    expect(rowsOf(paper)).toHaveLength(15);
    expect(brokenRowsOf(paper)).toEqual([]);
  });
});
