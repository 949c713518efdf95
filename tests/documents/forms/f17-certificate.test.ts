import { describe, expect, test } from 'vitest';
import { certificatesPaper, type CertificatesFacts } from '#documents/forms/f17-certificate.ts';
import { LONG_NAME, NEVER, signaturesOf, textOf, textsOf, XA } from './f08-support.ts';

const FACTS: CertificatesFacts = {
  place: { ...XA, village: '' },
  decision: { number: '45', signedOn: '2026-11-05' },
  signing: { capacity: 'SELF', name: 'Phùng Minh Tuyết', position: 'Chủ tịch' },
  villages: [
    {
      name: 'Nà Lầu',
      unitKind: 'THON',
      households: [
        { name: 'Hoàng Văn Lộc', goldenBook: '12' },
        { name: LONG_NAME, goldenBook: '' },
      ],
    },
    { name: 'số 5', unitKind: 'TDP', households: [{ name: 'Vi Thị Sửu', goldenBook: '' }] },
  ],
  perSheet: 1,
};

const breaksOf = (facts: CertificatesFacts | undefined) =>
  certificatesPaper(facts).blocks.filter(({ type }) => type === 'page-break').length;

describe('the certificates', () => {
  test('say who has which title by which decision', () => {
    expect(textsOf(certificatesPaper(FACTS)).slice(0, 13)).toEqual([
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'GIẤY CÔNG NHẬN',
      'CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ QUYẾT THẮNG',
      'CÔNG NHẬN',
      'Gia đình ông (bà): HOÀNG VĂN LỘC',
      'Thôn Nà Lầu, xã Quyết Thắng, Lạng Sơn',
      'Đạt danh hiệu “Gia đình văn hóa” năm 2026',
      '(Quyết định số 45/QĐ-UBND ngày 05 tháng 11 năm 2026)',
      'Số vào sổ vàng: 12',
      'Quyết Thắng, ngày 05 tháng 11 năm 2026',
      'CHỦ TỊCH',
      'Phùng Minh Tuyết',
    ]);
  });

  test('are one to a sheet lying across, each on a page of its own', () => {
    const paper = certificatesPaper(FACTS);
    expect(paper.orientation).toBe('landscape');
    expect(signaturesOf(paper)).toHaveLength(3);
    expect(breaksOf(FACTS)).toBe(2);
    expect(paper.blocks.at(-1)?.type).toBe('signatures');
  });

  test('are two to an upright sheet, with a line to cut along', () => {
    const paper = certificatesPaper({ ...FACTS, perSheet: 2 });
    expect(paper.orientation).toBe('portrait');
    expect(signaturesOf(paper)).toHaveLength(3);
    expect(breaksOf({ ...FACTS, perSheet: 2 })).toBe(1);
    expect(textsOf(paper).filter((text) => text.startsWith('- - -'))).toHaveLength(1);
    expect(textOf(paper)).toContain(
      '(Quyết định số 45/QĐ-UBND ngày 05 tháng 11 năm 2026; số vào sổ vàng: 12)',
    );
  });

  test('merge a whole commune, each household once and whole', () => {
    const households = Array.from({ length: 1255 }, (_, index) => ({
      name: `Hoàng Văn ${index + 1}`,
      goldenBook: String(index + 1),
    }));
    const paper = certificatesPaper({
      ...FACTS,
      villages: [{ name: 'Nà Lầu', unitKind: 'THON', households }],
    });
    const names = textsOf(paper).filter((text) => text.startsWith('Gia đình ông (bà): '));
    expect(new Set(names).size).toBe(1255);
    expect(textOf(certificatesPaper(FACTS))).toContain(LONG_NAME.toUpperCase());
  });

  test.each([
    ['blank', undefined],
    ['filled', FACTS],
    [
      'unsigned',
      { ...FACTS, decision: { number: '', signedOn: '' }, signing: undefined, perSheet: 2 as const },
    ],
  ])('show dots and never a word of the machine: %s', (_name, facts) => {
    expect(textOf(certificatesPaper(facts))).not.toMatch(NEVER);
  });

  test('are one blank sheet when nobody is named', () => {
    const text = textOf(certificatesPaper(undefined));
    expect(text).toContain('Gia đình ông (bà): ……………………');
    expect(text).toContain('Số vào sổ vàng: ……………………');
  });
});
