import styles from './Chips.module.css';

interface ChipsProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly {
    readonly value: Value;
    readonly label: string;
    readonly count?: number | string | undefined;
  }[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}

/** A quick choice above a list: `<Chips label="Hiện" choices={[{ value: 'todo', label: 'Chưa ghi', count: 55 }, …]} value={shown} onChoose={show} />` */
export function Chips<Value extends string>({ label, choices, value, onChoose }: ChipsProps<Value>) {
  return (
    <fieldset class={styles.chips} aria-label={label} data-chrome>
      {choices.map((choice) => (
        <button
          key={choice.value}
          class={styles.chip}
          type="button"
          aria-pressed={choice.value === value}
          onClick={() => onChoose(choice.value)}
        >
          {choice.label}
          {choice.count !== undefined && <span class={styles.count}>{choice.count}</span>}
        </button>
      ))}
    </fieldset>
  );
}
