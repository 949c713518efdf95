import type { Posting } from '#domain/posting/posting.ts';
import { formatDate } from '#i18n/format.ts';
import { t } from '#i18n/posting.ts';
import { Card } from '#ui/Card.tsx';
import { ListRow } from '#ui/ListRow.tsx';

/** The sheets that another one has replaced, the newest first. */
export function EarlierSheets({ postings }: { readonly postings: readonly Posting[] }) {
  const earlier = postings.slice(0, -1).reverse();
  if (earlier.length === 0) return null;
  return (
    <Card title={t('earlier.title')}>
      {earlier.map(({ id, sheet, postedOn, takenDownOn, until, households }) => (
        <ListRow
          key={id}
          title={t('sheet.title', { sheet })}
          detail={t('earlier.detail', {
            from: formatDate(postedOn),
            to: formatDate(takenDownOn || until),
            count: households.length,
          })}
        />
      ))}
    </Card>
  );
}
