import { useId } from 'preact/hooks';

import styles from './Field.module.css';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** `number` is a text box with the digit keyboard: no wheel, no arrows, the text stays as typed. */
  readonly kind?: 'text' | 'number' | 'date' | 'code' | 'multiline' | 'select';
  /** For `select`; the first is usually `{ value: '', label: 'Chọn …' }`. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  /** Names to offer while typing (`text` only). */
  readonly suggestions?: readonly string[] | undefined;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** “không bắt buộc”, beside the label: what is optional is marked, not what is required. */
  readonly optional?: string | undefined;
  readonly maxLength?: number | undefined;
  readonly autocomplete?: 'name' | 'tel' | 'one-time-code' | 'username' | 'off';
  readonly disabled?: boolean | undefined;
}

const INPUTS = {
  text: { type: 'text' },
  number: { type: 'text', inputMode: 'numeric', pattern: '[0-9]*' },
  date: { type: 'date' },
  code: { type: 'text', autoCapitalize: 'characters', spellcheck: false },
} as const;

/** `<Field label="Chủ hộ" value={name} onInput={setName} error={t('household.name.error')} />` */
export function Field(props: FieldProps) {
  const id = useId();
  const notes = [props.error && `${id}-error`, props.hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div class={styles.field}>
      <label class={styles.label} for={id}>
        {props.label}
        {props.optional && <span class={styles.optional}> ({props.optional})</span>}
      </label>
      {props.hint && (
        <p class={styles.hint} id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      <Control id={id} notes={notes || undefined} {...props} />
      {props.error && (
        <p class={styles.error} id={`${id}-error`}>
          {props.error}
        </p>
      )}
    </div>
  );
}

function Control({
  id,
  notes,
  ...props
}: FieldProps & { readonly id: string; readonly notes: string | undefined }) {
  const { kind = 'text', suggestions } = props;
  const shared = {
    id,
    class: styles.control,
    value: props.value,
    disabled: props.disabled,
    'aria-describedby': notes,
    'aria-invalid': props.error ? true : undefined,
    onInput: (event: { currentTarget: { value: string } }) => props.onInput(event.currentTarget.value),
  };
  if (kind === 'select') {
    return (
      <select {...shared}>
        {props.options?.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    );
  }
  if (kind === 'multiline') {
    return <textarea {...shared} rows={3} maxLength={props.maxLength} />;
  }
  const list = suggestions && `${id}-list`;
  return (
    <>
      <input
        {...shared}
        {...INPUTS[kind]}
        data-kind={kind}
        list={list}
        maxLength={props.maxLength}
        autoComplete={props.autocomplete ?? 'off'}
      />
      {list && (
        <datalist id={list}>
          {suggestions.map((text) => (
            <option key={text}>{text}</option>
          ))}
        </datalist>
      )}
    </>
  );
}
