import { describe, expect, test } from 'vitest';
import { KNOWN_CALENDAR } from '#domain/calendar/holidays.ts';
import { addDays, type CivilDate } from '#domain/calendar/civil-date.ts';
import { nextStep, type Step, type VillageProgress } from '#domain/calendar/next-step.ts';
import { ND122_2018 } from '#domain/rules/nd122-2018.ts';
import { ND86_2023 } from '#domain/rules/nd86-2023.ts';
import { applyOverrides } from '#domain/rules/overrides.ts';
import type { RuleSet } from '#domain/rules/rule-set.ts';

const date = (year: number, month: number, day: number): CivilDate => ({ year, month, day });

const progress = (over: Partial<VillageProgress> = {}): VillageProgress => ({
  registered: 142,
  households: 142,
  meetingState: 'none',
  submitted: false,
  returnedOpen: 0,
  accepted: false,
  ...over,
});

const in2026 = (today: CivilDate, over: Partial<VillageProgress> = {}, ruleSet: RuleSet = ND86_2023) =>
  nextStep({ year: 2026, today, ruleSet, progress: progress(over), calendar: KNOWN_CALENDAR });

const in2023 = (today: CivilDate, over: Partial<VillageProgress> = {}) =>
  nextStep({ year: 2023, today, ruleSet: ND122_2018, progress: progress(over), calendar: KNOWN_CALENDAR });

describe('the round of a village, in order', () => {
  test.each<{ name: string; over: Partial<VillageProgress>; step: Step }>([
    { name: 'nobody registered', over: { registered: 0 }, step: 'register' },
    { name: 'some not registered yet', over: { registered: 87 }, step: 'register' },
    { name: 'everybody registered', over: {}, step: 'hold-meeting' },
    { name: 'meeting open', over: { meetingState: 'open' }, step: 'seal-minutes' },
    { name: 'minutes sealed', over: { meetingState: 'sealed' }, step: 'submit' },
    { name: 'submitted', over: { meetingState: 'sealed', submitted: true }, step: 'wait-for-commune' },
    {
      name: 'returned',
      over: { meetingState: 'sealed', submitted: true, returnedOpen: 2 },
      step: 'answer-return',
    },
    {
      name: 'accepted',
      over: { meetingState: 'sealed', submitted: true, accepted: true },
      step: 'wait-for-decision',
    },
    {
      name: 'an open meeting with late registrations',
      over: { registered: 87, meetingState: 'open' },
      step: 'seal-minutes',
    },
    { name: 'returned before it was submitted', over: { returnedOpen: 1 }, step: 'answer-return' },
  ])('$name: $step', ({ over, step }) => {
    const next = in2026(date(2026, 2, 10), over);
    expect(next.step).toBe(step);
    expect(next.citation.document).toMatch(/\S/);
  });
});

describe('under Decree 86/2023', () => {
  test('registration is custom: not required, no last day, and over when the meeting season begins', () => {
    const winter = in2026(date(2026, 9, 19), { registered: 87 });
    expect(winter).toMatchObject({ step: 'register', required: false, overdue: false });
    expect(winter).not.toHaveProperty('due');
    expect(in2026(date(2026, 9, 20), { registered: 87 }).step).toBe('hold-meeting');
    expect(in2026(date(2026, 11, 1), { registered: 0 }).step).toBe('hold-meeting');
  });

  test('before 25/11 means 24/11 is the last day of the meeting', () => {
    expect(in2026(date(2026, 11, 24))).toMatchObject({
      due: date(2026, 11, 24),
      daysLeft: 0,
      overdue: false,
    });
    expect(in2026(date(2026, 11, 25))).toMatchObject({
      due: date(2026, 11, 24),
      daysLeft: -1,
      overdue: true,
    });
  });

  test('a meeting by 28/10 leaves ten days to post and ten to decide before 18/11', () => {
    expect(in2026(date(2026, 10, 1))).toMatchObject({ recommended: date(2026, 10, 28), daysLeft: 54 });
  });

  test('the dossier waits for the ten days of posting and has no last day in law', () => {
    const next = in2026(date(2026, 10, 29), { meetingState: 'sealed', sealedOn: date(2026, 10, 28) });
    expect(next).toMatchObject({
      step: 'submit',
      notBefore: date(2026, 11, 8),
      recommended: date(2026, 11, 7),
      overdue: false,
    });
    expect(next).not.toHaveProperty('due');
  });

  test('the commune has ten days from the dossier', () => {
    const over = { meetingState: 'sealed', submitted: true, submittedOn: date(2026, 11, 7) } as const;
    expect(in2026(date(2026, 11, 10), over)).toMatchObject({
      due: date(2026, 11, 17),
      daysLeft: 7,
      overdue: false,
    });
    expect(in2026(date(2026, 11, 18), over)).toMatchObject({ overdue: true });
  });

  test('without the day of submission no date is made up', () => {
    expect(in2026(date(2026, 11, 10), { submitted: true })).not.toHaveProperty('due');
  });

  test('a term that the province sets for the dossier runs from the end of the posting, not from the meeting', () => {
    const ruleSet = applyOverrides(ND86_2023, {
      document: 'QĐ 1',
      villageSubmit: { days: 3, kind: 'calendar' },
    });
    const sealed = { meetingState: 'sealed', sealedOn: date(2026, 10, 28) } as const;
    expect(in2026(date(2026, 10, 29), sealed, ruleSet)).toMatchObject({
      notBefore: date(2026, 11, 8),
      due: date(2026, 11, 10),
    });
  });

  test('a village whose households are not there yet is registering, not ready to meet', () => {
    expect(in2026(date(2026, 2, 10), { registered: 0, households: 0 }).step).toBe('register');
  });

  test('the province’s own deadline counts, is cited, and a later recommendation gives way to it', () => {
    const ruleSet = applyOverrides(ND86_2023, {
      document: 'QĐ 29/2025',
      reviewDeadline: { month: 10, day: 16 },
    });
    expect(in2026(date(2026, 10, 1), {}, ruleSet)).toMatchObject({
      due: date(2026, 10, 15),
      recommended: date(2026, 10, 15),
      citation: { document: 'QĐ 29/2025' },
    });
  });
});

describe('under Decree 122/2018', () => {
  test('registration is required, before 30 January', () => {
    expect(in2023(date(2023, 1, 29), { registered: 87 })).toMatchObject({
      step: 'register',
      required: true,
      due: date(2023, 1, 29),
      daysLeft: 0,
      overdue: false,
    });
  });

  test('after 29 January who registered is reviewed', () => {
    expect(in2023(date(2023, 1, 30), { registered: 87 }).step).toBe('hold-meeting');
  });

  test('when nobody registered, registration is overdue and stays next: there is nobody to review', () => {
    expect(in2023(date(2023, 10, 1), { registered: 0 })).toMatchObject({ step: 'register', overdue: true });
  });

  test('the meeting is before 20 December, and five plus three working days before 18/11 when certificates are to be ready', () => {
    expect(in2023(date(2023, 10, 1))).toMatchObject({
      due: date(2023, 12, 19),
      recommended: date(2023, 11, 7),
    });
  });

  test('the village submits within three working days of the result, the commune decides within five', () => {
    const sealed = { meetingState: 'sealed', sealedOn: date(2023, 10, 12) } as const;
    expect(in2023(date(2023, 10, 13), sealed)).toMatchObject({
      step: 'submit',
      due: date(2023, 10, 17),
      daysLeft: 4,
    });
    const submitted = { ...sealed, submitted: true, submittedOn: date(2023, 10, 17) };
    expect(in2023(date(2023, 10, 18), submitted)).toMatchObject({ due: date(2023, 10, 24) });
  });
});

test('a phone whose clock is in 1970 or 2099 still gets the same step for what was recorded (L9)', () => {
  for (const today of [date(1970, 1, 1), date(2099, 12, 31)]) {
    expect(in2026(today, { meetingState: 'open' }).step).toBe('seal-minutes');
    expect(in2026(today).step).toBe('hold-meeting');
  }
});

test('days left count down by one a day until the meeting is overdue', () => {
  for (let passed = 0; passed <= 60; passed += 1) {
    const next = in2026(addDays(date(2026, 10, 1), passed));
    expect(next.daysLeft).toBe(54 - passed);
    expect(next.overdue).toBe(passed > 54);
  }
});
