import type { ReturnItem } from '#domain/review/return-item.ts';
import { t } from '#i18n/desk.ts';
import { StatusBadge } from '#ui/StatusBadge.tsx';

import { DeskTable, type DeskColumn } from '../shared/desk/DeskTable.tsx';
import { momentColumn } from '../shared/desk/moment-column.tsx';
import { aboutTarget } from './about-target.ts';
import type { VillagePage } from './use-village.ts';

const columnsOf = (page: VillagePage): readonly DeskColumn<ReturnItem>[] => [
  { key: 'about', header: t('return.column.about'), value: (item) => aboutTarget(item.target, page) },
  { key: 'reason', header: t('return.column.reason'), value: (item) => item.reason },
  momentColumn('at', t('return.column.at'), (item) => item.returnedAt),
  {
    key: 'answer',
    header: t('return.column.answer'),
    value: (item) => item.answer,
    cell: (item) =>
      item.open ? <StatusBadge tone="pending">{t('return.waiting.status')}</StatusBadge> : item.answer,
  },
];

/** What went back to the village this year, with the village's answers. */
export function ReturnsTable({ page }: { readonly page: VillagePage }) {
  return (
    <DeskTable
      name={t('return.table.label', { village: page.name })}
      columns={columnsOf(page)}
      rows={page.review.returnItems}
      keyOf={(item) => item.id}
      emptyText={t('return.none', { year: page.year })}
      filter={false}
    />
  );
}
