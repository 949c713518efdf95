import type { Posting } from '#domain/posting/posting.ts';
import { formatDate } from '#i18n/format.ts';
import { t } from '#i18n/posting.ts';
import { Card } from '#ui/Card.tsx';
import styles from './posting.module.css';

/** The sheets that another one has replaced, the newest first. */
export function EarlierSheets({ postings }: { readonly postings: readonly Posting[] }) {
  const earlier = postings.slice(0, -1).reverse();
  if (earlier.length === 0) return null;
  return (
    <Card title={t('earlier.title')}>
      <ul class={styles.sheets}>
        {earlier.map(({ id, sheet, postedOn, takenDownOn, until, households }) => (
          <li key={id}>
            <p class={styles.strong}>{t('sheet.title', { sheet })}</p>
            <p class={styles.muted}>
              {t('earlier.detail', {
                from: formatDate(postedOn),
                to: formatDate(takenDownOn || until),
                count: households.length,
              })}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
