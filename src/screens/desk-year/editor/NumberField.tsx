import { t } from '#i18n/rules.ts';
import { Stack } from '#ui/Card.tsx';
import { CheckRow } from '#ui/CheckRow.tsx';
import { Field } from '#ui/Field.tsx';

import type { NumberDraft, TermDraft } from './rules-draft.ts';

interface NumberFieldProps<Draft extends NumberDraft> {
  readonly label: string;
  readonly hint: string;
  readonly error: string | undefined;
  readonly value: Draft;
  readonly onChange: (value: Draft) => void;
  /** How the box is typed in. */
  readonly kind?: 'text' | 'number';
  /** What “nothing is fixed” is called here; missing where the rule must have a value. */
  readonly noneLabel?: string | undefined;
}

/** A number of one's own over the one below, or none at all. */
export function NumberField<Draft extends NumberDraft>(props: NumberFieldProps<Draft>) {
  const { label, hint, error, value, onChange, kind = 'number', noneLabel } = props;
  return (
    <Stack gap={2}>
      <Field
        kind={kind}
        label={label}
        hint={hint}
        error={error}
        value={value.text}
        maxLength={12}
        disabled={value.none}
        onInput={(text) => onChange({ ...value, text })}
      />
      {noneLabel && (
        <CheckRow label={noneLabel} checked={value.none} onChange={(none) => onChange({ ...value, none })} />
      )}
    </Stack>
  );
}

/** A term in days, with what kind of days once a number is typed. */
export function TermField(props: NumberFieldProps<TermDraft>) {
  const { label, value, onChange } = props;
  const asked = value.text.trim() !== '' && !value.none;
  return (
    <Stack gap={2}>
      <NumberField {...props} />
      {asked && (
        <Field
          kind="select"
          label={t('editor.term-kind.label', { term: label })}
          options={(['calendar', 'working'] as const).map((kind) => ({
            value: kind,
            label: t(`term-kind.${kind}`),
          }))}
          value={value.kind}
          onInput={(kind) => onChange({ ...value, kind: kind === 'working' ? 'working' : 'calendar' })}
        />
      )}
    </Stack>
  );
}
