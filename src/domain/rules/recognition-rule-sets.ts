import { RECOGNITION_ND122_2018 } from './recognition-nd122-2018.ts';
import { RECOGNITION_ND86_2023 } from './recognition-nd86-2023.ts';
import type { Authority, RecognitionRules } from './recognition-rules.ts';
import type { Rule } from './rule-set.ts';

/** What every rule set says of the time after the meeting, oldest first. */
export const RECOGNITION_RULES: readonly RecognitionRules[] = [RECOGNITION_ND122_2018, RECOGNITION_ND86_2023];

/** The recognition rules that belong to a rule set; none when its id comes from a newer app. */
export function findRecognitionRules(ruleSetId: string): RecognitionRules | undefined {
  return RECOGNITION_RULES.find((rules) => rules.ruleSetId === ruleSetId);
}

/** The newest decree that has a merit certificate: for a commune whose province goes on giving it by a document of its own. */
export const newestWithMerit = (): RecognitionRules | undefined =>
  RECOGNITION_RULES.filter(({ merit }) => merit.value !== null).at(-1);

/** Who signs for a title on a day (`YYYY-MM-DD`); `undefined` when the rules name nobody for it. */
export function authorityOn(
  { authority }: RecognitionRules,
  title: Authority['title'],
  day: string,
): Rule<Authority> | undefined {
  return authority.find(
    ({ value }) => value.title === title && value.from <= day && (value.to === undefined || day <= value.to),
  );
}
