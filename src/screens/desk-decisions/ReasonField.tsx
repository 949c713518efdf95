import type { DecisionType } from '#domain/book/kinds-of-recognition.ts';
import { t } from '#i18n/decisions.ts';
import { Field } from '#ui/Field.tsx';

interface ReasonFieldProps {
  readonly type: Exclude<DecisionType, 'recognition'>;
  readonly value: string;
  readonly onInput: (value: string) => void;
}

const REASON_MAX = 500;

/** Why a decision corrects, takes back or chooses. What is printed must not name a household's disqualifying case. */
export function ReasonField({ type, value, onInput }: ReasonFieldProps) {
  return (
    <Field
      label={t('reason.label')}
      hint={type === 'merit' ? t('reason.merit.hint') : t('reason.printed.hint')}
      value={value}
      onInput={onInput}
      maxLength={REASON_MAX}
    />
  );
}
