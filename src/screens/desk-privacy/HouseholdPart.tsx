import { useState } from 'preact/hooks';

import { ofGroup, RECORD_GROUPS, type RecordGroup } from '#domain/privacy/household-records.ts';
import { formatDate, formatDateTime } from '#i18n/format.ts';
import { t } from '#i18n/privacy.ts';
import { Button } from '#ui/Button.tsx';
import { Card, Stack } from '#ui/Card.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Notice } from '#ui/Notice.tsx';

import { useApp } from '../shared/app-context.ts';
import { DeskTable, type DeskColumn } from '../shared/desk/DeskTable.tsx';
import { paperUrl } from '../shared/paper/paper-url.ts';
import { useRecorderName } from '../shared/recorder-name.ts';
import { EraseDialog } from './EraseDialog.tsx';
import { HouseholdPickers } from './HouseholdPickers.tsx';
import { useFoundHousehold, type FoundHousehold } from './use-found-household.ts';

interface GroupRow {
  readonly group: RecordGroup;
  readonly count: number;
  readonly from: number;
  readonly until: number;
  readonly who: string;
}

const COLUMNS: readonly DeskColumn<GroupRow>[] = [
  { key: 'group', header: t('data.column.group'), value: ({ group }) => t(`data.group.${group}.label`) },
  { key: 'count', header: t('data.column.count'), value: ({ count }) => count },
  {
    key: 'from',
    header: t('data.column.from'),
    value: ({ from }) => from,
    cell: ({ from }) => formatDate(from),
  },
  {
    key: 'until',
    header: t('data.column.until'),
    value: ({ until }) => until,
    cell: ({ until }) => formatDateTime(until),
  },
  { key: 'who', header: t('data.column.who'), value: ({ who }) => who },
];

/** What the book keeps about one household, and what its people may ask for. */
export function HouseholdPart() {
  const choice = useFoundHousehold();
  return (
    <Stack>
      <HouseholdPickers choice={choice} />
      {choice.found ? (
        <Found key={choice.found.id} found={choice.found} />
      ) : (
        <EmptyState icon="search" title={t('find.hint')} />
      )}
    </Stack>
  );
}

function Found({ found }: { readonly found: FoundHousehold }) {
  const { enrolment } = useApp();
  const nameOf = useRecorderName();
  const [erasing, setErasing] = useState(false);
  const [done, setDone] = useState(false);
  const { village, id, records } = found;
  const rows = RECORD_GROUPS.flatMap((group): GroupRow[] => {
    const own = ofGroup(records, group);
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last) return [];
    const who = [...new Set(own.map(({ head }) => nameOf(head)))].join(', ');
    return [{ group, count: own.length, from: first.head.recordedAt, until: last.head.recordedAt, who }];
  });
  return (
    <Card title={found.name}>
      {done && <Notice tone="success">{t('erase.done')}</Notice>}
      <h3>{t('data.title')}</h3>
      <DeskTable
        name={t('data.title')}
        columns={COLUMNS}
        rows={rows}
        keyOf={({ group }) => group}
        emptyText={t('data.empty.status')}
      />
      <p>{t('data.correct.hint')}</p>
      <Stack row gap={3}>
        <Button kind="primary" icon="print" href={paperUrl('desk', { form: 'F22', village, household: id })}>
          {t('data.paper.action')}
        </Button>
        <Button icon="list" href={`/desk/book/${village}/${id}`}>
          {t('data.correct.action')}
        </Button>
        {enrolment.role === 'officer' && (
          <Button icon="cross" onClick={() => setErasing(true)}>
            {t('erase.action')}
          </Button>
        )}
      </Stack>
      {erasing && (
        <EraseDialog
          found={found}
          onClose={() => setErasing(false)}
          onErased={() => {
            setErasing(false);
            setDone(true);
          }}
        />
      )}
    </Card>
  );
}
