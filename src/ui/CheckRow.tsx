import type { ComponentChildren } from 'preact';

import styles from './CheckRow.module.css';
import { RowWords } from './RowWords.tsx';

interface CheckRowProps {
  readonly label: string;
  /** A second line under the label. */
  readonly detail?: ComponentChildren;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean | undefined;
  /** A row of a long list: the list draws the lines between. */
  readonly inList?: boolean | undefined;
}

/** A whole row to tap: `<CheckRow label="Không tảo hôn" checked={kept} onChange={setKept} />` */
export function CheckRow({ label, detail, checked, onChange, disabled, inList }: CheckRowProps) {
  return (
    <label class={inList ? styles.line : styles.row}>
      <input
        class={styles.box}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {inList ? (
        <RowWords name={label} detail={detail} />
      ) : (
        <span class={styles.words}>
          {label}
          {detail && <small class={styles.detail}>{detail}</small>}
        </span>
      )}
    </label>
  );
}

interface ChoiceRowsProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly {
    readonly value: Value;
    readonly label: string;
    readonly detail?: ComponentChildren;
  }[];
  readonly value: Value | undefined;
  readonly onChoose: (value: Value) => void;
  readonly disabled?: boolean | undefined;
}

/** One of a few, each a whole row; instead of a drop-down up to seven choices. */
export function ChoiceRows<Value extends string>({
  label,
  choices,
  value,
  onChoose,
  disabled,
}: ChoiceRowsProps<Value>) {
  return (
    <fieldset class={styles.choices} disabled={disabled}>
      <legend class={styles.legend}>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} class={styles.row}>
          <input
            class={styles.box}
            type="radio"
            name={label}
            checked={choice.value === value}
            onChange={() => onChoose(choice.value)}
          />
          <span class={styles.words}>
            {choice.label}
            {choice.detail && <small class={styles.detail}>{choice.detail}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
