/**
 * Goal: the law as data is complete, valid and says where it is written.
 * Method: walk every rule of every rule set, then the published values by name.
 */
import { describe, expect, test } from 'vitest';
import { isValidDate, isValidMonthDay } from '#domain/calendar/civil-date.ts';
import { isFraction } from '#domain/rules/fraction.ts';
import { findFramework, FRAMEWORKS } from '#domain/rules/frameworks.ts';
import { freezeRules } from '#domain/rules/frozen-rules.ts';
import { findRuleSet, RULE_SETS, ruleSetForYear } from '#domain/rules/rule-sets.ts';
import type { BilingualText, Citation, Rule, RuleSet } from '#domain/rules/rule-set.ts';

const isRule = (value: unknown): value is Rule<unknown> =>
  typeof value === 'object' && value !== null && 'value' in value;

const rulesOf = (ruleSet: RuleSet): readonly (readonly [string, Rule<unknown>])[] =>
  Object.entries(ruleSet).filter((entry): entry is [string, Rule<unknown>] => isRule(entry[1]));

const EVERY_RULE = RULE_SETS.flatMap((ruleSet) =>
  rulesOf(ruleSet).map(([name, rule]) => ({ name: `${ruleSet.id} ${name}`, rule })),
);

/** What is missing in a citation; empty when it says where the rule can be read. */
const faultsOfCitation = ({ document, source }: Citation): readonly string[] => [
  ...(document.trim() === '' ? ['no document'] : []),
  ...(/^https?:\/\/\S/.test(source ?? '') ? [] : [`no public source for ${document}`]),
];

const faultsOfText = ({ vi, en }: BilingualText): readonly string[] => [
  ...(vi === '' || en === '' || vi === en ? [`not in two languages: ${vi}`] : []),
  ...(vi === vi.normalize('NFC').trim() ? [] : [`not composed or not trimmed: ${vi}`]),
];

const asDate = (text: string) => {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return { year, month, day };
};

describe('every rule', () => {
  test('is found by the walk', () => {
    expect(EVERY_RULE).toHaveLength(2 * 20);
  });

  test.each(EVERY_RULE)('$name has a citation', ({ rule }) => {
    expect(faultsOfCitation(rule.citation)).toEqual([]);
  });

  test.each(EVERY_RULE.filter(({ rule }) => rule.unverified))(
    '$name, being unverified, says why',
    ({ rule }) => {
      expect(rule.note).toBeDefined();
    },
  );

  test.each(EVERY_RULE.filter(({ rule }) => rule.note))(
    '$name has its note in both languages',
    ({ rule }) => {
      expect(faultsOfText(rule.note ?? { vi: '', en: '' })).toEqual([]);
    },
  );
});

describe.each(RULE_SETS)('rule set $id', (ruleSet) => {
  test('is in force between days that exist', () => {
    for (const text of [ruleSet.effectiveFrom, ruleSet.effectiveTo ?? ruleSet.effectiveFrom]) {
      expect(text).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(isValidDate(asDate(text))).toBe(true);
    }
  });

  test('has shares in (0, 1] and yearly days that exist every year', () => {
    expect(isFraction(ruleSet.quorum.value.fraction)).toBe(true);
    expect(isFraction(ruleSet.approval.value.fraction)).toBe(true);
    const deadline = ruleSet.registration.value.deadline;
    const dayRules = [ruleSet.reviewDeadline, ruleSet.meetingSeason, ruleSet.certificateDay];
    const days = [...dayRules.map((rule) => rule.value), ...(deadline ? [deadline] : [])];
    expect(days.filter((day) => !isValidMonthDay(day))).toEqual([]);
  });

  test('has terms of whole positive days', () => {
    const { posting, villageSubmit, communeDecide, publish } = ruleSet;
    for (const term of [posting, villageSubmit, communeDecide, publish].map((rule) => rule.value)) {
      expect(term === null || (Number.isInteger(term.days) && term.days > 0)).toBe(true);
    }
  });

  test('speaks both languages', () => {
    const { title, chairRole, meetingComposition, minutesForm, commitments } = ruleSet;
    const people = [title, chairRole.value, ...meetingComposition.value, minutesForm.value.title];
    expect([...people, ...commitments.value].flatMap(faultsOfText)).toEqual([]);
  });

  test('offers commitments with ids of their own', () => {
    const ids = ruleSet.commitments.value.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z-]+$/.test(id))).toEqual([]);
  });

  test('is found by its id, with its framework', () => {
    expect(findRuleSet(ruleSet.id)).toBe(ruleSet);
    expect(findFramework(ruleSet.id)?.ruleSetId).toBe(ruleSet.id);
  });
});

describe('rule set of a year', () => {
  const years = Array.from({ length: 13 }, (_, index) => 2018 + index);

  test.each(years)('%i has exactly one', (year) => {
    const applying = RULE_SETS.filter(
      ({ appliesToYears: { from, to } }) => year >= from && year <= (to ?? Number.POSITIVE_INFINITY),
    );
    expect(applying).toHaveLength(1);
    expect(ruleSetForYear(year)).toBe(applying[0]);
  });

  test.each([
    { year: 2017, id: undefined },
    { year: 2018, id: 'ND122_2018' },
    { year: 2023, id: 'ND122_2018' },
    { year: 2024, id: 'ND86_2023' },
    { year: 2026, id: 'ND86_2023' },
  ])('$year: $id', ({ year, id }) => {
    expect(ruleSetForYear(year)?.id).toBe(id);
  });

  test('an id of a newer app is not found', () => {
    expect(findRuleSet('ND999_2030')).toBeUndefined();
    expect(findFramework('ND999_2030')).toBeUndefined();
  });
});

describe('what the decrees say', () => {
  test('Decree 122/2018: registration before 30/1, review before 20/12, 60 % present, 60 % of those agree, 3 + 5 working days, Mẫu số 07', () => {
    expect(findRuleSet('ND122_2018')).toMatchObject({
      registration: { value: { required: true, deadline: { month: 1, day: 30 } } },
      reviewDeadline: { value: { month: 12, day: 20 } },
      quorum: { value: { fraction: { numerator: 60, denominator: 100 }, base: 'summoned' } },
      approval: { value: { fraction: { numerator: 60, denominator: 100 }, base: 'present' } },
      villageSubmit: { value: { days: 3, kind: 'working' } },
      communeDecide: { value: { days: 5, kind: 'working' } },
      minutesForm: { value: { number: 'Mẫu số 07' } },
    });
  });

  test('Decree 86/2023: no registration condition, review before 25/11, 10 days posting, 10 to decide, 15 to publish, Mẫu số 03', () => {
    expect(findRuleSet('ND86_2023')).toMatchObject({
      registration: { value: { required: false } },
      reviewDeadline: { value: { month: 11, day: 25 } },
      posting: { value: { days: 10, kind: 'calendar' } },
      villageSubmit: { value: null },
      communeDecide: { value: { days: 10, kind: 'calendar' } },
      publish: { value: { days: 15, kind: 'calendar' } },
      minutesForm: { value: { number: 'Mẫu số 03' } },
    });
  });

  test('Decree 86/2023 fixes neither quorum nor vote, so the 60 % in use are marked unverified', () => {
    expect(findRuleSet('ND86_2023')).toMatchObject({
      quorum: { value: { fraction: { numerator: 60, denominator: 100 } }, unverified: true },
      approval: { value: { fraction: { numerator: 60, denominator: 100 } }, unverified: true },
    });
  });

  test('a village may meet by clusters from 200 households, or when scattered (Law 10/2022, Article 18)', () => {
    for (const ruleSet of RULE_SETS) {
      expect(ruleSet.clusterMeetings.value).toEqual({
        allowedFromHouseholds: 200,
        allowedWhenScattered: true,
      });
    }
  });
});

describe.each(FRAMEWORKS)('framework of $ruleSetId', ({ standards, disqualifiers }) => {
  test('cites every standard and its disqualifying cases', () => {
    const citations = [...standards.map(({ citation }) => citation), disqualifiers.citation];
    expect(citations.flatMap(faultsOfCitation)).toEqual([]);
  });

  test('has ids of their own and texts in both languages', () => {
    const criteria = standards.flatMap((standard) => standard.criteria);
    const ids = [...standards, ...criteria, ...disqualifiers.value].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const texts = [...standards.map(({ title }) => title), ...criteria, ...disqualifiers.value];
    expect(texts.flatMap(faultsOfText)).toEqual([]);
  });

  test('has three standards', () => {
    expect(standards).toHaveLength(3);
  });
});

test.each([
  { ruleSetId: 'ND122_2018', cases: 7 },
  { ruleSetId: 'ND86_2023', cases: 4 },
])('$ruleSetId bars a household in $cases cases', ({ ruleSetId, cases }) => {
  expect(findFramework(ruleSetId)?.disqualifiers.value).toHaveLength(cases);
});

describe('freezeRules', () => {
  test('pins what a meeting is decided by, and nothing else', () => {
    expect(RULE_SETS.map((ruleSet) => freezeRules(ruleSet))[1]).toEqual({
      ruleSetId: 'ND86_2023',
      quorum: { fraction: { numerator: 60, denominator: 100 }, base: 'summoned' },
      approval: { fraction: { numerator: 60, denominator: 100 }, base: 'present' },
      ballotMethods: ['LIST', 'SHOW_OF_HANDS', 'SECRET'],
      registrationRequired: false,
      overridesDocument: null,
    });
  });
});
