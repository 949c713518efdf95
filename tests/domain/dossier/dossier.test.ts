/** Goal: what a dossier still lacks, and why. Method: a village's year told step by step, under both decrees. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Draft } from '#domain/book/entry.ts';
import type { PostingFields } from '#domain/book/kinds-of-recognition.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { KNOWN_CALENDAR } from '#domain/calendar/holidays.ts';
import { dossierOf, type Dossier, type DossierItem } from '#domain/dossier/dossier.ts';
import { reviewVillage } from '#domain/review/village-review.ts';
import { RECOGNITION_ND122_2018 } from '#domain/rules/recognition-nd122-2018.ts';
import { RECOGNITION_ND86_2023 } from '#domain/rules/recognition-nd86-2023.ts';
import { ND122_2018 } from '#domain/rules/nd122-2018.ts';
import { ND86_2023 } from '#domain/rules/nd86-2023.ts';
import { assessed } from '../../support/assessed.ts';
import { registration, VILLAGE, YEAR } from '../../support/drafts.ts';
import { amended, gathering, hands, ids, listed, say, sealed, told } from '../../support/told.ts';

const day = (month: number, date: number) => ({ year: YEAR, month, day: date });
const papers = (...all: readonly DossierItem['paper'][]): readonly DossierItem[] =>
  all.map((paper) => ({ paper }));
const OF_ND86: readonly DossierItem[] = RECOGNITION_ND86_2023.dossier.value;
const OF_ND122: readonly DossierItem[] = RECOGNITION_ND122_2018.dossier.value;

const three = ids(3);
const met = [
  ...listed(three),
  ...gathering({ summoned: three, fields: { method: 'SHOW_OF_HANDS' } }),
  ...three.map((id) => hands(id, [3, 0, 0, 3])),
];
const closed = [...met, sealed({ a: 99 })];

const posted = (fields: Partial<PostingFields> = {}): Draft =>
  say('posting', subjectOf.posting(YEAR, 's1'), {
    year: YEAR,
    sheet: 1,
    households: three,
    place: 'Nhà văn hóa',
    postedOn: '2026-10-02',
    until: '2026-10-12',
    takenDownOn: '',
    ...fields,
  });
const opinion = (settlement: 'open' | 'dismissed' | 'upheld', household = 'h2'): Draft =>
  say('opinion', subjectOf.opinion(YEAR, 'y1'), {
    year: YEAR,
    household,
    text: 'Chưa đúng',
    receivedOn: '2026-10-05',
    settlement,
  });

function dossier(
  drafts: readonly Draft[],
  today = day(10, 13),
  items = OF_ND86,
  ruleSet = ND86_2023,
): Dossier {
  const view = told(...drafts);
  const review = reviewVillage(view, VILLAGE, YEAR);
  return dossierOf({
    view,
    review,
    items,
    ruleSet,
    calendar: KNOWN_CALENDAR,
    sealedOn: day(10, 1),
    today,
  });
}

const standingOf = ({ items }: Dossier) =>
  items.map(({ form, state, why }) => `${form} ${state} ${why.type}`);

describe('a dossier under Decree 86/2023', () => {
  test.each<{ name: string; drafts: readonly Draft[]; standing: readonly string[] }>([
    {
      name: 'before any meeting only the minutes are missing, the rest waits for them',
      drafts: listed(three),
      standing: ['F11 waiting list-first', 'F10 waiting minutes-first', 'F8 missing no-meeting'],
    },
    {
      name: 'with a meeting that is not sealed',
      drafts: met,
      standing: ['F11 waiting list-first', 'F10 waiting minutes-first', 'F8 missing minutes-open'],
    },
    {
      name: 'after the minutes the sheet is missing',
      drafts: closed,
      standing: ['F11 waiting list-first', 'F10 missing not-posted', 'F8 ready recorded'],
    },
    {
      name: 'with a sheet that lacks a household',
      drafts: [...closed, posted({ households: ['h1', 'h2'] })],
      standing: ['F11 waiting list-first', 'F10 missing posting-outdated', 'F8 ready recorded'],
    },
    {
      name: 'when the posting is over it is complete',
      drafts: [...closed, posted()],
      standing: ['F11 ready recorded', 'F10 ready recorded', 'F8 ready recorded'],
    },
    {
      name: 'with an opinion that nobody has settled',
      drafts: [...closed, posted(), opinion('open')],
      standing: ['F11 waiting list-first', 'F10 missing opinions-open', 'F8 ready recorded'],
    },
    {
      name: 'with an objection that was upheld the household is voted on again',
      drafts: [...closed, posted(), opinion('upheld')],
      standing: ['F11 waiting list-first', 'F10 missing vote-again', 'F8 ready recorded'],
    },
    {
      name: 'after the new vote another sheet is due',
      drafts: [
        ...closed,
        posted(),
        opinion('upheld'),
        amended([{ household: 'h2', outcome: 'not-proposed', for: 1, base: 3 }]),
      ],
      standing: ['F11 waiting list-first', 'F10 missing posting-outdated', 'F8 ready recorded'],
    },
  ])('$name', ({ drafts, standing }) => {
    expect(standingOf(dossier(drafts))).toEqual(standing);
  });

  test('waits through the last day of the posting and may go on the day after', () => {
    const hanging = dossier([...closed, posted()], day(10, 12));
    expect(hanging.items[1]).toEqual({
      paper: 'list-and-opinions',
      form: 'F10',
      state: 'waiting',
      why: { type: 'posting-hanging', until: day(10, 12), daysLeft: 0 },
    });
    expect(hanging).toMatchObject({ isComplete: false, notBefore: day(10, 13), due: undefined });
    expect(dossier([...closed, posted()], day(10, 13)).isComplete).toBe(true);
  });

  test('waits for the clusters that have not met', () => {
    const cluster = gathering({ summoned: ['h1'], fields: { method: 'SHOW_OF_HANDS', cluster: 'Xóm Trên' } });
    const drafts = [...listed(three), ...cluster, hands('h1', [1, 0, 0, 1]), sealed({ a: 99 })];
    expect(dossier(drafts).items[2]?.why).toEqual({ type: 'not-yet-met', households: ['h2', 'h3'] });
  });

  test('has nothing to propose where the meeting proposed nobody', () => {
    const against = [
      ...listed(three),
      ...gathering({ summoned: three, fields: { method: 'SHOW_OF_HANDS' } }),
    ];
    const none = [...against, ...three.map((id) => hands(id, [0, 3, 0, 3])), sealed({ a: 99 })];
    expect(standingOf(dossier(none))).toContain('F10 missing nobody-proposed');
  });

  test('is not held up by a paper that the book knows nothing of, but says so', () => {
    const found = dossier(
      [...closed, posted()],
      day(10, 13),
      papers('minutes', 'list-and-opinions', 'achievement-report'),
    );
    expect(standingOf(found)[2]).toBe('F12 waiting by-hand');
    expect(found.isComplete).toBe(true);
  });
});

describe('a dossier under Decree 122/2018', () => {
  const nd122 = (...drafts: readonly Draft[]) =>
    dossier([...closed, ...drafts], day(10, 2), OF_ND122, ND122_2018);

  test('needs registration and self-assessment of each household and no posting', () => {
    const found = nd122(registration('h1'), assessed('h1'));
    expect(found.items.map(({ why }) => why)).toEqual([
      { type: 'recorded' },
      { type: 'not-registered', households: ['h2', 'h3'] },
      { type: 'not-assessed', households: ['h2', 'h3'] },
      { type: 'recorded' },
    ]);
    expect(nd122(...three.flatMap((id) => [registration(id), assessed(id)])).isComplete).toBe(true);
  });

  test('is due three working days after the minutes: from Thursday, 1 October, to Tuesday the 6th', () => {
    expect(nd122()).toMatchObject({ due: day(10, 6), notBefore: undefined });
  });
});

const PAPERS: readonly DossierItem['paper'][] = [
  'proposal',
  'registration',
  'self-assessment',
  'list-and-opinions',
  'minutes',
];

test('a dossier is complete exactly when no paper is missing or waits for another one', () => {
  const steps = [posted(), opinion('dismissed'), sealed({ a: 99 }), registration('h1'), assessed('h2')];
  fc.assert(
    fc.property(
      fc.subarray(steps),
      fc.integer({ min: 1, max: 30 }),
      fc.subarray([...PAPERS]),
      (some, date, all) => {
        const found = dossier([...met, ...some], day(10, date), papers(...all));
        expect(found.items.map(({ paper }) => paper)).toEqual(all);
        expect(found.isComplete).toBe(found.items.every(({ state }) => state === 'ready'));
      },
    ),
  );
});
