import type { YearRates } from '#domain/year-book/year-book.ts';
import { formatNumber, formatPercent } from '#i18n/format.ts';
import { t } from '#i18n/year-book.ts';
import { Card } from '#ui/Card.tsx';

import { DeskTable, type DeskColumn } from '../shared/desk/DeskTable.tsx';

/** A part, what it is taken of, and the share: none of them is ever shown without the others. */
const rateText = (part: number, whole: number): string =>
  whole === 0
    ? '–'
    : t('rates.share.label', {
        part: formatNumber(part),
        whole: formatNumber(whole),
        percent: formatPercent(part, whole),
      });

const columns = (decidedUpTo: number): readonly DeskColumn<YearRates>[] => [
  { key: 'year', header: t('rates.column.year'), value: ({ year }) => year },
  {
    key: 'registered',
    header: t('rates.column.registered'),
    value: ({ registered, households }) => rateText(registered, households),
  },
  {
    key: 'recognised',
    header: t('rates.column.recognised'),
    value: ({ year, recognised, households }) =>
      year > decidedUpTo ? t('outcome.open.label') : rateText(recognised, households),
  },
  {
    key: 'of-registered',
    header: t('rates.column.of-registered'),
    value: ({ year, recognisedRegistered, registered }) =>
      year > decidedUpTo ? '' : rateText(recognisedRegistered, registered),
  },
];

interface RatesCardProps {
  readonly rates: readonly YearRates[];
  /** “cả xã”, or a village. */
  readonly where: string;
  /** Of later years nothing is decided, so they have no share yet. */
  readonly decidedUpTo: number;
}

/** How many registered and were recognised in each year, over all households and over those registered. */
export function RatesCard({ rates, where, decidedUpTo }: RatesCardProps) {
  return (
    <Card title={t('rates.title', { where })}>
      <DeskTable
        name={t('rates.table.label', { where })}
        columns={columns(decidedUpTo)}
        rows={rates}
        keyOf={({ year }) => String(year)}
        emptyText={t('book.no-years.status')}
        filter={false}
      />
      <p>{t('rates.hint')}</p>
    </Card>
  );
}
