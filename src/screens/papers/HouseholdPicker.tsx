import { useMemo, useState } from 'preact/hooks';
import { activeHouseholdsOf, householdOf } from '#domain/register/household.ts';
import { searchableOf, searchHouseholds } from '#domain/register/search.ts';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/papers.ts';
import { Button } from '#ui/Button.tsx';
import { ListRow } from '#ui/ListRow.tsx';
import { SearchBox } from '#ui/SearchBox.tsx';
import { useApp } from '../shared/app-context.ts';
import { EVERY_HOUSEHOLD } from '../shared/paper/paper-url.ts';
import styles from './PaperScreen.module.css';

/** So many are shown; of more one types the name. */
const SHOWN = 6;

interface HouseholdPickerProps {
  readonly village: string;
  readonly chosen: string | undefined;
  readonly onChoose: (household: string | undefined) => void;
}

/** One household by name or house number, or each of the village's in one file. */
export function HouseholdPicker({ village, chosen, onChoose }: HouseholdPickerProps) {
  const view = useApp().village(village).value;
  const households = useMemo(() => activeHouseholdsOf(view), [view]);
  if (chosen === undefined) {
    return <HouseholdSearch households={households} onChoose={onChoose} />;
  }
  return (
    <div class={styles.chosen}>
      <span>
        {chosen === EVERY_HOUSEHOLD
          ? t('pick.household.all', { count: households.length })
          : t('pick.household.chosen', { name: householdOf(view, chosen)?.headName ?? chosen })}
      </span>
      <Button icon="search" onClick={() => onChoose(undefined)}>
        {t('pick.household.other.action')}
      </Button>
    </div>
  );
}

interface HouseholdSearchProps {
  readonly households: ReturnType<typeof activeHouseholdsOf>;
  readonly onChoose: (household: string) => void;
}

function HouseholdSearch({ households, onChoose }: HouseholdSearchProps) {
  const [query, setQuery] = useState('');
  const searchable = useMemo(() => searchableOf(households), [households]);
  const found = useMemo(() => searchHouseholds(searchable, query), [searchable, query]);
  return (
    <>
      <Button icon="people" onClick={() => onChoose(EVERY_HOUSEHOLD)}>
        {t('pick.household.all.action', { count: households.length })}
      </Button>
      <SearchBox
        label={t('pick.household.label')}
        value={query}
        onInput={setQuery}
        clearLabel={common('search.clear.action')}
        status={query === '' ? undefined : t('pick.household.found', { count: found.length })}
      />
      <ul class={styles.hits} aria-label={t('pick.household.list')}>
        {found.slice(0, SHOWN).map(({ id, headName, address, cluster, order }) => (
          <li key={id}>
            <ListRow title={headName} detail={address || cluster} lead={order} onClick={() => onChoose(id)} />
          </li>
        ))}
      </ul>
      {found.length > SHOWN && (
        <p class={styles.note}>{t('pick.household.more', { count: found.length - SHOWN })}</p>
      )}
    </>
  );
}
