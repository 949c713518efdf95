import { useMemo, useState } from 'preact/hooks';
import type { Household } from '#domain/register/household.ts';
import { searchableOf, searchHouseholds } from '#domain/register/search.ts';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/posting.ts';
import { Button } from '#ui/Button.tsx';
import { ListRow } from '#ui/ListRow.tsx';
import { SearchBox } from '#ui/SearchBox.tsx';
import styles from './posting.module.css';

/** More than these are found by typing on. */
const SHOWN = 6;

interface HouseholdPickProps {
  readonly households: readonly Household[];
  /** The chosen household's id; empty as long as none is. */
  readonly chosen: string;
  readonly onChoose: (household: string) => void;
}

/** One household of the village, found by name without marks or by house number. */
export function HouseholdPick({ households, chosen, onChoose }: HouseholdPickProps) {
  const [query, setQuery] = useState('');
  const searchable = useMemo(() => searchableOf(households), [households]);
  const household = households.find(({ id }) => id === chosen);
  if (household) {
    return (
      <div>
        <p class={styles.strong}>{household.headName}</p>
        <p class={styles.muted}>{household.address}</p>
        <Button icon="search" onClick={() => onChoose('')}>
          {t('note.change.action')}
        </Button>
      </div>
    );
  }
  const found = query.trim() === '' ? [] : searchHouseholds(searchable, query);
  const more = found.length - SHOWN;
  return (
    <div class={styles.pick}>
      <SearchBox
        label={t('note.search.label')}
        value={query}
        onInput={setQuery}
        clearLabel={common('search.clear.action')}
        status={query && common('households.count', { count: found.length })}
      />
      <ul aria-label={t('note.found.label')}>
        {found.slice(0, SHOWN).map(({ id, headName, address }) => (
          <li key={id}>
            <ListRow title={headName} detail={address || undefined} onClick={() => onChoose(id)} />
          </li>
        ))}
      </ul>
      {more > 0 && <p class={styles.muted}>{t('note.more.hint', { count: more })}</p>}
    </div>
  );
}
