import { ruleSetOfPaper, withoutEndMark } from './f15-law.ts';

/* What the papers on a village's own title share. */

const TITLES: Readonly<Record<string, string>> = {
  ND122_2018: '“Khu dân cư văn hóa”',
  ND86_2023: '“Thôn, tổ dân phố văn hóa”',
};

/** What the title is called under the paper's rule set, in quotation marks. */
export const villageTitle = (ruleSetId: string | undefined): string =>
  TITLES[ruleSetOfPaper(ruleSetId).id] ?? '“Thôn, tổ dân phố văn hóa”';

/** Lines as they were typed, without the marks that the paper sets itself and without empty ones. */
export const typedLines = (texts: readonly string[] | undefined): readonly string[] =>
  (texts ?? []).map(withoutEndMark).filter((text) => text !== '');
