import type { BookView } from '../book/view.ts';
import type { RuleOverrides } from '../rules/overrides.ts';
import { yearsOf } from './commune.ts';
import { decreeOf, ownRulesOf, ownRulesOfArea } from './year-rules.ts';

/** Own numbers of an earlier year, for the officer to start from. */
export interface EarlierRules {
  readonly year: number;
  readonly overrides: RuleOverrides;
}

/** The commune's own numbers of earlier years under the same decree, the newest first. */
export const earlierRulesOf = (view: BookView, year: number): readonly EarlierRules[] =>
  earlier(view, year, (each) => ownRulesOf(view, each));

/** The same of an area. */
export const earlierRulesOfArea = (view: BookView, year: number, area: string): readonly EarlierRules[] =>
  earlier(view, year, (each) => ownRulesOfArea(view, each, area));

function earlier(
  view: BookView,
  year: number,
  ownOf: (year: number) => RuleOverrides | null,
): readonly EarlierRules[] {
  const decree = decreeOf(view, year).id;
  return yearsOf(view)
    .filter((each) => each < year && decreeOf(view, each).id === decree)
    .flatMap((each) => {
      const overrides = ownOf(each);
      return overrides ? [{ year: each, overrides }] : [];
    });
}
