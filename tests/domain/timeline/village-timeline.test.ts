/** Goal: the desk knows of each village what is next, who waits for whom and what is late. Method: one year told day by day. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Draft } from '#domain/book/entry.ts';
import type { DecisionFields } from '#domain/book/kinds-of-recognition.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import type { CivilDate } from '#domain/calendar/civil-date.ts';
import { KNOWN_CALENDAR } from '#domain/calendar/holidays.ts';
import { isoDayOf } from '#domain/calendar/iso-day.ts';
import { decisionsOf } from '#domain/decision/decision.ts';
import { dossierOf } from '#domain/dossier/dossier.ts';
import type { ReviewFlag } from '#domain/review/flags.ts';
import { reviewVillage } from '#domain/review/village-review.ts';
import { ND122_2018 } from '#domain/rules/nd122-2018.ts';
import { ND86_2023 } from '#domain/rules/nd86-2023.ts';
import type { RuleSet } from '#domain/rules/rule-set.ts';
import { acceptableTogether } from '#domain/timeline/acceptable-together.ts';
import {
  lateStepsOf,
  nextOf,
  villageTimelineOf,
  type TimelineStep,
} from '#domain/timeline/village-timeline.ts';
import { acceptance, MEETING, registration, VILLAGE, YEAR } from '../../support/drafts.ts';
import { gathering, hands, ids, listed, recordedBy, say, sealed, viewOfEntries } from '../../support/told.ts';

const day = (month: number, date: number): CivilDate => ({ year: YEAR, month, day: date });
const three = ids(3);

/** Moments are days of October here, so that a test can say when something was recorded: 1 is the first. */
const dayOf = (epochMs: number): CivilDate => day(10, Math.max(1, Math.min(31, epochMs)));

const register = [...listed(three), ...three.map((id) => registration(id))];
const met = [
  ...gathering({ summoned: three, fields: { method: 'SHOW_OF_HANDS', startedAt: 1 } }),
  ...three.map((id) => hands(id, [3, 0, 0, 3])),
];
const minutes = sealed({ a: 99 }, { closedAt: 2 });
const posting = say('posting', subjectOf.posting(YEAR, 's1'), {
  year: YEAR,
  sheet: 1,
  households: three,
  postedOn: '2026-10-03',
  until: '2026-10-13',
  takenDownOn: '',
});
const opinion = say('opinion', subjectOf.opinion(YEAR, 'y'), {
  year: YEAR,
  household: 'h2',
  text: 'Chưa đúng',
  receivedOn: '2026-10-05',
  settlement: 'open',
});
const submission = say('submission', subjectOf.submission(YEAR, VILLAGE), { meetings: [MEETING] });
const returned = say('return-item', subjectOf.returnItem(YEAR, 'r1'), {
  year: YEAR,
  target: { type: 'village', field: 'x' },
  reason: 'Thiếu chữ ký',
});
const accepted = acceptance({ a: 99 });
const decision = {
  scope: 'commune',
  kind: 'decision',
  subject: subjectOf.decision(YEAR, '1'),
  body: {
    year: YEAR,
    type: 'recognition',
    number: '215/QĐ-UBND',
    signedOn: '2026-10-20',
    signatory: { name: 'Hải', position: 'Chủ tịch' },
  },
} as Draft;
const named = say('recognition', subjectOf.recognition(`${YEAR}-1`, VILLAGE), {
  households: three,
  years: [],
});
const published = { ...decision, body: { publishedOn: '2026-10-25' } } as Draft;

interface Told {
  readonly today?: CivilDate;
  readonly ruleSet?: RuleSet;
  readonly flags?: readonly ReviewFlag[];
}

/** Everything is recorded on 14 October. */
const viewOf = (drafts: readonly Draft[]) =>
  viewOfEntries(...recordedBy('a', drafts).map((entry) => ({ ...entry, recordedAt: 14 })));

function timeline(
  drafts: readonly Draft[],
  { today = day(10, 14), ruleSet = ND86_2023, ...more }: Told = {},
) {
  const view = viewOf(drafts);
  return villageTimelineOf({
    view,
    review: reviewVillage(view, VILLAGE, YEAR),
    flags: [],
    decisions: decisionsOf(view, YEAR),
    ruleSet,
    calendar: KNOWN_CALENDAR,
    today,
    dayOf,
    ...more,
  });
}

const handedOver = {
  ...decision,
  body: { handedOverOn: '2026-11-18', handedOverAt: 'Nhà văn hóa' },
} as Draft;

const year = [...register, ...met, minutes, posting, submission, accepted, decision, named, published];
const until = (last: Draft) => year.slice(0, year.indexOf(last) + 1);

describe('the year of a village under Decree 86/2023', () => {
  test.each<{
    name: string;
    drafts: readonly Draft[];
    today?: CivilDate;
    next: string;
    for: string;
    due?: string;
  }>([
    { name: 'nobody registered', drafts: listed(three), today: day(3, 1), next: 'register', for: 'village' },
    { name: 'all registered', drafts: register, next: 'meet', for: 'village', due: '2026-11-24' },
    {
      name: 'the season began',
      drafts: listed(three),
      today: day(9, 20),
      next: 'meet',
      for: 'village',
      due: '2026-11-24',
    },
    { name: 'meeting open', drafts: [...register, ...met], next: 'seal', for: 'village', due: '2026-11-24' },
    { name: 'minutes sealed', drafts: until(minutes), next: 'post', for: 'village' },
    {
      name: 'sheet hangs',
      drafts: until(posting),
      today: day(10, 13),
      next: 'opinions',
      for: 'posting',
      due: '2026-10-13',
    },
    {
      name: 'an opinion is open',
      drafts: [...until(posting), opinion],
      next: 'opinions',
      for: 'village',
      due: '2026-10-13',
    },
    { name: 'posting over', drafts: until(posting), next: 'submit', for: 'village' },
    {
      name: 'submitted, nothing to look at',
      drafts: until(submission),
      next: 'accept',
      for: 'commune',
      due: '2026-10-24',
    },
    { name: 'returned', drafts: [...until(submission), returned], next: 'submit', for: 'village' },
    { name: 'accepted', drafts: until(accepted), next: 'decide', for: 'commune', due: '2026-10-24' },
    { name: 'decided', drafts: until(named), next: 'publish', for: 'commune', due: '2026-11-04' },
    { name: 'published', drafts: year, next: 'certificates', for: 'commune', due: '2026-11-18' },
  ])('$name: $next, which waits for the $for', ({ drafts, today, next, for: waitsFor, due }) => {
    const found = nextOf(timeline(drafts, today && { today }));
    expect({ step: found?.step, waitsFor: found?.waitsFor }).toEqual({ step: next, waitsFor });
    expect(found?.due && isoDayOf(found.due)).toBe(due);
    expect(found?.state.type).toBe('now');
  });

  test('tells the day of each step that is done', () => {
    const done = timeline(year).steps.flatMap(({ step, state }) =>
      state.type === 'done' ? [`${step} ${state.on ? isoDayOf(state.on) : '?'}`] : [],
    );
    expect(done).toEqual([
      'register ?',
      'meet 2026-10-01',
      'seal 2026-10-02',
      'post 2026-10-03',
      'opinions 2026-10-13',
      'submit 2026-10-14',
      'check 2026-10-14',
      'accept 2026-10-14',
      'decide 2026-10-20',
      'publish 2026-10-25',
    ]);
  });

  test('is through when the certificates were handed over', () => {
    const found = timeline([...year, handedOver]);
    expect(nextOf(found)).toBeUndefined();
    expect(found.steps.at(-1)?.state).toEqual({ type: 'done', on: day(11, 18) });
  });

  test.each<{ name: string; of: Partial<DecisionFields>; households?: readonly string[]; on?: CivilDate }>([
    { name: 'another that gives merit certificates', of: { type: 'merit', handedOverOn: '2026-11-18' } },
    { name: 'a draft', of: { number: '', handedOverOn: '2026-11-18' } },
    { name: 'one that names nobody here', of: { handedOverOn: '2026-11-18' }, households: [] },
    {
      name: 'a correction, for the certificates that it gives',
      of: { type: 'correction', corrects: `${YEAR}-1`, handedOverOn: '2026-11-19' },
      on: day(11, 19),
    },
    {
      name: 'one that takes titles back',
      of: { type: 'revocation', corrects: `${YEAR}-1`, handedOverOn: '2026-11-18' },
    },
    { name: 'a day that no calendar has', of: { handedOverOn: '2026-02-30' } },
  ])('of the decisions, the day is read from $name: $on', ({ of, households = three, on }) => {
    const fields = { ...decision.body, signedOn: '2026-11-01', ...of };
    const other = { ...decision, subject: subjectOf.decision(YEAR, '2'), body: fields } as Draft;
    const part = say('recognition', subjectOf.recognition(`${YEAR}-2`, VILLAGE), { households, years: [] });
    const last = timeline([...year, other, part]).steps.at(-1);
    expect(last?.state).toEqual(on ? { type: 'done', on } : { type: 'now' });
  });

  test('a flag holds the village with the officer who looks', () => {
    const flags: readonly ReviewFlag[] = [{ type: 'set-aside', count: 1 }];
    expect(nextOf(timeline(until(submission), { flags }))).toMatchObject({
      step: 'check',
      waitsFor: 'commune',
    });
  });
});

describe('what is late', () => {
  const lateOn = (drafts: readonly Draft[], today: CivilDate, ruleSet?: RuleSet) =>
    lateStepsOf(timeline(drafts, { today, ...(ruleSet && { ruleSet }) })).map(({ step, state }) =>
      state.type === 'late' ? `${step} ${state.days}` : step,
    );

  test('the meeting is in time on 24 November and one day late on the 25th', () => {
    expect(lateOn(register, day(11, 24))).toEqual([]);
    expect(lateOn(register, day(11, 25))).toEqual(['meet 1', 'seal 1']);
  });

  test('the commune is late on the eleventh day after the dossier, the publication on the sixteenth after the decision', () => {
    expect(lateOn(until(accepted), day(10, 24))).toEqual([]);
    expect(lateOn(until(accepted), day(10, 25))).toEqual(['decide 1']);
    expect(lateOn(until(named), day(11, 4))).toEqual([]);
    expect(lateOn(until(named), day(11, 5))).toEqual(['publish 1']);
  });

  test('a village is never late with opinions or certificates, which no decree gives a day', () => {
    expect(lateOn([...until(posting), opinion], day(12, 31))).toEqual([]);
    expect(lateOn(year, day(12, 31))).toEqual([]);
  });

  test('under Decree 122/2018 registration is late from 30 January on', () => {
    expect(lateOn(listed(three), day(1, 29), ND122_2018)).toEqual([]);
    expect(lateOn(listed(three), day(1, 30), ND122_2018)).toEqual(['register 1']);
  });

  test('under Decree 122/2018 the dossier is due after three working days and no sheet is asked for', () => {
    const { steps } = timeline(until(minutes), { ruleSet: ND122_2018, today: day(10, 8) });
    const byName = Object.fromEntries(steps.map((one) => [one.step, one])) as Record<string, TimelineStep>;
    expect(byName['post']?.state.type).toBe('not-required');
    expect(byName['opinions']?.state.type).toBe('not-required');
    expect(byName['submit']).toMatchObject({ due: day(10, 7), state: { type: 'late', days: 1 } });
    expect(byName['publish']?.state.type).toBe('not-required');
  });
});

test('one step at most is now, all before it are done or not required, and whatever comes after it is not now', () => {
  fc.assert(
    fc.property(
      fc.subarray([...year, opinion, returned]),
      fc.integer({ min: 1, max: 12 }),
      (drafts, month) => {
        const found = timeline([...listed(three), ...drafts], { today: day(month, 15) });
        const now = found.steps.filter(({ state }) => state.type === 'now');
        expect(now.length).toBeLessThanOrEqual(1);
        const next = nextOf(found);
        const before = next ? found.steps.slice(0, found.steps.indexOf(next)) : found.steps;
        expect(before.every(({ state }) => ['done', 'not-required'].includes(state.type))).toBe(true);
        expect(next === undefined || ['now', 'late'].includes(next.state.type)).toBe(true);
      },
    ),
  );
});

describe('accepting villages together', () => {
  const FLAG: ReviewFlag = { type: 'nobody-against', households: 30 };
  const reviewed = (village: string, drafts: readonly Draft[], flags: readonly ReviewFlag[] = []) => {
    const view = viewOf(drafts);
    return { review: { ...reviewVillage(view, VILLAGE, YEAR), village }, flags };
  };
  const unposted = () => {
    const drafts = [...register, ...met, minutes, submission];
    const one = reviewed('unposted', drafts);
    const dossier = dossierOf({
      view: viewOf(drafts),
      review: one.review,
      items: [{ paper: 'minutes' }, { paper: 'list-and-opinions' }],
      ruleSet: ND86_2023,
      calendar: KNOWN_CALENDAR,
      sealedOn: day(10, 2),
      today: day(10, 14),
    });
    return { ...one, dossier };
  };

  test('takes those with nothing to look at and says of each other one why not', () => {
    const { together, apart } = acceptableTogether([
      reviewed('clean', until(submission)),
      reviewed('flagged', until(submission), [FLAG]),
      reviewed('unsubmitted', until(posting), [FLAG]),
      reviewed('returned', [...until(submission), returned]),
      reviewed('accepted', until(accepted), [FLAG]),
      unposted(),
      reviewed('clean too', until(submission)),
    ]);
    expect(together).toEqual(['clean', 'clean too']);
    expect(apart).toEqual([
      { village: 'flagged', reasons: [{ type: 'flags', flags: [FLAG] }] },
      { village: 'unsubmitted', reasons: [{ type: 'not-submitted' }] },
      { village: 'returned', reasons: [{ type: 'open-returns', count: 1 }] },
      { village: 'accepted', reasons: [{ type: 'already-accepted' }] },
      { village: 'unposted', reasons: [{ type: 'dossier-incomplete', papers: ['list-and-opinions'] }] },
    ]);
  });
});
