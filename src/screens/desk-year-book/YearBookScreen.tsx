import { useLocation } from 'preact-iso';
import { useMemo, useState } from 'preact/hooks';

import { language } from '#i18n/translate.ts';
import { t } from '#i18n/year-book.ts';
import { Button } from '#ui/Button.tsx';
import { Stack } from '#ui/Card.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';

import { DeskTable } from '../shared/desk/DeskTable.tsx';
import { paperUrl } from '../shared/paper/paper-url.ts';
import { OnlyRecorders } from '../shared/OnlyRecorders.tsx';
import { bookColumns } from './book-columns.tsx';
import { ALL_HERE, findLines, searchableBook } from './book-query.ts';
import { BookFilters } from './BookFilters.tsx';
import { BookProgressCard } from './BookProgressCard.tsx';
import { RatesCard } from './RatesCard.tsx';
import { useYearBook, type MadeBook } from './use-year-book.ts';
import { VillageEvents } from './villages/VillageEvents.tsx';

/** Every household and what became of it, year by year. */
export function YearBookScreen() {
  const work = useYearBook();
  return (
    <>
      <PageHeader
        title={t('book.title')}
        lead={t('book.intro')}
        actions={
          <OnlyRecorders>
            <Button icon="download" href="/desk/past-years">
              {t('book.past-years.action')}
            </Button>
          </OnlyRecorders>
        }
      />
      <BookProgressCard work={work} />
      {work.made && <Book made={work.made} />}
    </>
  );
}

function Book({ made: { book, villages, years } }: { readonly made: MadeBook }) {
  const location = useLocation();
  const [query, setQuery] = useState({ ...ALL_HERE, village: location.query['village'] ?? '' });
  const [only, setOnly] = useState<number>();
  const searchable = useMemo(() => searchableBook(book.lines), [book]);
  const lines = useMemo(() => findLines(searchable, query), [searchable, query]);
  const names = useMemo(() => new Map(villages.map(({ id, name }) => [id, name])), [villages]);
  const inLanguage = language.value;
  const columns = useMemo(
    () =>
      bookColumns(years, only, lines, (id) => names.get(id) ?? '').filter(
        ({ key }) => key !== 'village' || query.village === '',
      ),
    // The heads of the columns are words.
    // oxlint-disable-next-line react/exhaustive-deps
    [years, only, lines, names, query.village, inLanguage],
  );
  const where = names.get(query.village) ?? t('rates.commune.label');
  if (book.lines.length === 0) return <EmptyState icon="people" title={t('book.empty.status')} />;
  return (
    <>
      <Stack gap={3}>
        <BookFilters
          villages={villages}
          years={years}
          query={query}
          onQuery={setQuery}
          only={only}
          onOnly={setOnly}
          found={lines.length}
          total={book.lines.length}
        />
        <DeskTable
          name={
            only === undefined
              ? t('book.table.label', { where })
              : t('book.year-table.label', { where, year: only })
          }
          columns={columns}
          rows={lines}
          keyOf={({ household }) => household.id}
          hrefOf={({ household, village }) => `/desk/book/${village}/${household.id}`}
          emptyText={t('book.none.status')}
          filter={false}
          tools={<PrintLink village={query.village} />}
        />
      </Stack>
      <RatesCard
        rates={query.village === '' ? book.rates : (book.ratesOf.get(query.village) ?? [])}
        where={where}
        decidedUpTo={
          query.village === ''
            ? Math.max(0, ...book.decidedUpTo.values())
            : (book.decidedUpTo.get(query.village) ?? 0)
        }
      />
      <VillageEvents />
    </>
  );
}

/** The book on paper is a village's. */
function PrintLink({ village }: { readonly village: string }) {
  if (village === '') return <span>{t('book.print.hint')}</span>;
  return (
    <Button icon="print" href={paperUrl('desk', { form: 'F19', village })}>
      {t('book.print.action')}
    </Button>
  );
}
