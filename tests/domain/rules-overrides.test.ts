import { describe, expect, test } from 'vitest';
import { changesBetween, type RuleName } from '#domain/rules/changes-between.ts';
import { percent } from '#domain/rules/fraction.ts';
import { freezeRules } from '#domain/rules/frozen-rules.ts';
import { ND122_2018 } from '#domain/rules/nd122-2018.ts';
import { ND86_2023 } from '#domain/rules/nd86-2023.ts';
import { applyOverrides, problemsOf, type RuleOverrides } from '#domain/rules/overrides.ts';

const PHU_THO: RuleOverrides = {
  document: 'Quyết định 22/2024/QĐ-UBND của UBND tỉnh Phú Thọ',
  approval: { fraction: percent(90), base: 'present' },
};

describe('applyOverrides', () => {
  test('Phú Thọ asks that 90 % of those present agree; the value cites its decision and is verified', () => {
    const ruleSet = applyOverrides(ND86_2023, PHU_THO);

    expect(ruleSet.approval).toEqual({
      value: { fraction: percent(90), base: 'present' },
      citation: { document: PHU_THO.document },
    });
    expect(freezeRules(ruleSet)).toMatchObject({
      approval: { fraction: { numerator: 90, denominator: 100 } },
      overridesDocument: PHU_THO.document,
    });
  });

  test('leaves every rule that is not given as the decree has it', () => {
    expect(applyOverrides(ND86_2023, PHU_THO)).toEqual({
      ...ND86_2023,
      approval: expect.anything(),
      overriddenBy: PHU_THO.document,
    });
  });

  test.each<{ name: RuleName; given: Partial<RuleOverrides> }>([
    { name: 'reviewDeadline', given: { reviewDeadline: { month: 12, day: 1 } } },
    { name: 'meetingSeason', given: { meetingSeason: { month: 10, day: 1 } } },
    { name: 'certificateDay', given: { certificateDay: { month: 11, day: 10 } } },
    { name: 'quorum', given: { quorum: { fraction: percent(50), base: 'households' } } },
    { name: 'ballotMethods', given: { ballotMethods: ['SECRET'] } },
    { name: 'posting', given: { posting: { days: 7, kind: 'working' } } },
    { name: 'villageSubmit', given: { villageSubmit: { days: 2, kind: 'working' } } },
    { name: 'communeDecide', given: { communeDecide: { days: 6, kind: 'working' } } },
    { name: 'publish', given: { publish: { days: 20, kind: 'calendar' } } },
    { name: 'standardFloor', given: { standardFloor: percent(70) } },
  ])('$name of its own cites the document and leaves all else', ({ name, given }) => {
    const ruleSet = applyOverrides(ND86_2023, { document: 'QĐ 1', ...given });
    expect(changesBetween(ND86_2023, ruleSet)).toEqual([
      {
        name,
        before: ND86_2023[name],
        after: { value: Object.values(given)[0], citation: { document: 'QĐ 1' } },
      },
    ]);
  });

  test('does not change the decree itself', () => {
    const before = JSON.stringify(ND86_2023);
    applyOverrides(ND86_2023, PHU_THO);
    expect(JSON.stringify(ND86_2023)).toBe(before);
  });

  test('a province may require registration and set its day', () => {
    const overrides = {
      document: 'QĐ 1',
      registrationRequired: true,
      registrationDeadline: { month: 3, day: 1 },
    };
    expect(applyOverrides(ND86_2023, overrides).registration).toEqual({
      value: { required: true, deadline: { month: 3, day: 1 } },
      citation: { document: 'QĐ 1' },
    });
  });

  test('a province may take the registration day away and keep the duty', () => {
    const ruleSet = applyOverrides(ND122_2018, { document: 'QĐ 1', registrationDeadline: null });
    expect(ruleSet.registration.value).toEqual({ required: true });
  });

  test('a province may take the posting away, which is not the same as not giving it', () => {
    expect(applyOverrides(ND86_2023, { document: 'QĐ 1', posting: null }).posting.value).toBeNull();
    expect(applyOverrides(ND86_2023, { document: 'QĐ 1', posting: undefined }).posting).toBe(
      ND86_2023.posting,
    );
  });

  test('throws on numbers with problems', () => {
    expect(() => applyOverrides(ND86_2023, { ...PHU_THO, document: ' ' })).toThrow(RangeError);
  });
});

describe('problemsOf', () => {
  test('good numbers have none', () => {
    expect(problemsOf(PHU_THO)).toEqual([]);
    expect(problemsOf({ ...PHU_THO, merit: { consecutiveYears: 3, cap: percent(15) } })).toEqual([]);
    expect(problemsOf({ ...PHU_THO, merit: null })).toEqual([]);
  });

  test.each<{ name: string; given: Partial<RuleOverrides>; type: string; field: string }>([
    { name: 'no document', given: { document: '  ' }, type: 'document-missing', field: 'document' },
    {
      name: 'a quorum of nothing',
      given: { quorum: { fraction: { numerator: 0, denominator: 100 }, base: 'summoned' } },
      type: 'not-a-fraction',
      field: 'quorum',
    },
    {
      name: 'a vote of 105 %',
      given: { approval: { fraction: { numerator: 105, denominator: 100 }, base: 'present' } },
      type: 'not-a-fraction',
      field: 'approval',
    },
    {
      name: '31 November',
      given: { reviewDeadline: { month: 11, day: 31 } },
      type: 'not-a-day',
      field: 'reviewDeadline',
    },
    {
      name: '29 February, which most years lack',
      given: { registrationDeadline: { month: 2, day: 29 } },
      type: 'not-a-day',
      field: 'registrationDeadline',
    },
    {
      name: 'half a day of posting',
      given: { posting: { days: 0.5, kind: 'calendar' } },
      type: 'not-a-term',
      field: 'posting',
    },
    {
      name: 'a decision within no days',
      given: { communeDecide: { days: 0, kind: 'working' } },
      type: 'not-a-term',
      field: 'communeDecide',
    },
    {
      name: 'a season that begins on no day',
      given: { meetingSeason: { month: 13, day: 1 } },
      type: 'not-a-day',
      field: 'meetingSeason',
    },
    {
      name: 'residence of no months',
      given: { residenceMonths: 0 },
      type: 'not-months',
      field: 'residenceMonths',
    },
    {
      name: 'residence of eleven years',
      given: { residenceMonths: 132 },
      type: 'not-months',
      field: 'residenceMonths',
    },
    {
      name: 'no way to vote',
      given: { ballotMethods: [] },
      type: 'no-ballot-method',
      field: 'ballotMethods',
    },
    {
      name: 'a merit certificate for no years',
      given: { merit: { consecutiveYears: 0, cap: percent(15) } },
      type: 'not-years',
      field: 'merit',
    },
    {
      name: 'a merit certificate for more years than a decision can name',
      given: { merit: { consecutiveYears: 11, cap: percent(15) } },
      type: 'not-years',
      field: 'merit',
    },
    {
      name: 'merit certificates for more than all',
      given: { merit: { consecutiveYears: 3, cap: { numerator: 115, denominator: 100 } } },
      type: 'not-a-fraction',
      field: 'merit',
    },
  ])('names $name', ({ given, type, field }) => {
    expect(problemsOf({ ...PHU_THO, ...given })).toEqual([{ type, field }]);
  });
});
