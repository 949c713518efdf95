import { useState } from 'preact/hooks';

import { noteDataRequest } from '#commands/privacy.ts';
import type { DataRequestBody } from '#domain/book/kinds-of-protection.ts';
import { isoDayOf, parseIsoDay } from '#domain/calendar/iso-day.ts';
import { t } from '#i18n/privacy.ts';
import { Stack } from '#ui/Card.tsx';
import { ChoiceRows } from '#ui/CheckRow.tsx';
import { Field } from '#ui/Field.tsx';
import { Notice } from '#ui/Notice.tsx';

import { AskDialog } from '../shared/AskDialog.tsx';
import { useApp } from '../shared/app-context.ts';
import { DateField } from '../shared/DateField.tsx';
import type { UndoableCommand } from '../shared/desk/use-undoable-command.ts';
import { HouseholdPickers } from './HouseholdPickers.tsx';
import { useFoundHousehold } from './use-found-household.ts';

const ASKED = ['view', 'correct', 'erase'] as const;

interface RequestDialogProps {
  readonly command: UndoableCommand<never>;
  readonly onClose: () => void;
}

/** A household asked for something: who, what and when. */
export function RequestDialog({ command, onClose }: RequestDialogProps) {
  const { recording, today } = useApp();
  const now = isoDayOf(today.value);
  const choice = useFoundHousehold();
  const [asked, setAsked] = useState<DataRequestBody['asked']>('view');
  const [receivedOn, setReceivedOn] = useState(now);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const isDay = parseIsoDay(receivedOn) !== undefined && receivedOn <= now;
  const add = async () => {
    setTried(true);
    if (!choice.found || !isDay) return;
    const { village, id: household } = choice.found;
    const body = { household, asked, receivedOn, answeredOn: '', doneOn: '', note: note.trim() };
    const done = await command.record(() => noteDataRequest(recording, village, body), t('request.add.done'));
    if (done) onClose();
  };
  return (
    <AskDialog
      title={t('request.add.action')}
      confirm={{
        label: t('request.add.action'),
        icon: 'check',
        busy: command.busy,
        onClick: () => void add(),
      }}
      onClose={onClose}
    >
      <Stack gap={3}>
        <HouseholdPickers choice={choice} />
        {tried && !choice.found && <Notice tone="danger">{t('request.household.error')}</Notice>}
        <ChoiceRows
          label={t('request.asked.label')}
          choices={ASKED.map((value) => ({ value, label: t(`request.asked.${value}.label`) }))}
          value={asked}
          onChoose={setAsked}
        />
        <DateField
          label={t('request.received.label')}
          value={receivedOn}
          onInput={setReceivedOn}
          error={tried && !isDay ? t('request.day.error') : undefined}
        />
        <Field label={t('request.note.label')} value={note} onInput={setNote} maxLength={500} />
      </Stack>
    </AskDialog>
  );
}
