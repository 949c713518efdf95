/** Goal: a commune's certificates can be seen and printed without a page of thousands of sheets. Method: papers of loose sheets, cut. */
import { describe, expect, test } from 'vitest';
import { certificatesPaper } from '#documents/forms/f17-certificate.ts';
import type { Paper } from '#documents/paper-model.ts';
import { sheetCount, sheetParts } from '../../../src/screens/papers/sheet-parts.ts';
import { decisionPaper } from '../../documents/support/sample-papers.ts';

const certificates = (count: number, perSheet: 1 | 2 = 1): Paper =>
  certificatesPaper({
    place: {
      communeKind: 'XA',
      commune: 'Quyết Thắng',
      province: 'Lạng Sơn',
      unitKind: 'THON',
      village: 'Nà Lầu',
      year: 2026,
    },
    decision: { number: '118/QĐ-UBND', signedOn: '2026-11-18' },
    signing: undefined,
    villages: [
      {
        name: 'Nà Lầu',
        unitKind: 'THON',
        households: Array.from({ length: count }, (_, index) => ({
          name: `Hộ ${index + 1}`,
          goldenBook: '',
        })),
      },
    ],
    perSheet,
  });

const holdersIn = ({ blocks }: Paper): readonly string[] => JSON.stringify(blocks).match(/HỘ \d+/g) ?? [];

describe('very many loose sheets', () => {
  test('come in parts of a hundred, each holder once and in order', () => {
    const paper = certificates(250);
    const parts = sheetParts(paper);
    expect(parts.map(sheetCount)).toEqual([100, 100, 50]);
    expect(parts.flatMap(holdersIn)).toEqual(holdersIn(paper));
    expect(new Set(parts.map(({ fileName }) => fileName)).size).toBe(3);
  });

  test('are cut between sheets, never between two certificates of one', () => {
    expect(sheetParts(certificates(250, 2)).map((part) => holdersIn(part).length)).toEqual([200, 50]);
  });

  test('stay whole where they are few, or pages of one paper', () => {
    const few = certificates(100);
    const decision = decisionPaper(3000);
    expect(sheetParts(few)).toEqual([few]);
    expect(sheetParts(decision)).toEqual([decision]);
  });
});
