import { findFramework } from '#domain/rules/frameworks.ts';
import { findRecognitionRules } from '#domain/rules/recognition-rule-sets.ts';
import {
  layerOf,
  meritRuleOf,
  residenceRuleOf,
  type RuleLayer,
  type RuleLayers,
} from '#domain/rules/rule-layers.ts';
import type { RuleOverrides } from '#domain/rules/overrides.ts';
import type { MeritRule } from '#domain/year-book/merit.ts';
import type { Rule } from '#domain/rules/rule-set.ts';

import { frameworkRows } from '../words/framework-words.ts';
import {
  meritRuleWords,
  monthsWords,
  recognitionRows,
  villageTitleRows,
  type WordedRule,
} from '../words/recognition-words.ts';
import { RULE_NAMES, ruleNameWords, ruleValueWords } from '../words/rule-words.ts';

export const RULE_GROUPS = ['procedure', 'criteria', 'recognition', 'village-title'] as const;
export type RuleGroup = (typeof RULE_GROUPS)[number];

/** Whether public texts confirm a rule (all of it, all but the parts that are marked, nothing of it), or an officer entered it. */
export type RuleStatus = 'verified' | 'in-part' | 'unverified' | 'entered';

/** One rule with its value in words, where it is written, and who says so. */
export interface RuleRow extends WordedRule {
  readonly group: RuleGroup;
  readonly layer: RuleLayer;
  readonly status: RuleStatus;
}

/** Numbers that lie over the decree, for the rules that are no part of a rule set. */
export interface OwnNumbers {
  readonly commune: RuleOverrides | null;
  readonly area: RuleOverrides | null;
}

function statusOf({ unverified, value }: Rule<unknown>, layer: RuleLayer): RuleStatus {
  if (layer !== 'decree') return 'entered';
  if (unverified) return 'unverified';
  return JSON.stringify(value).includes('"unverified":true') ? 'in-part' : 'verified';
}

const asRow = (group: RuleGroup, layer: RuleLayer, worded: WordedRule): RuleRow => ({
  ...worded,
  group,
  layer,
  status: statusOf(worded.rule, layer),
});

/** Every rule of a year, in the order in which a year meets them. */
export function ruleRows(layers: RuleLayers, own: OwnNumbers): readonly RuleRow[] {
  const rules = layers.area ?? layers.commune;
  const framework = findFramework(rules.id);
  const recognition = findRecognitionRules(rules.id);
  return [
    ...RULE_NAMES.map((key) =>
      asRow('procedure', layerOf(layers, key), {
        key,
        name: ruleNameWords(key),
        text: ruleValueWords(key, rules),
        rule: rules[key],
      }),
    ),
    ...(framework ? frameworkRows(framework).map((row) => asRow('criteria', 'decree', row)) : []),
    ...(recognition
      ? [
          ...recognitionRows(recognition).map((row) => {
            if (row.key === 'residence') {
              return residenceRow(row, residenceRuleOf(recognition, own.commune, own.area), own);
            }
            if (row.key === 'merit' && own.commune?.merit !== undefined) {
              return meritRow(row, meritRuleOf(recognition, own.commune));
            }
            return asRow('recognition', 'decree', row);
          }),
          ...villageTitleRows(recognition).map((row) => asRow('village-title', 'decree', row)),
        ]
      : []),
  ];
}

/** A number of the time after the meeting that a province may set itself. */
function residenceRow(row: WordedRule, rule: Rule<number | null>, { commune, area }: OwnNumbers): RuleRow {
  const layer =
    area?.residenceMonths !== undefined
      ? 'area'
      : commune?.residenceMonths !== undefined
        ? 'commune'
        : 'decree';
  return asRow('recognition', layer, { ...row, rule, text: monthsWords(rule.value) });
}

const meritRow = (row: WordedRule, rule: Rule<MeritRule | null>): RuleRow =>
  asRow('recognition', 'commune', { ...row, rule, text: meritRuleWords(rule.value) });
