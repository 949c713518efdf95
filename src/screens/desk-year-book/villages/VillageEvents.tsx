import { useState } from 'preact/hooks';

import { villagesOf } from '#domain/register/commune.ts';
import { villageEventsOf, type VillageEvent } from '#domain/year-book/succession.ts';
import { t as common } from '#i18n/common.ts';
import { formatDate, formatList } from '#i18n/format.ts';
import { t } from '#i18n/year-book.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { UndoBar } from '#ui/UndoBar.tsx';

import { OnlyRecorders } from '../../shared/OnlyRecorders.tsx';
import { useApp } from '../../shared/app-context.ts';
import { DeskTable, type DeskColumn } from '../../shared/desk/DeskTable.tsx';
import { NoteFailureNotice } from '../NoteFailureNotice.tsx';
import { useNoting } from '../use-noting.ts';
import { RegistersToMove } from './RegistersToMove.tsx';
import { VillageEventDialog } from './VillageEventDialog.tsx';

type NameOf = (village: string) => string;

const namesIn = (villages: readonly string[], nameOf: NameOf) => formatList(villages.map(nameOf));

function eventWords({ type, from, to, formerNames }: VillageEvent, nameOf: NameOf): string {
  const before = formatList(formerNames) || namesIn(from, nameOf);
  return t(`village.${type}.words`, { from: before, to: namesIn(to, nameOf) });
}

const columns = (nameOf: NameOf): readonly DeskColumn<VillageEvent>[] => [
  { key: 'on', header: t('events.column.on'), value: ({ on }) => formatDate(on) },
  { key: 'what', header: t('events.column.what'), value: (event) => eventWords(event, nameOf) },
  { key: 'document', header: t('village.column.document'), value: ({ document }) => document },
];

/** What happened to the commune's villages, and where it is noted. */
export function VillageEvents() {
  const app = useApp();
  const villages = villagesOf(app.commune.value);
  const noting = useNoting();
  const [asking, setAsking] = useState(false);
  const events = villageEventsOf(app.commune.value);
  const names = new Map(villages.map(({ id, name }) => [id, name]));
  return (
    <Card title={t('village.title')}>
      <UndoBar text={noting.done} undoLabel={common('undo.action')} onUndo={noting.undo} />
      {!asking && <NoteFailureNotice failure={noting.failure} />}
      {events.length > 0 && (
        <DeskTable
          name={t('village.title')}
          columns={columns((id) => names.get(id) ?? '')}
          rows={events}
          keyOf={({ id }) => id}
          emptyText=""
          filter={false}
        />
      )}
      <OnlyRecorders>
        <RegistersToMove events={events} villages={villages} />
        <div>
          <Button icon="pen" onClick={() => setAsking(true)}>
            {t('village.note.action')}
          </Button>
        </div>
      </OnlyRecorders>
      {asking && (
        <VillageEventDialog
          villages={villages}
          noting={noting}
          onClose={() => {
            noting.forget();
            setAsking(false);
          }}
        />
      )}
    </Card>
  );
}
