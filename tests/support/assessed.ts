import type { Draft } from '#domain/book/entry.ts';
import type { AssessmentBody } from '#domain/book/kinds-of-recognition.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { freezeRules, type FrozenRules } from '#domain/rules/frozen-rules.ts';
import { ND86_2023 } from '#domain/rules/nd86-2023.ts';
import { MEETING } from './drafts.ts';
import { say } from './told.ts';

/** A household that meets every criterion and has no points, apart from what is said. */
export const found = (change: Partial<AssessmentBody> = {}): AssessmentBody => ({
  unmet: [],
  points: null,
  poorHousehold: false,
  disqualified: false,
  note: '',
  ...change,
});

export const assessed = (household: string, change: Partial<AssessmentBody> = {}): Draft =>
  say('assessment', subjectOf.assessment(MEETING, household), found(change));

/** Rules with a scale of which 70 points are to be reached: by standard, the most that it gives. */
export const scoredRules = (maxima: Readonly<Record<string, number>>): FrozenRules => ({
  ...freezeRules(ND86_2023),
  registrationRequired: false,
  scoring: {
    scale: {
      standards: Object.entries(maxima).map(([id, maxPoints]) => ({ id, maxPoints, criteria: [] })),
    },
    standardFloor: null,
    passMarks: [{ area: 'any', poorOnly: false, points: 70 }],
    areaClass: 'other',
  },
});
