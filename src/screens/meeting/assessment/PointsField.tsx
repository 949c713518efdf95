import { useId, useState } from 'preact/hooks';
import { t } from '#i18n/assessment.ts';
import { StepButton } from '#ui/StepButton.tsx';
import styles from './PointsField.module.css';

/** The new points out of those that are there when the tap's turn comes; none were given yet when there are none. */
export type PointsChange = (now: number | undefined) => number;

interface PointsFieldProps {
  readonly label: string;
  readonly max: number;
  /** Empty as long as nobody gave any: no points are something else than nought. */
  readonly value: number | undefined;
  readonly onChange: (change: PointsChange) => void;
}

/** Points for one item, taken off one by one from the most there is, or typed. */
export function PointsField({ label, max, value, onChange }: PointsFieldProps) {
  const id = useId();
  // Stays as typed until one leaves the box: the recorded number comes back later than the next digit.
  const [typed, setTyped] = useState<string>();
  const tooMany = typed !== undefined && Number(typed) > max;
  const type = (text: string) => {
    const digits = text.replace(/\D/g, '').slice(0, 4);
    setTyped(digits);
    if (digits !== '' && Number(digits) <= max) onChange(() => Number(digits));
  };
  const step = (by: 1 | -1) => {
    setTyped(undefined);
    onChange((now = max) => Math.max(0, Math.min(max, now + by)));
  };
  return (
    <fieldset class={styles.field} aria-labelledby={`${id}-label`}>
      <label class={styles.label} id={`${id}-label`} for={id}>
        {label}
      </label>
      <div class={styles.row}>
        <StepButton
          icon="minus"
          label={t('points.less.action', { item: label })}
          disabled={value === 0}
          onStep={() => step(-1)}
        />
        <span class={styles.number}>
          <input
            id={id}
            class={styles.input}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            placeholder="–"
            value={typed ?? value?.toString() ?? ''}
            aria-invalid={tooMany ? true : undefined}
            aria-describedby={tooMany ? `${id}-error` : `${id}-max`}
            onFocus={(event) => event.currentTarget.select()}
            onInput={(event) => type(event.currentTarget.value)}
            onBlur={() => setTyped(undefined)}
          />
          <span id={`${id}-max`}>{t('points.max.label', { max })}</span>
        </span>
        <StepButton
          icon="plus"
          label={t('points.more.action', { item: label })}
          disabled={value === max}
          onStep={() => step(1)}
        />
      </div>
      {tooMany && (
        <p class={styles.error} id={`${id}-error`} role="alert">
          {t('points.too-many.error', { max })}
        </p>
      )}
    </fieldset>
  );
}
