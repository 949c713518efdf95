import type { ComponentChildren } from 'preact';
import styles from './CheckLine.module.css';

interface CheckLineProps {
  readonly label: string;
  readonly detail?: ComponentChildren;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean | undefined;
}

/** A row of a long list to tap on or off; the list draws the lines. */
export function CheckLine({ label, detail, checked, onChange, disabled }: CheckLineProps) {
  return (
    <label class={styles.line}>
      <input
        class={styles.box}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span class={styles.words}>
        <span class={styles.name}>{label}</span>
        {detail && <small class={styles.detail}>{detail}</small>}
      </span>
    </label>
  );
}
