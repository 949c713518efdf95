import { newestWithMerit } from '#domain/rules/recognition-rule-sets.ts';
import type { OverridesProblem } from '#domain/rules/overrides.ts';
import { findRuleSet } from '#domain/rules/rule-sets.ts';
import { t } from '#i18n/rules.ts';
import { language } from '#i18n/translate.ts';
import { CheckRow } from '#ui/CheckRow.tsx';
import { Field } from '#ui/Field.tsx';

import { meritRuleWords } from '../words/recognition-words.ts';
import { fieldNameWords } from './field-names.ts';
import { problemWords, type GroupProps } from './group-props.ts';
import { GroupCard } from './GroupCard.tsx';
import type { MeritDraft } from './rules-draft.ts';

/** What a merit certificate asks for, for a commune whose province gives it by a document of its own, or gives none. */
export function MeritGroup({ draft, onChange, meritBelow, problems }: GroupProps) {
  const { merit } = draft;
  const change = (part: Partial<MeritDraft>) => onChange({ merit: { ...merit, ...part } });
  const errorOf = (type: OverridesProblem['type']) =>
    problems.some((problem) => problem.field === 'merit' && problem.type === type)
      ? problemWords(type)
      : undefined;
  return (
    <GroupCard title={fieldNameWords('merit')}>
      <Field
        kind="number"
        label={t('editor.merit.years.label')}
        hint={[t('editor.below.hint', { value: meritBelow }), olderWords()].filter(Boolean).join('. ')}
        error={errorOf('not-years')}
        value={merit.years}
        maxLength={2}
        disabled={merit.none}
        onInput={(years) => change({ years })}
      />
      <Field
        label={t('editor.merit.cap.label')}
        hint={t('editor.merit.cap.hint')}
        error={errorOf('not-a-fraction')}
        value={merit.cap}
        maxLength={12}
        disabled={merit.none}
        onInput={(cap) => change({ cap })}
      />
      <CheckRow
        label={t('editor.none.rule', { rule: fieldNameWords('merit') })}
        checked={merit.none}
        onChange={(none) => change({ none })}
      />
    </GroupCard>
  );
}

/** What the newest decree asks for that has such a certificate: provinces that go on giving it mostly keep to that. */
function olderWords(): string {
  const older = newestWithMerit();
  const decree = older && findRuleSet(older.ruleSetId)?.title[language.value];
  return decree ? t('editor.merit.older.hint', { decree, value: meritRuleWords(older.merit.value) }) : '';
}
