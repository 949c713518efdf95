import { t } from '#i18n/posting.ts';
import type { BoardProps } from './board-props.ts';
import styles from './posting.module.css';

interface SheetNamesProps extends Pick<BoardProps, 'nameOf'> {
  readonly households: readonly string[];
}

/** How many households a sheet names, and on demand who. */
export function SheetNames({ households, nameOf }: SheetNamesProps) {
  return (
    <div>
      <p class={styles.count}>{t('sheet.households.status', { count: households.length })}</p>
      <details>
        <summary class={styles.summary}>{t('sheet.names.label')}</summary>
        <ol class={styles.names}>
          {households.map((id) => (
            <li key={id}>{nameOf(id)}</li>
          ))}
        </ol>
      </details>
      <p class={styles.muted}>{t('sheet.only.hint')}</p>
    </div>
  );
}
