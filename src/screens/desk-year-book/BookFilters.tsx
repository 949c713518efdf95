import type { Village } from '#domain/register/commune.ts';
import { t as common } from '#i18n/common.ts';
import { formatNumber } from '#i18n/format.ts';
import { t } from '#i18n/year-book.ts';
import { Chips } from '#ui/Chips.tsx';
import { Field } from '#ui/Field.tsx';
import { SearchBox } from '#ui/SearchBox.tsx';

import type { BookQuery } from './book-query.ts';
import styles from './BookFilters.module.css';

interface BookFiltersProps {
  readonly villages: readonly Village[];
  readonly years: readonly number[];
  readonly query: BookQuery;
  readonly onQuery: (query: BookQuery) => void;
  /** The one year that is shown, if it is one. */
  readonly only: number | undefined;
  readonly onOnly: (year: number | undefined) => void;
  readonly found: number;
  readonly total: number;
}

const LIVING: readonly BookQuery['living'][] = ['here', 'moved-out', 'all'];
const IN_A_ROW = [2, 3, 5, 10];

/** Which households, and which years of them. */
export function BookFilters(props: BookFiltersProps) {
  const { villages, years, query, onQuery, only, onOnly } = props;
  return (
    <div class={styles.filters} data-chrome>
      <div class={styles.search}>
        <SearchBox
          label={t('filter.search.label')}
          clearLabel={common('search.clear.action')}
          value={query.text}
          onInput={(text) => onQuery({ ...query, text })}
        />
      </div>
      <div class={styles.fields}>
        <Field
          kind="select"
          label={t('filter.village.label')}
          options={[
            { value: '', label: t('filter.village.all') },
            ...villages.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={query.village}
          onInput={(village) => onQuery({ ...query, village })}
        />
        <Field
          kind="select"
          label={t('filter.years.label')}
          options={[
            { value: '', label: t('filter.years.all') },
            ...years.map((year) => ({ value: String(year), label: t('filter.years.one', { year }) })),
          ]}
          value={only === undefined ? '' : String(only)}
          onInput={(year) => onOnly(year === '' ? undefined : Number(year))}
        />
        <Field
          kind="select"
          label={t('filter.row.label')}
          options={[
            { value: '0', label: t('filter.row.any') },
            ...IN_A_ROW.map((count) => ({ value: String(count), label: t('filter.row.from', { count }) })),
          ]}
          value={String(query.consecutive)}
          onInput={(count) => onQuery({ ...query, consecutive: Number(count) })}
        />
      </div>
      <div class={styles.last}>
        <Chips
          label={t('filter.living.label')}
          choices={LIVING.map((living) => ({ value: living, label: t(`filter.living.${living}`) }))}
          value={query.living}
          onChoose={(living) => onQuery({ ...query, living })}
        />
        <output>
          {t('filter.found.status', { found: formatNumber(props.found), total: formatNumber(props.total) })}
        </output>
      </div>
    </div>
  );
}
