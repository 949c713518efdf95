import type { OverridesProblem, RuleOverrides } from '#domain/rules/overrides.ts';
import type { PresetDoubt } from '#domain/rules/province-presets.ts';
import type { RuleSet } from '#domain/rules/rule-set.ts';
import type { RuleName } from '#domain/rules/changes-between.ts';
import { t as desk } from '#i18n/desk.ts';
import { t } from '#i18n/rules.ts';
import { language } from '#i18n/translate.ts';

import { markedValueWords } from '../words/rule-words.ts';
import type { RulesDraft } from './rules-draft.ts';

/** What every group of the editor is given. */
export interface GroupProps {
  readonly draft: RulesDraft;
  readonly onChange: (change: Partial<RulesDraft>) => void;
  /** The rules that hold where nothing is typed: the decree’s, or for an area the commune’s. */
  readonly below: RuleSet;
  /** Months of residence in words, as they are below. */
  readonly residenceBelow: string;
  /** What a merit certificate asks for below, in words. */
  readonly meritBelow: string;
  /** What forbids these numbers, once somebody wanted to go on. */
  readonly problems: readonly OverridesProblem[];
  /** What a preset does not know for sure. */
  readonly doubts: readonly PresetDoubt[];
}

type FieldName = keyof RuleOverrides;

/** “Hiện theo: Từ 60 % …”, with the doubt of the preset where it has one. */
export function hintOf({ below, doubts }: GroupProps, field: FieldName, rule: RuleName, how = ''): string {
  const doubt = doubts.find((each) => each.field === field);
  return [
    how,
    t('editor.below.hint', { value: markedValueWords(rule, below) }),
    doubt && t('editor.doubt.hint', { note: doubt.note[language.value] }),
  ]
    .filter(Boolean)
    .join('. ');
}

/** The sentence for what is wrong with a field. */
export function errorOf({ problems }: Pick<GroupProps, 'problems'>, field: FieldName): string | undefined {
  const problem = problems.find((each) => each.field === field);
  return problem && problemWords(problem.type);
}

export const problemWords = (type: OverridesProblem['type']): string =>
  type === 'not-months' || type === 'not-years' ? t(`problem.${type}`) : desk(`year.problem.${type}`);
