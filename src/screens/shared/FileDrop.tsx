import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

import { Icon } from '#ui/Icon.tsx';
import styles from './FileDrop.module.css';

interface FileDropProps {
  readonly label: string;
  /** What the browser's own dialog offers; every file when missing. */
  readonly accept?: string;
  readonly onFile: (file: File) => void;
  readonly children: ComponentChildren;
}

/**
 * Picks or takes a dropped file. The browser's own control lies over the whole field, so that it takes presses and dropped
 * files by itself.
 */
export function FileDrop({ label, accept, onFile, children }: FileDropProps) {
  const [over, setOver] = useState(false);
  const take = (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (file) onFile(file);
    // The same file may be picked again.
    input.value = '';
  };
  return (
    <label class={styles.drop} data-over={over}>
      <Icon name="download" large />
      {children}
      <input
        class={styles.input}
        type="file"
        aria-label={label}
        accept={accept}
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
        onChange={(event) => take(event.currentTarget)}
      />
    </label>
  );
}
