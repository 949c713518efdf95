/** Goal: the papers for merit certificates propose the cap's number by votes, and the choice that was made. Method: a book told in drafts. */
import { describe, expect, test } from 'vitest';
import { fromBook as list } from '#documents/from-book/f21-merit-list.ts';
import { fromBook as minutes } from '#documents/from-book/f21-merit-minutes.ts';
import { fromBook as proposal } from '#documents/from-book/f21-merit-proposal.ts';
import type { Draft } from '#domain/book/entry.ts';
import type { PastResultBody } from '#domain/book/kinds-of-recognition.ts';
import { percent } from '#domain/rules/fraction.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { VILLAGE, YEAR } from '../../support/drafts.ts';
import { gathering, hands, ids, listed, say } from '../../support/told.ts';
import { textOf } from '../forms/f08-support.ts';
import { yearRules } from './village-told.ts';
import { decision, deskSources, names, paperOf, signed } from './decided-told.ts';

const SUBJECT = { village: VILLAGE };
const RECOGNISED: PastResultBody = { outcome: 'recognised', reason: '', decision: 'QĐ 9', merit: false };

/** Fourteen households with three years; 15 % of them are two. h1 has most votes, the others as many as each other. */
const HOUSEHOLDS = ids(14);
const BOOK: readonly Draft[] = [
  ...listed(HOUSEHOLDS),
  ...gathering({ summoned: HOUSEHOLDS, fields: { method: 'SHOW_OF_HANDS' } }),
  ...HOUSEHOLDS.map((id) => hands(id, [id === 'h1' ? 14 : 12, 0, 0, 14])),
  ...[YEAR - 1, YEAR - 2].flatMap((year) =>
    HOUSEHOLDS.map((id) => say('past-result', subjectOf.pastResult(year, id), RECOGNISED)),
  ),
  signed('1'),
  names('1', HOUSEHOLDS),
];
const desk = (...drafts: readonly Draft[]) => deskSources('ND122_2018', ...BOOK, ...drafts);

describe('papers for merit certificates (F21)', () => {
  test('propose who has most votes, and leave the tied to be chosen', () => {
    const text = textOf(paperOf(list, desk(), SUBJECT));
    expect(text).toContain('không quá 15 % số hộ nêu trên: 2 hộ');
    expect(text.match(/Đề nghị tặng Giấy khen$/gm)).toHaveLength(1);
    expect(text.match(/Bằng số phiếu, cần chọn/g)).toHaveLength(13);
    expect(text).toContain('QĐ 9; QĐ 9');
  });

  test('propose whom the year’s draft chose of the tied', () => {
    const draft = [decision('2', { type: 'merit' }), names('2', ['h1', 'h5'], { years: [2026, 2025, 2024] })];
    const text = textOf(paperOf(minutes, desk(...draft), SUBJECT));
    expect(text).toContain('Hộ h5');
    expect(text).not.toContain('Hộ h6');
    expect(textOf(paperOf(proposal, desk(...draft), SUBJECT))).toContain('cho 2 hộ gia đình');
  });

  test('say the same after the decision is signed, although it uses the years up', () => {
    const merit = [signed('2', { type: 'merit' }), names('2', ['h1', 'h5'], { years: [2026, 2025, 2024] })];
    expect(textOf(paperOf(proposal, desk(...merit), SUBJECT))).toContain('cho 2 hộ gia đình');
  });

  test('are not made where more were chosen than there are places', () => {
    const draft = [decision('2', { type: 'merit' }), names('2', ['h1', 'h5', 'h6'], { years: [2026] })];
    expect(list.make(desk(...draft), SUBJECT)).toEqual({ ok: false, error: { type: 'disputed' } });
  });

  test('are made under Decree 86/2023 where the commune’s own document goes on giving them, and name it', () => {
    const own = yearRules('ND86_2023', {
      document: 'Quyết định 9/2024/QĐ-UBND',
      merit: { consecutiveYears: 3, cap: percent(10) },
    });
    const desk86 = deskSources('ND86_2023', ...BOOK, own);
    expect(textOf(paperOf(list, desk86, SUBJECT))).toContain('không quá 10 % số hộ nêu trên: 1 hộ');
    const text = textOf(paperOf(proposal, desk86, SUBJECT));
    expect(text).toContain('Căn cứ Quyết định 9/2024/QĐ-UBND');
    expect(text).toContain('Nghị định số 86/2023/NĐ-CP');
  });

  test('are not made under Decree 122/2018 where the commune’s own document gives none', () => {
    const own = yearRules('ND122_2018', { document: 'QĐ 9', merit: null });
    const none = { ok: false, error: { type: 'not-yet', step: 'candidates' } };
    expect(list.make(desk(own), SUBJECT)).toEqual(none);
  });

  test('are not made where nobody has the years, or the decree has no certificate', () => {
    const refusal = { ok: false, error: { type: 'not-yet', step: 'candidates' } };
    expect(list.make(deskSources('ND122_2018', ...listed(ids(3))), SUBJECT)).toEqual(refusal);
    expect(list.make(deskSources('ND86_2023', ...BOOK), SUBJECT)).toEqual(refusal);
    expect(list.make(desk(), {})).toEqual({ ok: false, error: { type: 'not-found', what: 'village' } });
  });
});
