import { sameContent } from '#domain/book/resolve.ts';
import { changesBetween } from '#domain/rules/changes-between.ts';
import type { RuleOverrides } from '#domain/rules/overrides.ts';
import { findRecognitionRules } from '#domain/rules/recognition-rule-sets.ts';
import { meritRuleOf, residenceRuleOf } from '#domain/rules/rule-layers.ts';
import type { RuleSet } from '#domain/rules/rule-set.ts';
import { t } from '#i18n/rules.ts';

import { meritRuleWords, monthsWords } from '../words/recognition-words.ts';
import { markedValueWords, ruleNameWords, ruleValueWords } from '../words/rule-words.ts';
import { fieldNameWords } from './field-names.ts';

/** One rule that would change, in words. */
export interface ChangeRow {
  readonly key: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** Two rule sets, and the numbers over the decree that made them so, the undermost first. */
export interface Change {
  readonly before: RuleSet;
  readonly after: RuleSet;
  readonly numbersBelow: RuleOverrides | null;
  readonly known: RuleOverrides | null;
  readonly proposed: RuleOverrides | null;
}

/** Everything that would change, in the order of the rules; two scales with the same sums still differ in words. */
export const changeRows = (change: Change): readonly ChangeRow[] => [
  ...changesBetween(change.before, change.after).map(({ name }) => {
    const [was, is] = [ruleValueWords(name, change.before), ruleValueWords(name, change.after)];
    return {
      key: name,
      name: ruleNameWords(name),
      from: markedValueWords(name, change.before),
      to: was === is ? t('preview.reworded') : markedValueWords(name, change.after),
    };
  }),
  ...residenceChange(change),
  ...meritChange(change),
  ...documentChange(change),
];

function residenceChange({ before, numbersBelow, known, proposed }: Change): readonly ChangeRow[] {
  const recognition = findRecognitionRules(before.id);
  if (!recognition) return [];
  const [from, to] = [known, proposed].map((own) =>
    monthsWords(residenceRuleOf(recognition, numbersBelow, own).value),
  );
  return from === to
    ? []
    : [
        {
          key: 'residence',
          name: fieldNameWords('residenceMonths'),
          from: from ?? '',
          to: to ?? '',
        },
      ];
}

/** The commune's alone: an area has no numbers of its own on it. */
function meritChange({ before, known, proposed }: Change): readonly ChangeRow[] {
  const recognition = findRecognitionRules(before.id);
  if (!recognition || sameContent(known?.merit, proposed?.merit)) return [];
  const [from = '', to = ''] = [known, proposed].map((own) =>
    meritRuleWords(meritRuleOf(recognition, own).value),
  );
  return [{ key: 'merit', name: fieldNameWords('merit'), from, to }];
}

function documentChange({ known, proposed }: Change): readonly ChangeRow[] {
  const [from, to] = [
    known?.document ?? t('preview.no-document'),
    proposed?.document ?? t('preview.no-document'),
  ];
  return from === to ? [] : [{ key: 'document', name: fieldNameWords('document'), from, to }];
}
