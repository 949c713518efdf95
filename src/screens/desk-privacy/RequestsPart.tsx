import { useState } from 'preact/hooks';

import { noteDataRequest } from '#commands/privacy.ts';
import { isoDayOf } from '#domain/calendar/iso-day.ts';
import { dataRequestsOf, type DataRequest } from '#domain/privacy/requests.ts';
import { villagesOf } from '#domain/register/commune.ts';
import { householdOf } from '#domain/register/household.ts';
import { workCalendarIn } from '#domain/register/work-calendar.ts';
import { t as common } from '#i18n/common.ts';
import { formatDate } from '#i18n/format.ts';
import { t } from '#i18n/privacy.ts';
import { Button } from '#ui/Button.tsx';
import { Stack } from '#ui/Card.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import type { Tone } from '#ui/tone.ts';
import { UndoBar } from '#ui/UndoBar.tsx';

import { useApp, type AppServices } from '../shared/app-context.ts';
import { DeskTable, type DeskColumn } from '../shared/desk/DeskTable.tsx';
import { useUndoableCommand } from '../shared/desk/use-undoable-command.ts';
import { FailureNotice } from '../shared/FailureNotice.tsx';
import { RequestDialog } from './RequestDialog.tsx';

interface RequestRow extends DataRequest {
  readonly village: string;
  readonly name: string;
}

const TONES: Readonly<Record<DataRequest['standing'], Tone>> = {
  open: 'pending',
  late: 'danger',
  answered: 'info',
  done: 'success',
};

function standingText({ standing, answeredOn, doneOn }: DataRequest): string {
  switch (standing) {
    case 'open':
      return t('request.open.status');
    case 'late':
      return t('request.late.status');
    case 'answered':
      return t('request.answered.status', { day: formatDate(answeredOn) });
    case 'done':
      return t('request.finished.status', { day: formatDate(doneOn) });
  }
}

const COLUMNS: readonly DeskColumn<RequestRow>[] = [
  { key: 'household', header: t('request.column.household'), value: ({ name }) => name },
  {
    key: 'asked',
    header: t('request.column.asked'),
    value: ({ asked }) => t(`request.asked.${asked}.label`),
  },
  {
    key: 'received',
    header: t('request.column.received'),
    value: ({ receivedOn }) => receivedOn,
    cell: ({ receivedOn }) => formatDate(receivedOn),
  },
  {
    key: 'answer',
    header: t('request.column.answer'),
    value: ({ answerBy }) => (answerBy ? isoDayOf(answerBy) : ''),
    cell: ({ answerBy }) => (answerBy ? formatDate(isoDayOf(answerBy)) : ''),
  },
  {
    key: 'state',
    header: t('request.column.state'),
    value: standingText,
    cell: (row) => <StatusBadge tone={TONES[row.standing]}>{standingText(row)}</StatusBadge>,
  },
  { key: 'note', header: t('request.note.label'), value: ({ note }) => note },
];

function requestsIn(app: AppServices): readonly RequestRow[] {
  const calendar = workCalendarIn(app.commune.value);
  return villagesOf(app.commune.value).flatMap(({ id }) => {
    const view = app.village(id).value;
    return dataRequestsOf(app.restricted(id).value, app.today.value, calendar).map((request) => ({
      ...request,
      village: id,
      name: householdOf(view, request.household)?.headName ?? '',
    }));
  });
}

/** What households asked, by when they must be answered, and whether they were. */
export function RequestsPart() {
  const app = useApp();
  const command = useUndoableCommand();
  const [adding, setAdding] = useState(false);
  const rows = requestsIn(app);
  const isOfficer = app.enrolment.role === 'officer';
  const today = isoDayOf(app.today.value);
  const mark = ({ id, village, ...row }: RequestRow, day: 'answeredOn' | 'doneOn') => {
    const { household, asked, receivedOn, answeredOn, doneOn, note } = row;
    const body = { household, asked, receivedOn, answeredOn, doneOn, note, [day]: today };
    const said = t(day === 'doneOn' ? 'request.finished.done' : 'request.answered.done');
    return command.record(() => noteDataRequest(app.recording, village, body, id), said);
  };
  const actions: DeskColumn<RequestRow> = {
    key: 'actions',
    header: t('request.column.actions'),
    value: () => '',
    exported: false,
    cell: (row) =>
      row.doneOn !== '' ? (
        ''
      ) : row.answeredOn === '' ? (
        <Button onClick={() => void mark(row, 'answeredOn')}>{t('request.answer.action')}</Button>
      ) : (
        <Button onClick={() => void mark(row, 'doneOn')}>{t('request.finish.action')}</Button>
      ),
  };
  return (
    <Stack>
      <p>{t('request.rule.hint')}</p>
      {isOfficer && (
        <div>
          <Button kind="primary" icon="plus" onClick={() => setAdding(true)}>
            {t('request.add.action')}
          </Button>
        </div>
      )}
      <UndoBar text={command.done} undoLabel={common('undo.action')} onUndo={command.undo} />
      <FailureNotice failure={command.failure} />
      <DeskTable
        name={t('request.title')}
        columns={isOfficer ? [...COLUMNS, actions] : COLUMNS}
        rows={rows}
        keyOf={({ village, id }) => `${village}/${id}`}
        emptyText={t('request.empty.status')}
      />
      {adding && <RequestDialog command={command} onClose={() => setAdding(false)} />}
    </Stack>
  );
}
