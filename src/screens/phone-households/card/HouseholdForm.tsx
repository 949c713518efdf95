import { useEffect, useRef, useState } from 'preact/hooks';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/household.ts';
import { Button } from '#ui/Button.tsx';
import { Chips } from '#ui/Chips.tsx';
import { Field } from '#ui/Field.tsx';
import { Form } from '#ui/Form.tsx';
import { useKept } from '../../shared/use-kept.ts';
import { useApp } from '../../shared/app-context.ts';
import { type FormError, type FormText, isErrors, maxLengthOf, readForm } from './household-form.ts';
import styles from './HouseholdScreen.module.css';

type Fields = Exclude<ReturnType<typeof readForm>, readonly FormError[]>;

interface HouseholdFormProps {
  /** Under which name what is typed survives a reload. */
  readonly keptAs: string;
  readonly start: FormText;
  readonly clusters: readonly string[];
  readonly action: string;
  /** True when it is on the disk. */
  readonly onRecord: (fields: Fields) => Promise<boolean>;
  readonly onCancel?: (() => void) | undefined;
}

interface SexChoiceProps {
  readonly value: FormText['sex'];
  readonly onChoose: (sex: FormText['sex']) => void;
}

function SexChoice({ value, onChoose }: SexChoiceProps) {
  return (
    <div class={styles.sex}>
      <span class={styles.label}>{t('household.sex.label')}</span>
      <Chips
        label={t('household.sex.label')}
        choices={[
          { value: 'male', label: t('household.male.label') },
          { value: 'female', label: t('household.female.label') },
          { value: '', label: t('household.unknown.label') },
        ]}
        value={value}
        onChoose={onChoose}
      />
    </div>
  );
}

function FormFoot({ action, onCancel }: Pick<HouseholdFormProps, 'action' | 'onCancel'>) {
  return (
    <>
      <Button type="submit" kind="primary" icon="check" large wide>
        {action}
      </Button>
      {onCancel && (
        <Button wide onClick={onCancel}>
          {common('cancel.action')}
        </Button>
      )}
    </>
  );
}

/** What is typed, what is wrong with it, and its way to the disk. */
function useForm(
  { keptAs, start, onRecord }: Pick<HouseholdFormProps, 'keptAs' | 'start' | 'onRecord'>,
  yearNow: number,
) {
  const form = useRef<HTMLFormElement>(null);
  const [text, setText] = useKept(`household:${keptAs}`, start);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const record = async () => {
    const read = readForm(text, yearNow);
    if (isErrors(read)) return setErrors(read);
    setErrors([]);
    if (!(await onRecord(read))) return;
    setText(start);
    form.current?.scrollIntoView();
  };
  // The button stands below the last field: without this a mistake in the first would be said where nobody looks.
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), [errors]);
  return { form, text, setText, errors, record };
}

/** The typed part of a household: who, where, how many. Only the name is required. */
export function HouseholdForm({ keptAs, start, clusters, action, onRecord, onCancel }: HouseholdFormProps) {
  const yearNow = useApp().today.value.year;
  const { form, text, setText, errors, record } = useForm({ keptAs, start, onRecord }, yearNow);
  const typed = (field: Exclude<keyof FormText, 'sex'>) => ({
    value: text[field],
    maxLength: maxLengthOf(field),
    onInput: (value: string) => setText({ ...text, [field]: value }),
  });
  const errorOf = (error: FormError, sentence: string) => (errors.includes(error) ? sentence : undefined);
  const optional = { optional: common('field.optional.hint') };
  return (
    <Form class={styles.form} formRef={form} onSubmit={() => void record()}>
      <Field
        label={t('household.head-name.label')}
        {...typed('headName')}
        error={errorOf('head-name', t('form.head-name.error'))}
      />
      <Field label={t('household.address.label')} {...typed('address')} {...optional} />
      <Field
        label={t('household.cluster.label')}
        {...typed('cluster')}
        {...optional}
        suggestions={clusters}
      />
      <Field
        label={t('household.member-count.label')}
        kind="number"
        {...typed('memberCount')}
        {...optional}
        error={errorOf('member-count', t('form.member-count.error'))}
      />
      <Field
        label={t('household.birth-year.label')}
        kind="number"
        {...typed('birthYear')}
        {...optional}
        error={errorOf('birth-year', t('form.birth-year.error', { year: yearNow }))}
      />
      <SexChoice value={text.sex} onChoose={(sex) => setText({ ...text, sex })} />
      <Field label={t('household.phone.label')} kind="number" {...typed('phone')} {...optional} />
      <Field label={t('household.note.label')} kind="multiline" {...typed('note')} {...optional} />
      <FormFoot action={action} onCancel={onCancel} />
    </Form>
  );
}
