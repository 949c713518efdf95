import type { HouseholdLine, YearLine } from '#domain/year-book/year-book.ts';
import { formatDate } from '#i18n/format.ts';
import { t } from '#i18n/year-book.ts';
import { Card } from '#ui/Card.tsx';

import { DeskTable, type DeskColumn } from '../shared/desk/DeskTable.tsx';
import { decisionWords, meetingWord, registeredWord, resultWord, whyWords } from './year-words.ts';

/** Whose year it was, and whether it counts for this household. */
function originWords({ origin, counts }: YearLine): string {
  if (!origin) return '';
  const via = t(`event.${origin.via}.label`);
  const about = { name: origin.headName, via, date: formatDate(origin.on) };
  return counts ? t('origin.counts.label', about) : t('origin.shown.label', about);
}

const meritWords = ({ merit, consumed }: YearLine): string =>
  [merit ? t('merit.given.label') : '', consumed ? t('merit.consumed.label') : ''].filter(Boolean).join(', ');

const columns = (): readonly DeskColumn<YearLine>[] => [
  { key: 'year', header: t('column.year'), value: ({ year }) => year },
  { key: 'registered', header: t('column.registered'), value: registeredWord },
  { key: 'meeting', header: t('column.meeting'), value: meetingWord },
  { key: 'outcome', header: t('column.result'), value: resultWord },
  { key: 'why', header: t('column.why'), value: whyWords },
  { key: 'decision', header: t('column.decision'), value: decisionWords },
  { key: 'merit', header: t('column.merit'), value: meritWords },
  { key: 'origin', header: t('column.origin'), value: originWords },
];

/** Each year, what happened and by which decision; the years of those it comes from too. */
export function YearsCard({ line }: { readonly line: HouseholdLine }) {
  const [year, ...others] = columns();
  const filled = others.filter((column) => line.years.some((one) => column.value(one) !== ''));
  return (
    <Card title={t('years.title')}>
      <DeskTable
        name={t('years.table.label', { name: line.household.headName })}
        columns={[...(year ? [year] : []), ...filled]}
        rows={line.years}
        keyOf={(one) => String(one.year)}
        emptyText={t('years.empty.status')}
        filter={false}
      />
    </Card>
  );
}
