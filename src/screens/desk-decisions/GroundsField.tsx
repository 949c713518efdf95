import { t } from '#i18n/decisions.ts';
import { Field } from '#ui/Field.tsx';

interface GroundsFieldProps {
  readonly value: string;
  readonly onInput: (value: string) => void;
}

const GROUNDS_MAX = 8000;

/** The papers that a decision rests on beside the law, a line each; the laws are put on the paper by themselves. */
export function GroundsField({ value, onInput }: GroundsFieldProps) {
  return (
    <Field
      kind="multiline"
      label={t('grounds.label')}
      hint={t('grounds.hint')}
      value={value}
      onInput={onInput}
      maxLength={GROUNDS_MAX}
    />
  );
}
