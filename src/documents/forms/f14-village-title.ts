import type { FormId, Paragraph } from '../paper-model.ts';
import { formLine, ruleSetOfPaper, withoutEndMark } from './f15-law.ts';
import { FORM_NUMBERS } from './form-numbers.ts';

/* What the papers on a village's own title share. */

const TITLES: Readonly<Record<string, string>> = {
  ND122_2018: '“Khu dân cư văn hóa”',
  ND86_2023: '“Thôn, tổ dân phố văn hóa”',
};

/** What the title is called under the paper's rule set, in quotation marks. */
export const villageTitle = (ruleSetId: string | undefined): string =>
  TITLES[ruleSetOfPaper(ruleSetId).id] ?? '“Thôn, tổ dân phố văn hóa”';

/** The form's number at the right over the head. An unverified one is not printed: a paper must not claim what nobody saw. */
export function numberLines(form: FormId, ruleSetId: string | undefined): readonly Paragraph[] {
  const ruleSet = ruleSetOfPaper(ruleSetId);
  const number = Object.entries(FORM_NUMBERS[form]).find(([id]) => id === ruleSet.id)?.[1];
  return number && number.unverified !== true ? [formLine(number.value, ruleSet)] : [];
}

/** Lines as they were typed, without the marks that the paper sets itself and without empty ones. */
export const typedLines = (texts: readonly string[] | undefined): readonly string[] =>
  (texts ?? []).map(withoutEndMark).filter((text) => text !== '');
