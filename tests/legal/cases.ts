import { CASES_OF_RECOGNITION } from './cases-of-recognition.ts';
import { CASES_OF_THE_MEETING } from './cases-of-the-meeting.ts';
import { CASES_OF_THE_VILLAGE_TITLE } from './cases-of-the-village-title.ts';
import type { LegalCase } from './law.ts';

/** Every legal case, in the order of a village's year. */
export const CASES: readonly LegalCase[] = [
  ...CASES_OF_THE_MEETING,
  ...CASES_OF_RECOGNITION,
  ...CASES_OF_THE_VILLAGE_TITLE,
];

/** The cases that hold a rule. */
export const casesOf = (rule: string): readonly LegalCase[] =>
  CASES.filter(({ rules }) => rules.includes(rule));
