import { sameContent } from '../book/resolve.ts';
import type { MeritRule } from '../year-book/merit.ts';
import type { RuleName } from './changes-between.ts';
import type { RuleOverrides } from './overrides.ts';
import type { RecognitionRules } from './recognition-rules.ts';
import type { Rule, RuleSet } from './rule-set.ts';

/** Who a rule's value comes from. The later lies over the earlier. */
export type RuleLayer = 'decree' | 'commune' | 'area';

/** The rule sets that lie over each other: the decree, with the commune's numbers, and with those of an area. */
export interface RuleLayers {
  readonly decree: RuleSet;
  readonly commune: RuleSet;
  readonly area?: RuleSet | undefined;
}

/** The layer that a rule's value is written in: the topmost that says something else than what is below it. */
export function layerOf({ decree, commune, area }: RuleLayers, name: RuleName): RuleLayer {
  if (area && !sameContent(area[name], commune[name])) return 'area';
  return sameContent(commune[name], decree[name]) ? 'decree' : 'commune';
}

/** How long a household must have lived in the village, by the last of these numbers that say so. */
export function residenceRuleOf(
  { residence }: RecognitionRules,
  ...layers: readonly (RuleOverrides | null)[]
): Rule<number | null> {
  return layers.reduce<Rule<number | null>>(
    (below, own) =>
      own?.residenceMonths === undefined
        ? below
        : { value: own.residenceMonths, citation: { document: own.document } },
    residence,
  );
}

/** What a merit certificate asks for, by the commune's own numbers where they say so; `null` where none is given. */
export const meritRuleOf = (
  { merit }: RecognitionRules,
  ofCommune: RuleOverrides | null,
): Rule<MeritRule | null> =>
  ofCommune?.merit === undefined
    ? merit
    : { value: ofCommune.merit, citation: { document: ofCommune.document } };
