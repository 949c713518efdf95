import { Icon } from './Icon.tsx';
import styles from './Stepper.module.css';

export type StepState = 'done' | 'current' | 'todo';

export interface Step {
  readonly id: string;
  readonly label: string;
  readonly state: StepState;
  /** What the step holds so far: “84/142 có mặt”. */
  readonly detail?: string | undefined;
  readonly disabled?: boolean | undefined;
}

interface StepperProps {
  readonly label: string;
  readonly steps: readonly Step[];
  /** The three states in words, for screen readers. */
  readonly stateWords: Readonly<Record<StepState, string>>;
  readonly onGo: (id: string) => void;
}

/** The steps of a task, each of which one can go back to: `<Stepper label="Cuộc họp" steps={…} stateWords={…} onGo={open} />` */
export function Stepper({ label, steps, stateWords, onGo }: StepperProps) {
  return (
    <ol class={styles.steps} aria-label={label}>
      {steps.map(({ id, label: name, state, detail, disabled }, index) => (
        <li key={id} class={styles.step} data-state={state}>
          <button
            class={styles.button}
            type="button"
            disabled={disabled}
            aria-current={state === 'current' ? 'step' : undefined}
            onClick={() => onGo(id)}
          >
            <span class={styles.mark}>{state === 'done' ? <Icon name="check" /> : index + 1}</span>
            <span class={styles.words}>
              <span class={styles.name}>{name}</span>
              {detail && <small class={styles.detail}>{detail}</small>}
            </span>
            <span class={styles.state}>{stateWords[state]}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
