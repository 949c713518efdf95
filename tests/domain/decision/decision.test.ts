/** Goal: what decisions make of a household, and when they must be published. Method: a year's decisions, one after the other. */
import { describe, expect, test } from 'vitest';
import type { Draft } from '#domain/book/entry.ts';
import type { DecisionFields } from '#domain/book/kinds-of-recognition.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { parseIsoDay } from '#domain/calendar/iso-day.ts';
import { decisionsOf, isSigned, publicationOf } from '#domain/decision/decision.ts';
import { titlesOf } from '#domain/decision/standing.ts';
import { ND86_2023 } from '#domain/rules/nd86-2023.ts';
import { VILLAGE, YEAR } from '../../support/drafts.ts';
import { say, told } from '../../support/told.ts';
import { decision } from './decided.ts';

const date = (text: string) => parseIsoDay(text) ?? { year: 1, month: 1, day: 1 };
const names = (id: string, ...households: readonly string[]) =>
  say('recognition', subjectOf.recognition(`${YEAR}-${id}`, VILLAGE), { households, years: [] });

const titles = (...drafts: readonly Draft[]) => {
  const view = told(...drafts);
  const found = titlesOf(view, VILLAGE, decisionsOf(view, YEAR));
  return Object.fromEntries([...found].map(([household, { type }]) => [household, type]));
};

const recognised = [decision('1', { signedOn: '2026-11-10' }), names('1', 'h1', 'h2')];

describe('a decision', () => {
  test('gives the title to the households that it names', () => {
    expect(titles(...recognised)).toEqual({ h1: 'recognised', h2: 'recognised' });
  });

  test('without number or day is a draft and gives nothing', () => {
    expect(titles(decision('1', {}), names('1', 'h1'))).toEqual({});
    expect(titles(decision('1', { signedOn: '2026-11-10', number: '' }), names('1', 'h1'))).toEqual({});
    expect(isSigned(decisionsOf(told(decision('1', { signedOn: '2026-02-30' })), YEAR)[0] ?? never())).toBe(
      false,
    );
  });

  test('that revokes takes the title from those it names and leaves the others theirs', () => {
    const revoked = decision('2', { type: 'revocation', signedOn: '2026-12-01', reason: 'Kê khai sai' });
    expect(titles(...recognised, revoked, names('2', 'h2', 'h9'))).toEqual({
      h1: 'recognised',
      h2: 'revoked',
    });
  });

  test('that corrects names who has the title in the place of the other one', () => {
    const corrected = decision('2', { type: 'correction', corrects: '2026-1', signedOn: '2026-11-12' });
    expect(titles(...recognised, corrected, names('2', 'h2', 'h3'))).toEqual({
      h2: 'recognised',
      h3: 'recognised',
    });
  });

  test('that corrects other villages says nothing of this one', () => {
    const corrected = decision('2', { type: 'correction', corrects: '2026-1', signedOn: '2026-11-12' });
    expect(titles(...recognised, corrected)).toEqual({ h1: 'recognised', h2: 'recognised' });
  });

  test.each(['2026-11-10', '2026-11-01'])(
    'that changes another counts after it, whatever its own day %s says',
    (signedOn) => {
      const revoked = decision('0', { type: 'revocation', corrects: '2026-1', signedOn, reason: 'x' });
      expect(titles(...recognised, revoked, names('0', 'h1'))).toEqual({ h1: 'revoked', h2: 'recognised' });
    },
  );

  test('counts by the day of its signature, in whatever order it was recorded', () => {
    const revoked = decision('0', { type: 'revocation', signedOn: '2026-12-01', reason: 'x' });
    expect(titles(revoked, names('0', 'h1'), ...recognised)).toEqual({ h1: 'revoked', h2: 'recognised' });
  });
});

describe('its publication under Decree 86/2023, within 15 days', () => {
  const term = ND86_2023.publish.value;
  const found = (fields: Partial<DecisionFields>) =>
    decisionsOf(told(decision('1', fields)), YEAR)[0] ?? never();

  test.each([
    { case: 'due', fields: { signedOn: '2026-11-10' }, standing: { type: 'due', daysLeft: 5 } },
    {
      case: 'in time on the last day',
      fields: { signedOn: '2026-11-10', publishedOn: '2026-11-25' },
      standing: { type: 'published', late: false },
    },
    {
      case: 'late on the next',
      fields: { signedOn: '2026-11-10', publishedOn: '2026-11-26' },
      standing: { type: 'published', late: true },
    },
    { case: 'of no draft', fields: {}, standing: { type: 'not-signed' } },
  ])('is $case', ({ fields, standing }) => {
    expect(publicationOf(found(fields), term, date('2026-11-20'))).toMatchObject(standing);
  });

  test('has no term where the rules set none', () => {
    expect(publicationOf(found({ signedOn: '2026-11-10' }), null, date('2026-11-20'))).toEqual({
      type: 'no-term',
    });
  });
});

function never(): never {
  throw new Error('There is a decision');
}
