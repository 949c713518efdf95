/** Goal: what a year's decisions made of a village in sum. Method: standings told by hand. */
import { expect, test } from 'vitest';
import type { Decision } from '#domain/decision/decision.ts';
import type { TitleStanding } from '#domain/decision/standing.ts';
import { villageTitlesOf } from '#domain/dossier/village-titles.ts';

const decision = (id: string): Decision => ({
  id,
  award: 'title',
  disputes: [],
  year: 2026,
  type: 'recognition',
  number: `${id}/QĐ-UBND`,
  signedOn: '2026-11-14',
  signatory: { name: 'Hoàng Văn Kiên', position: 'Chủ tịch' },
  capacity: 'TM',
  grounds: [],
  corrects: '',
  reason: '',
  publishedOn: '',
  publishedAt: '',
  handedOverOn: '',
  handedOverAt: '',
});
const sumOf = (...titles: readonly TitleStanding[]) => {
  const sum = villageTitlesOf(new Map(titles.map((title, n) => [`h${n}`, title])));
  return { recognised: sum.recognised, decisions: sum.decisions.map(({ id }) => id) };
};

test('a village that no decision names has none', () => {
  expect(sumOf({ type: 'none' })).toEqual({ recognised: 0, decisions: [] });
});

test('households are counted, and each decision is named once', () => {
  const by = decision('1');
  expect(sumOf({ type: 'recognised', by }, { type: 'recognised', by })).toEqual({
    recognised: 2,
    decisions: ['1'],
  });
});

test('a title that was taken back is not counted, and both its decisions are named', () => {
  const [recognisedBy, by] = [decision('1'), decision('2')];
  expect(sumOf({ type: 'revoked', by, recognisedBy })).toEqual({ recognised: 0, decisions: ['1', '2'] });
});
