/** Goal: a decision's papers say what the book says, and nothing that it does not. Method: a desk's book told in drafts. */
import { describe, expect, test } from 'vitest';
import { fromBook as decisionPaper } from '#documents/from-book/f15-decision.ts';
import { fromBook as certificates } from '#documents/from-book/f17-certificates.ts';
import { fromBook as certificatesTwo } from '#documents/from-book/f17-certificates-two.ts';
import { fromBook as publicList } from '#documents/from-book/f18-public-list.ts';
import { fromBook as submission } from '#documents/from-book/f18-submission.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import type { Draft } from '#domain/book/entry.ts';
import { VILLAGE, YEAR } from '../../support/drafts.ts';
import { gathering, hands, ids, listed, say } from '../../support/told.ts';
import { textOf, textsOf } from '../forms/f08-support.ts';
import { decision, deskSources, inVillage, names, OTHER, paperOf, signed } from './decided-told.ts';

const SUBJECT = { decision: `${YEAR}-1` };
const others = (...households: readonly string[]): readonly Draft[] =>
  listed(households).map((draft) => inVillage(draft, OTHER));

const BOOK = [
  ...listed(ids(3)),
  ...others('k1', 'k2'),
  names('1', ['h2', 'h1']),
  names('1', ['k1'], { village: OTHER }),
];
const desk = (...drafts: readonly Draft[]) => deskSources('ND86_2023', ...BOOK, ...drafts);
const rowsIn = (text: string) => text.split('\n').filter((line) => / \| Hộ [hk]\d \| /.test(line));

describe('the decision (F15)', () => {
  const paper = (...drafts: readonly Draft[]) => textOf(paperOf(decisionPaper, desk(...drafts), SUBJECT));

  test('lists each village’s households in the order of its register, under the village’s own name', () => {
    const text = paper(signed('1', { grounds: ['Xét Tờ trình số 02'] }));
    expect(text).toContain('Số: 01/QĐ-UBND');
    expect(text).toContain('KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH');
    expect(text).toContain('Xét Tờ trình số 02');
    expect(text).toContain('3 hộ gia đình');
    expect(rowsIn(text)).toEqual([
      '1 | Hộ h1 | Thôn Nà Lầu | ',
      '2 | Hộ h2 | Thôn Nà Lầu | ',
      '3 | Hộ k1 | Tổ dân phố số 2 | ',
    ]);
  });

  test('of a draft has dots where the number will be, to be printed for the signature', () => {
    const text = paper(decision('1', {}));
    expect(text).toContain('ngày … tháng … năm 20…');
    expect(rowsIn(text)).toHaveLength(3);
  });

  test('that takes back names the decision that gave, and the reason', () => {
    const revoked = signed('2', { type: 'revocation', corrects: `${YEAR}-1`, reason: 'kê khai sai' });
    const sources = desk(signed('1'), revoked, names('2', ['h2']));
    const text = textOf(paperOf(decisionPaper, sources, { decision: `${YEAR}-2` }));
    expect(text).toContain('tại Quyết định số 01/QĐ-UBND ngày 10 tháng 11 năm 2026');
    expect(text).toContain('Lý do: kê khai sai.');
    expect(rowsIn(text)).toEqual(['1 | Hộ h2 | Thôn Nà Lầu | ']);
  });

  test('that gives certificates of merit says the years', () => {
    const merit = signed('3', { type: 'merit' });
    const sources = desk(merit, names('3', ['h1'], { years: [2026, 2025, 2024] }));
    expect(textOf(paperOf(decisionPaper, sources, { decision: `${YEAR}-3` }))).toContain(
      '3 năm liên tục (2024 - 2026)',
    );
  });

  test('is made of a decision that is there', () => {
    const refusal = { ok: false, error: { type: 'not-found', what: 'decision' } };
    expect(decisionPaper.make(desk(), { decision: `${YEAR}-9` })).toEqual(refusal);
    expect(decisionPaper.make(desk(), {})).toEqual(refusal);
  });
});

describe('certificates (F17)', () => {
  const revoked = [
    signed('2', { type: 'revocation', corrects: `${YEAR}-1`, reason: 'x' }),
    names('2', ['h2']),
  ];
  const holders = (text: string) => text.split('\n').filter((line) => line.includes('ông (bà)'));

  test('are for everybody whom the signed decision names', () => {
    const text = textOf(paperOf(certificates, desk(signed('1')), SUBJECT));
    expect(holders(text).map((line) => line.split(': ')[1])).toEqual(['HỘ H1', 'HỘ H2', 'HỘ K1']);
  });

  test('are none for whom the title was taken back from', () => {
    const text = textOf(paperOf(certificatesTwo, desk(signed('1'), ...revoked), SUBJECT));
    expect(holders(text)).toHaveLength(2);
    expect(text).not.toContain('HỘ H2');
  });

  test('are for one village where one is named', () => {
    const text = textOf(paperOf(certificates, desk(signed('1')), { ...SUBJECT, village: OTHER }));
    expect(holders(text)).toHaveLength(1);
  });

  test('are none of a draft, of a revocation, of a certificate of merit', () => {
    const make = (...drafts: readonly Draft[]) => certificates.make(desk(...drafts), SUBJECT);
    expect(make(decision('1', {}))).toEqual({ ok: false, error: { type: 'not-yet', step: 'decision' } });
    const refusal = { ok: false, error: { type: 'not-found', what: 'decision' } };
    expect(make(signed('1', { type: 'merit' }))).toEqual(refusal);
    expect(make(signed('1', { type: 'revocation' }))).toEqual(refusal);
  });
});

describe('the public list (F18)', () => {
  test('has heads and villages, and where it hangs', () => {
    const published = signed('1', { publishedOn: '2026-11-12', publishedAt: 'Bảng tin xã' });
    const text = textOf(paperOf(publicList, desk(published), SUBJECT));
    expect(text).toContain('Nơi công khai: Bảng tin xã, từ ngày 12 tháng 11 năm 2026.');
    expect(rowsIn(text)).toHaveLength(3);
  });
});

describe('the officer’s submission (F18)', () => {
  const met: readonly Draft[] = [
    ...gathering({ summoned: ids(3), fields: { method: 'SHOW_OF_HANDS' } }),
    ...ids(3).map((id) => hands(id, [id === 'h3' ? 0 : 3, 0, 0, 3])),
    say('registration', subjectOf.registration(YEAR, 'h1'), { registered: true, commitments: [] }),
  ];
  const accepted = say('acceptance', subjectOf.acceptance(YEAR, VILLAGE), {
    covers: { a: 1000 },
    meetings: [],
  });
  const rowsOf = (text: readonly string[]) => text.filter((line) => line.startsWith('1 | Thôn Nà Lầu'));

  test('counts what the accepted village’s result says, over both wholes', () => {
    const texts = textsOf(paperOf(submission, desk(...met, accepted), {}));
    expect(rowsOf(texts)).toEqual(['1 | Thôn Nà Lầu | 3 | 1 | 3 | 2 | 66,67\u00a0% | 100,00\u00a0%']);
  });

  test('counts a household that moved away after the vote to the whole that it was part of', () => {
    const moved = ids(2).map((id) => say('household', subjectOf.household(id), { status: 'moved-out' }));
    const texts = textsOf(paperOf(submission, desk(...met, ...moved, accepted), {}));
    expect(rowsOf(texts)).toEqual(['1 | Thôn Nà Lầu | 3 | 1 | 3 | 2 | 66,67\u00a0% | 100,00\u00a0%']);
  });

  test('is of the villages of a decision where one is named, and of none before any is accepted', () => {
    expect(rowsOf(textsOf(paperOf(submission, desk(...met, decision('1', {})), SUBJECT)))).toHaveLength(1);
    expect(submission.make(desk(...met), {})).toEqual({
      ok: false,
      error: { type: 'not-yet', step: 'accepted' },
    });
  });
});
