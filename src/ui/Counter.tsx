import { useId, useState } from 'preact/hooks';

import styles from './Counter.module.css';
import { StepButton } from './StepButton.tsx';

interface CounterProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly min?: number;
  readonly max?: number;
  readonly decreaseLabel: string;
  readonly increaseLabel: string;
  readonly error?: string | undefined;
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1 };

/** A count by pressing or typing: `<Counter label="Phiếu phát ra" value={issued} onChange={setIssued} max={present} … />` */
export function Counter(props: CounterProps) {
  const { label, value, onChange, min = 0, max = Number.MAX_SAFE_INTEGER, error } = props;
  const id = useId();
  // While the box is being emptied to type a new number, there is no number yet.
  const [typed, setTyped] = useState<string>();
  const go = (next: number) => {
    setTyped(undefined);
    onChange(Math.max(min, Math.min(max, next)));
  };
  const type = (text: string) => {
    const digits = text.replace(/\D/g, '').slice(0, 9);
    return digits === '' ? setTyped('') : go(Number(digits));
  };
  return (
    <fieldset class={styles.counter} aria-labelledby={`${id}-label`}>
      <label class={styles.label} id={`${id}-label`} for={id}>
        {label}
      </label>
      <div class={styles.row}>
        <StepButton
          icon="minus"
          label={`${props.decreaseLabel}: ${label}`}
          disabled={value <= min}
          onStep={() => go(value - 1)}
        />
        <input
          id={id}
          class={styles.number}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          value={typed ?? String(value)}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onFocus={(event) => event.currentTarget.select()}
          onInput={(event) => type(event.currentTarget.value)}
          onBlur={() => setTyped(undefined)}
          onKeyDown={(event) => STEPS[event.key] && go(value + (STEPS[event.key] ?? 0))}
        />
        <StepButton
          icon="plus"
          label={`${props.increaseLabel}: ${label}`}
          disabled={value >= max}
          onStep={() => go(value + 1)}
        />
      </div>
      {error && (
        <p class={styles.error} id={`${id}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
