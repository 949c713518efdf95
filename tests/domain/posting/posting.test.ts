/** Goal: the sheet on the board, its clock and what people said about it. Method: a village's posting told day by day. */
import { describe, expect, test } from 'vitest';
import { subjectOf } from '#domain/book/subjects.ts';
import { KNOWN_CALENDAR } from '#domain/calendar/holidays.ts';
import { isoDayOf, parseIsoDay } from '#domain/calendar/iso-day.ts';
import { countOpinions, opinionsOf, toBeVotedAgain } from '#domain/posting/opinions.ts';
import { endOfTerm, postingsOf, postingStandingOf } from '#domain/posting/posting.ts';
import { ND86_2023 } from '#domain/rules/nd86-2023.ts';
import type { AmendedVote } from '#domain/book/kinds-of-recognition.ts';
import type { BookView } from '#domain/book/view.ts';
import { recordedBy, say, told, viewOfEntries } from '../../support/told.ts';

const YEAR = 2026;
const date = (text: string) => parseIsoDay(text) ?? { year: 1, month: 1, day: 1 };

const sheet = (id: string, fields: object) =>
  say('posting', subjectOf.posting(YEAR, id), { year: YEAR, ...fields });
const first = sheet('a', {
  sheet: 1,
  households: ['h1', 'h2'],
  place: 'Nhà văn hóa thôn',
  postedOn: '2026-10-01',
  until: '2026-10-11',
});
const opinion = (id: string, fields: object) =>
  say('opinion', subjectOf.opinion(YEAR, id), { year: YEAR, ...fields });

const standing = (view: BookView, today: string, proposed = ['h1', 'h2']) =>
  postingStandingOf({
    term: ND86_2023.posting.value,
    proposed,
    postings: postingsOf(view, YEAR),
    today: date(today),
  });

describe('a posting under Decree 86/2023', () => {
  test('lasts 10 days after the day on which it was put up', () => {
    const { value } = ND86_2023.posting;
    expect(value && isoDayOf(endOfTerm(date('2026-10-01'), value, KNOWN_CALENDAR))).toBe('2026-10-11');
  });

  test.each([
    { today: '2026-10-01', type: 'hanging', daysLeft: 10 },
    { today: '2026-10-11', type: 'hanging', daysLeft: 0 },
    { today: '2026-10-12', type: 'over', daysLeft: undefined },
  ])('on $today it is $type', ({ today, type, daysLeft }) => {
    const found = standing(told(first), today);
    expect(found).toMatchObject(daysLeft === undefined ? { type } : { type, daysLeft });
  });

  test('is over when the sheet was taken down', () => {
    const view = told(first, sheet('a', { takenDownOn: '2026-10-05' }));
    expect(standing(view, '2026-10-05').type).toBe('over');
  });

  test('needs another sheet when the list has changed, and says whose names differ', () => {
    expect(standing(told(first), '2026-10-05', ['h2', 'h3'])).toMatchObject({
      type: 'outdated',
      added: ['h3'],
      removed: ['h1'],
    });
    const second = sheet('b', { sheet: 2, households: ['h2'], postedOn: '2026-10-06', until: '2026-10-16' });
    expect(standing(told(first, second), '2026-10-07', ['h2'])).toMatchObject({
      type: 'hanging',
      daysLeft: 9,
    });
  });

  test('is not there before somebody said when it was put up', () => {
    expect(standing(told(), '2026-10-05').type).toBe('not-posted');
    expect(standing(told(sheet('a', { households: ['h1', 'h2'] })), '2026-10-05').type).toBe('not-posted');
  });

  test('is not asked for by rules that have no term', () => {
    const question = { term: null, proposed: [], postings: [], today: date('2026-10-05') };
    expect(postingStandingOf(question).type).toBe('not-required');
  });

  test('that two phones date differently is disputed, and everybody sees the same day meanwhile', () => {
    const phone = recordedBy('a', [first]);
    const other = recordedBy('b', [sheet('a', { postedOn: '2026-10-02' })]);
    const [posting] = postingsOf(viewOfEntries(...phone, ...other), YEAR);
    expect(posting?.disputes.map(({ field }) => field)).toEqual(['postedOn']);
    expect(posting).toEqual(postingsOf(viewOfEntries(...other, ...phone), YEAR)[0]);
  });
});

describe('opinions about the list', () => {
  const said = told(
    opinion('1', { household: 'h1', text: 'Gây ồn', receivedOn: '2026-10-03', from: 'Bà Tư' }),
    opinion('2', { household: '', text: 'Đồng ý', receivedOn: '2026-10-02' }),
    opinion('1', { settlement: 'upheld', how: 'Họp lại' }),
    opinion('2', { settlement: 'dismissed', how: 'Ghi nhận' }),
    opinion('3', { household: 'h2', text: 'Chưa rõ', receivedOn: '2026-10-04' }),
    opinion('4', { text: '' }),
  );

  test('come in the order of their days, with how each was settled', () => {
    expect(opinionsOf(said, YEAR).map(({ id, settlement }) => [id, settlement])).toEqual([
      ['2', 'dismissed'],
      ['1', 'upheld'],
      ['3', 'open'],
    ]);
    expect(countOpinions(opinionsOf(said, YEAR))).toEqual({ received: 3, open: 1, dismissed: 1, upheld: 1 });
  });
});

describe('an objection that was upheld', () => {
  const before = { outcome: 'proposed', for: 3, base: 5 } as const;
  const upheld = (amendedBefore: AmendedVote | null) =>
    told(
      opinion('1', { household: 'h1', text: 'Gây ồn', settlement: 'upheld', how: 'Họp lại', amendedBefore }),
      opinion('2', { household: 'h1', text: 'Như trên', settlement: 'upheld', how: 'Họp lại' }),
      opinion('3', { household: '', text: 'Danh sách sai', settlement: 'upheld', how: 'Sửa' }),
    );
  const again = (view: BookView, now?: AmendedVote) =>
    toBeVotedAgain(opinionsOf(view, YEAR), new Map(now && [['h1', now]]));

  test('asks once for a vote on the household, and none on a list as a whole', () => {
    expect(again(upheld(null))).toEqual(['h1']);
  });

  test('is answered by an amendment where there was none before, whatever came of it', () => {
    expect(again(upheld(null), before)).toEqual([]);
  });

  test('is not answered by the amendment that stood when it was upheld', () => {
    expect(again(upheld(before), before)).toEqual(['h1']);
  });

  test.each<{ name: string; now: AmendedVote }>([
    { name: 'another outcome', now: { ...before, outcome: 'not-proposed' } },
    { name: 'other votes for it', now: { ...before, for: 4 } },
    { name: 'other votes in all', now: { ...before, base: 6 } },
  ])('is answered by a later amendment with $name', ({ now }) => {
    expect(again(upheld(before), now)).toEqual([]);
  });

  test('stays open when the amendment that stood was withdrawn without a vote', () => {
    const fields = { household: 'h1', text: 'Gây ồn', settlement: 'upheld', amendedBefore: before };
    const only = told(opinion('1', fields));
    expect(again(only)).toEqual(['h1']);
  });
});
