import { useState } from 'preact/hooks';
import { t } from '#i18n/transfer.ts';
import { bytesOfFile } from '#transfer/file.ts';
import { Icon } from '#ui/Icon.tsx';
import styles from './FilePick.module.css';

interface FilePickProps {
  readonly hint: string;
  readonly onBytes: (bytes: Promise<Uint8Array>) => void;
}

/** Picks or takes a dropped file. Any name is taken, because chats rename files: what it is, its bytes say. */
export function FilePick({ hint, onBytes }: FilePickProps) {
  const [over, setOver] = useState(false);
  const take = (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (file) onBytes(bytesOfFile(file));
    // The same file may be picked again.
    input.value = '';
  };
  return (
    <label class={styles.drop} data-over={over}>
      <Icon name="download" large />
      <strong>{t('receive.file.action')}</strong>
      <span class={styles.hint}>{hint}</span>
      <input
        class={styles.input}
        type="file"
        aria-label={t('receive.file.label')}
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
        onChange={(event) => take(event.currentTarget)}
      />
    </label>
  );
}
