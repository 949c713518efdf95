import { t as desk } from '#i18n/desk.ts';
import { t } from '#i18n/rules.ts';
import { Field } from '#ui/Field.tsx';

import { ruleNameWords } from '../words/rule-words.ts';
import { errorOf, hintOf, type GroupProps } from './group-props.ts';
import { GroupCard } from './GroupCard.tsx';
import { TermField } from './NumberField.tsx';

const LABELS = {
  meetingSeason: () => t('editor.season.label'),
  reviewDeadline: () => desk('year.overrides.review.label'),
  certificateDay: () => desk('year.rule.certificateDay'),
  posting: () => desk('year.overrides.posting.label'),
  villageSubmit: () => desk('year.overrides.submit.label'),
  communeDecide: () => desk('year.overrides.decide.label'),
  publish: () => t('editor.publish.label'),
};
const DAYS = ['meetingSeason', 'reviewDeadline', 'certificateDay'] as const;
const TERMS = ['posting', 'villageSubmit', 'communeDecide', 'publish'] as const;

/** The days and terms of the year. */
export function TermsGroup(props: GroupProps) {
  const { draft, onChange } = props;
  return (
    <GroupCard title={t('editor.terms.title')}>
      {DAYS.map((name) => (
        <Field
          key={name}
          label={LABELS[name]()}
          hint={hintOf(props, name, name, desk('year.overrides.day.hint'))}
          value={draft[name]}
          maxLength={12}
          error={errorOf(props, name)}
          onInput={(text) => onChange({ [name]: text })}
        />
      ))}
      {TERMS.map((name) => (
        <TermField
          key={name}
          label={LABELS[name]()}
          hint={hintOf(props, name, name)}
          error={errorOf(props, name)}
          value={draft[name]}
          noneLabel={
            name === 'communeDecide' ? undefined : t('editor.none.rule', { rule: ruleNameWords(name) })
          }
          onChange={(term) => onChange({ [name]: term })}
        />
      ))}
    </GroupCard>
  );
}
