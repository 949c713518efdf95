import type { Household } from '#domain/register/household.ts';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/phone.ts';
import { Button } from '#ui/Button.tsx';
import { Chips } from '#ui/Chips.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Icon, type IconName } from '#ui/Icon.tsx';
import { ListRow } from '#ui/ListRow.tsx';
import { SearchBox } from '#ui/SearchBox.tsx';
import { VirtualList } from '#ui/VirtualList.tsx';
import styles from './HouseholdsScreen.module.css';
import { queryText, remember, SHOWN, useListQuery, type ListQuery } from './list-query.ts';
import { useRegister, type RowState } from './use-register.ts';

const STATE_ICONS: Readonly<Record<RowState, IconName>> = {
  todo: 'circle',
  registered: 'check',
  declined: 'minus',
  disputed: 'warning',
  'moved-out': 'exit',
};

function stateWord(state: RowState): string {
  return state === 'disputed' ? t('households.disputed.label') : t(`households.${state}.label`);
}

interface RowProps {
  readonly household: Household;
  readonly state: RowState;
  readonly index: number;
  readonly list: ListQuery;
}

/** Opening a row first writes its place behind the list's own address, so that Back finds it. */
function HouseholdRow({ household, state, index, list }: RowProps) {
  const { id, headName, address, cluster, order } = household;
  const here = { ...list, at: index };
  const detail = [stateWord(state), address || cluster].filter(Boolean).join(' · ');
  return (
    <ListRow
      title={headName}
      detail={detail}
      lead={order}
      end={
        <span class={styles.state} data-state={state}>
          <Icon name={STATE_ICONS[state]} />
        </span>
      }
      href={`/households/${id}${queryText(here)}`}
      onClick={() => remember(here)}
    />
  );
}

interface FiltersProps {
  readonly list: ListQuery;
  readonly register: ReturnType<typeof useRegister>;
  readonly onChange: (changes: Partial<ListQuery>) => void;
}

/** By state, and by cluster where the village has several; each row scrolls by itself. */
function Filters({ list, register, onChange }: FiltersProps) {
  const { count, clusters } = register;
  const offered = SHOWN.filter((state) => state !== 'moved-out' || count(state) > 0 || list.shown === state);
  return (
    <>
      <div class={styles.chips}>
        <Chips
          label={t('households.filter.label')}
          choices={offered.map((value) => ({
            value,
            label: t(`households.${value}.label`),
            count: count(value),
          }))}
          value={list.shown}
          onChoose={(shown) => onChange({ shown })}
        />
      </div>
      <div class={styles.chips}>
        <Button icon="plus" href={`/households/new${queryText(list)}`}>
          {t('households.add.action')}
        </Button>
        {clusters.length > 1 && (
          <Chips
            label={t('households.cluster.label')}
            choices={[
              { value: '', label: t('households.every-cluster.label') },
              ...clusters.map((value) => ({ value, label: value })),
            ]}
            value={list.cluster}
            onChoose={(cluster) => onChange({ cluster })}
          />
        )}
      </div>
    </>
  );
}

/** The village's register: a thousand rows, found by name without marks, house number, cluster or state. */
export function HouseholdsScreen() {
  const { list, change } = useListQuery();
  const register = useRegister(list);
  const { rows, states } = register;
  return (
    <>
      <div class={styles.filters}>
        <SearchBox
          label={t('households.search.label')}
          value={list.search}
          onInput={(search) => change({ search })}
          clearLabel={common('search.clear.action')}
          status={list.search === '' ? undefined : t('households.found.status', { count: rows.length })}
        />
        <Filters list={list} register={register} onChange={change} />
      </div>
      {rows.length === 0 ? (
        <EmptyState icon="search" title={t('households.none.title')}>
          {t('households.none.hint')}
        </EmptyState>
      ) : (
        <VirtualList
          key={`${list.search} ${queryText({ ...list, at: 0 })}`}
          label={t('frame.households.label')}
          rows={rows}
          keyOf={(household) => household.id}
          startAt={list.at}
        >
          {(household, index) => (
            <HouseholdRow
              household={household}
              state={states.get(household.id) ?? 'todo'}
              index={index}
              list={list}
            />
          )}
        </VirtualList>
      )}
    </>
  );
}
