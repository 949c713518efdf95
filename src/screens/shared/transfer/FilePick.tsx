import { t } from '#i18n/transfer.ts';
import { bytesOfFile } from '#transfer/file.ts';
import { FileDrop } from '../FileDrop.tsx';
import styles from './FilePick.module.css';

interface FilePickProps {
  readonly hint: string;
  readonly onBytes: (bytes: Promise<Uint8Array>) => void;
}

/** Takes a parcel's file. Any name is taken, because chats rename files: what it is, its bytes say. */
export function FilePick({ hint, onBytes }: FilePickProps) {
  return (
    <FileDrop label={t('receive.file.label')} onFile={(file) => onBytes(bytesOfFile(file))}>
      <strong>{t('receive.file.action')}</strong>
      <span class={styles.hint}>{hint}</span>
    </FileDrop>
  );
}
