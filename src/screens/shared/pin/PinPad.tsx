import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '#i18n/unlock.ts';
import { Icon } from '#ui/Icon.tsx';
import { digitsOf, PIN_LENGTH } from './pin-rules.ts';
import styles from './PinPad.module.css';

interface PinPadProps {
  readonly value: string;
  /** At six digits the PIN is whole: no button confirms it. */
  readonly onInput: (pin: string) => void;
  /** Takes nothing for now: at work, or a wait goes on. */
  readonly resting?: boolean | undefined;
  readonly label?: string | undefined;
}

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const;

// A password's box whose own keyboard stays away; a one-time code, so that the browser does not offer to keep it.
const HIDDEN_DIGITS = {
  type: 'password',
  inputMode: 'none',
  autoComplete: 'one-time-code',
  maxLength: PIN_LENGTH,
} as const;

interface KeysProps {
  readonly value: string;
  readonly resting: boolean;
  readonly onChange: (pin: string) => void;
}

/** A tap leaves the box its focus: the next digit may come from a keyboard. */
const keepFocus = (event: Event): void => event.preventDefault();

/** The keypad. */
function Keys({ value, resting, onChange }: KeysProps) {
  return (
    <div class={styles.keys} role="group" aria-label={t('pin.pad.label')} data-chrome>
      {DIGITS.map((digit) => (
        <button
          key={digit}
          type="button"
          class={styles.key}
          aria-disabled={resting}
          onMouseDown={keepFocus}
          onClick={() => onChange(value + digit)}
        >
          {digit}
        </button>
      ))}
      <button
        type="button"
        class={styles.key}
        aria-label={t('pin.erase.action')}
        aria-disabled={resting}
        onMouseDown={keepFocus}
        onClick={() => onChange(value.slice(0, -1))}
      >
        <Icon name="back" />
      </button>
    </div>
  );
}

/** Six dots, which are a box to type into as well, and the keypad below. */
export function PinPad({ value, onInput, resting = false, label }: PinPadProps) {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (!resting) box.current?.focus();
  }, [resting]);
  const change = (typed: string) => {
    if (!resting) onInput(digitsOf(typed));
  };
  return (
    <div class={styles.pin}>
      <div class={styles.dots}>
        <label class={styles.spoken} for={id}>
          {label ?? t('pin.label')}
        </label>
        <input
          {...HIDDEN_DIGITS}
          ref={box}
          id={id}
          class={styles.box}
          value={value}
          readOnly={resting}
          onInput={({ currentTarget }) => {
            change(currentTarget.value);
            // Letters are refused: the box shows what counts.
            currentTarget.value = digitsOf(currentTarget.value);
          }}
        />
        {Array.from({ length: PIN_LENGTH }, (_, index) => (
          <span key={index} class={styles.dot} data-filled={index < value.length} aria-hidden="true" />
        ))}
      </div>
      <p class={styles.spoken} role="status">
        {value !== '' && t('pin.typed.status', { count: value.length })}
      </p>
      <Keys value={value} resting={resting} onChange={change} />
    </div>
  );
}
