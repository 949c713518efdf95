import { useMemo, useState } from 'preact/hooks';

import { mergeHouseholds } from '#commands/events.ts';
import { activeHouseholdsOf, type Household } from '#domain/register/household.ts';
import { searchableOf, searchHouseholds } from '#domain/register/search.ts';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/year-book.ts';
import { CheckRow } from '#ui/CheckRow.tsx';
import { SearchBox } from '#ui/SearchBox.tsx';

import { useApp } from '../../shared/app-context.ts';
import { NoteDialog } from '../NoteDialog.tsx';
import { HappeningFields } from './HappeningFields.tsx';
import { useToday, type EventFormProps } from './event-form.ts';

/** More than these are found by typing on. */
const SHOWN_AT_ONCE = 8;

/** Which other households of the village have come into this one. */
export function MergeForm({ village, household, noting, onClose }: EventFormProps) {
  const app = useApp();
  const [happening, setHappening] = useState(useToday());
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<readonly Household[]>([]);
  const view = app.village(village).value;
  const searchable = useMemo(
    () => searchableOf(activeHouseholdsOf(view).filter(({ id }) => id !== household.id)),
    [view, household.id],
  );
  const found = text.trim() === '' ? [] : searchHouseholds(searchable, text);
  const isChosen = ({ id }: Household) => chosen.some((one) => one.id === id);
  const offered = found.filter((one) => !isChosen(one)).slice(0, SHOWN_AT_ONCE);
  const send = async () => {
    const others = chosen.map(({ id }) => id);
    const names = chosen.map(({ headName }) => headName).join(', ');
    const noted = await noting.record(
      () => mergeHouseholds(app.recording, village, household.id, others, happening),
      t('event.merge.done', { names, name: household.headName }),
    );
    if (noted) onClose();
  };
  return (
    <NoteDialog
      title={t('event.merge.title', { name: household.headName })}
      hint={t('event.merge.hint')}
      noting={noting}
      onNote={() => void send()}
      onClose={onClose}
    >
      <SearchBox
        label={t('event.merge.search.label')}
        clearLabel={common('search.clear.action')}
        value={text}
        onInput={setText}
        status={text.trim() === '' ? undefined : t('event.merge.found.status', { count: found.length })}
      />
      {[...chosen, ...offered].map((one) => (
        <CheckRow
          key={one.id}
          label={one.headName}
          detail={one.address}
          checked={isChosen(one)}
          onChange={(checked) =>
            setChosen(checked ? [...chosen, one] : chosen.filter(({ id }) => id !== one.id))
          }
        />
      ))}
      <HappeningFields happening={happening} onChange={setHappening} />
    </NoteDialog>
  );
}
