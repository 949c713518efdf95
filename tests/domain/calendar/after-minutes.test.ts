/** Goal: what a village does between sealed minutes and the decision, in order. Method: each standing of the sheet beside what people said. */
import { describe, expect, test } from 'vitest';
import { KNOWN_CALENDAR } from '#domain/calendar/holidays.ts';
import { parseIsoDay } from '#domain/calendar/iso-day.ts';
import { nextStep, type AfterMinutes, type Step, type VillageProgress } from '#domain/calendar/next-step.ts';
import type { Posting, PostingStanding } from '#domain/posting/posting.ts';
import { ND86_2023 } from '#domain/rules/nd86-2023.ts';

const date = (text: string) => parseIsoDay(text) ?? { year: 1, month: 1, day: 1 };
const TODAY = date('2026-11-02');

const sheet = (takenDownOn = ''): Posting => ({
  id: 'a',
  year: 2026,
  sheet: 1,
  households: ['h1'],
  place: 'Nhà văn hóa',
  postedOn: '2026-10-29',
  until: '2026-11-08',
  takenDownOn,
  disputes: [],
});
const hanging: PostingStanding = {
  type: 'hanging',
  posting: sheet(),
  until: date('2026-11-08'),
  daysLeft: 6,
};
const over = (takenDownOn = ''): PostingStanding => ({
  type: 'over',
  posting: sheet(takenDownOn),
  until: date('2026-11-08'),
});
const outdated: PostingStanding = { type: 'outdated', posting: sheet(), added: ['h2'], removed: [] };

const step = (after: Partial<AfterMinutes>, progress: Partial<VillageProgress> = {}) =>
  nextStep({
    year: 2026,
    today: TODAY,
    ruleSet: ND86_2023,
    calendar: KNOWN_CALENDAR,
    progress: {
      registered: 3,
      households: 3,
      meetingState: 'sealed',
      sealedOn: date('2026-10-28'),
      submitted: false,
      returnedOpen: 0,
      accepted: false,
      ...progress,
    },
    after: {
      posting: { type: 'not-posted' },
      proposed: 3,
      openOpinions: 0,
      toVoteAgain: 0,
      due: undefined,
      isDecided: false,
      ...after,
    },
  });

describe('after the minutes', () => {
  test.each<{ name: string; after: Partial<AfterMinutes>; step: Step }>([
    { name: 'the list is put up', after: {}, step: 'post' },
    { name: 'a changed list is put up again', after: { posting: outdated }, step: 'post-again' },
    { name: 'a sheet that hangs is waited for', after: { posting: hanging }, step: 'wait-for-posting' },
    {
      name: 'opinions are settled while it hangs',
      after: { posting: hanging, openOpinions: 1 },
      step: 'settle-opinions',
    },
    {
      name: 'opinions are settled when its time is over',
      after: { posting: over(), openOpinions: 1 },
      step: 'settle-opinions',
    },
    {
      name: 'an upheld objection goes before a new sheet',
      after: { posting: outdated, toVoteAgain: 1, openOpinions: 1 },
      step: 'vote-again',
    },
    { name: 'a sheet whose time is over comes down', after: { posting: over() }, step: 'take-down' },
    { name: 'then the dossier goes', after: { posting: over('2026-11-08') }, step: 'submit' },
    {
      name: 'where the rules have no posting the dossier goes at once',
      after: { posting: { type: 'not-required' } },
      step: 'submit',
    },
    { name: 'where nobody is proposed nothing is put up', after: { proposed: 0 }, step: 'submit' },
    {
      name: 'where nobody is proposed any more no new sheet is put up',
      after: { proposed: 0, posting: outdated },
      step: 'submit',
    },
  ])('$name', ({ after, step: expected }) => {
    expect(step(after).step).toBe(expected);
  });

  test('the clock runs to the sheet’s last day, and the dossier may go the day after', () => {
    expect(step({ posting: hanging })).toMatchObject({
      due: date('2026-11-08'),
      daysLeft: 6,
      overdue: false,
      notBefore: date('2026-11-09'),
      citation: ND86_2023.posting.citation,
    });
  });

  test('a new vote has no last day, though a sheet hangs', () => {
    expect(step({ posting: hanging, toVoteAgain: 1 })).not.toHaveProperty('due');
  });

  test('the sheet is best put up ten days before the last day for the dossier', () => {
    expect(step({})).toMatchObject({ recommended: date('2026-10-28') });
    expect(step({})).not.toHaveProperty('due');
  });

  test('the dossier is due by the term that it is told', () => {
    const next = step({ posting: over('2026-11-08'), due: date('2026-11-11') });
    expect(next).toMatchObject({ step: 'submit', due: date('2026-11-11'), daysLeft: 9 });
    expect(next).not.toHaveProperty('notBefore');
  });
});

describe('after the dossier', () => {
  const submitted = { submitted: true, submittedOn: date('2026-11-09') };

  test('what the commune has accepted waits for its decision, ten days from the dossier', () => {
    expect(step({}, { ...submitted, accepted: true })).toMatchObject({
      step: 'wait-for-decision',
      due: date('2026-11-19'),
    });
  });

  test('the year is through when a decision names the village', () => {
    const next = step({ isDecided: true }, { ...submitted, accepted: true });
    expect(next.step).toBe('done');
    expect(next).not.toHaveProperty('due');
  });

  test('the list on the board is no longer asked for', () => {
    expect(step({}, submitted).step).toBe('wait-for-commune');
    expect(step({}, { ...submitted, returnedOpen: 1 }).step).toBe('answer-return');
  });
});
