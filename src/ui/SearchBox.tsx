import { useId, useRef } from 'preact/hooks';

import { Icon } from './Icon.tsx';
import styles from './SearchBox.module.css';

interface SearchBoxProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly clearLabel: string;
  /** How many were found, said aloud when it changes. */
  readonly status?: string | undefined;
}

/** `<SearchBox label="Tìm hộ" value={query} onInput={setQuery} clearLabel="Xóa ô tìm" status="12 hộ" />` */
export function SearchBox({ label, value, onInput, clearLabel, status }: SearchBoxProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const clear = () => {
    onInput('');
    input.current?.focus();
  };
  return (
    <search class={styles.search} data-chrome>
      <label class={styles.label} for={id} data-filled={value !== ''}>
        <Icon name="search" />
        <span class={styles.name}>{label}</span>
      </label>
      <input
        ref={input}
        id={id}
        class={styles.input}
        type="search"
        enterKeyHint="search"
        autoComplete="off"
        spellcheck={false}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {value !== '' && (
        <button class={styles.clear} type="button" aria-label={clearLabel} onClick={clear}>
          <Icon name="cross" />
        </button>
      )}
      <output class={styles.status}>{status}</output>
    </search>
  );
}
