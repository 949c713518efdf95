import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Household } from '#domain/register/household.ts';
import { searchableOf, searchHouseholds } from '#domain/register/search.ts';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/meeting.ts';
import { SearchBox } from '#ui/SearchBox.tsx';
import { VirtualList } from '#ui/VirtualList.tsx';
import styles from './HouseholdList.module.css';

interface HouseholdListProps {
  readonly label: string;
  readonly households: readonly Household[];
  /** What to do when the search finds nobody. */
  readonly whenNone?: ComponentChildren;
  readonly children: (household: Household) => ComponentChildren;
}

/** Households to go through with the thumb, found by name without marks or by house number. */
export function HouseholdList({ label, households, whenNone, children }: HouseholdListProps) {
  const [query, setQuery] = useState('');
  const searchable = useMemo(() => searchableOf(households), [households]);
  const found = query.trim() === '' ? households : searchHouseholds(searchable, query);
  return (
    <div class={styles.finder}>
      <SearchBox
        label={t('search.label')}
        value={query}
        onInput={setQuery}
        clearLabel={common('search.clear.action')}
        status={query && common('households.count', { count: found.length })}
      />
      {found.length === 0 && query !== '' && (
        <>
          <p class={styles.none}>{common('search.none.status')}</p>
          {whenNone}
        </>
      )}
      <VirtualList label={label} rows={found} keyOf={(household) => household.id}>
        {children}
      </VirtualList>
    </div>
  );
}
