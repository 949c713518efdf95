import styles from './AnswerButtons.module.css';
import { Icon, type IconName } from './Icon.tsx';

interface Answer<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly icon: IconName;
  /** What the answer looks like once given; `refuse` for a “no”, which is an answer and not an error. */
  readonly tone?: 'agree' | 'refuse' | 'other';
}

interface AnswerButtonsProps<Value extends string> {
  /** The question, for screen readers; it also stands on the screen above. */
  readonly label: string;
  readonly answers: readonly Answer<Value>[];
  readonly value: Value | undefined;
  readonly onAnswer: (value: Value) => void;
  readonly disabled?: boolean | undefined;
}

/**
 * Two or three big answers to one question; the given one stays pressed.
 *
 * `<AnswerButtons label="Hộ này đăng ký?" answers={[{ value: 'yes', label: 'Đăng ký', icon: 'check' }, …]} value={…} onAnswer={…} />`
 */
export function AnswerButtons<Value extends string>(props: AnswerButtonsProps<Value>) {
  return (
    <fieldset class={styles.answers} aria-label={props.label}>
      {props.answers.map(({ value, label, icon, tone = 'agree' }) => (
        <button
          key={value}
          class={styles.answer}
          type="button"
          data-tone={tone}
          aria-pressed={value === props.value}
          disabled={props.disabled}
          onClick={() => props.onAnswer(value)}
        >
          <Icon name={icon} large />
          <span>{label}</span>
        </button>
      ))}
    </fieldset>
  );
}
