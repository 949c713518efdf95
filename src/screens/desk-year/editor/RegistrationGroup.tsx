import { t as desk } from '#i18n/desk.ts';
import { t } from '#i18n/rules.ts';
import { Field } from '#ui/Field.tsx';

import { fieldNameWords } from './field-names.ts';
import { errorOf, hintOf, type GroupProps } from './group-props.ts';
import { GroupCard } from './GroupCard.tsx';
import { NumberField } from './NumberField.tsx';

/** Whether households must register, by when, and how long they must have lived here. */
export function RegistrationGroup(props: GroupProps) {
  const { draft, onChange } = props;
  return (
    <GroupCard title={t('editor.registration.title')}>
      <Field
        kind="select"
        label={desk('year.overrides.required.label')}
        hint={hintOf(props, 'registrationRequired', 'registration')}
        options={[
          { value: '', label: t('editor.as-below') },
          { value: 'yes', label: desk('year.value.required') },
          { value: 'no', label: desk('year.value.optional') },
        ]}
        value={draft.required}
        onInput={(value) => onChange({ required: value === 'yes' || value === 'no' ? value : '' })}
      />
      <NumberField
        kind="text"
        label={desk('year.overrides.deadline.label')}
        hint={hintOf(props, 'registrationDeadline', 'registration', desk('year.overrides.day.hint'))}
        error={errorOf(props, 'registrationDeadline')}
        value={draft.registrationDeadline}
        noneLabel={t('editor.none.day')}
        onChange={(registrationDeadline) => onChange({ registrationDeadline })}
      />
      <NumberField
        label={t('editor.residence.label')}
        hint={`${t('editor.residence.hint')}. ${t('editor.below.hint', { value: props.residenceBelow })}`}
        error={errorOf(props, 'residenceMonths')}
        value={draft.residenceMonths}
        noneLabel={t('editor.none.rule', { rule: fieldNameWords('residenceMonths') })}
        onChange={(residenceMonths) => onChange({ residenceMonths })}
      />
    </GroupCard>
  );
}
