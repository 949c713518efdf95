import { useState } from 'preact/hooks';

import { changeHead } from '#commands/events.ts';
import { t } from '#i18n/year-book.ts';
import { Field } from '#ui/Field.tsx';

import { useApp } from '../../shared/app-context.ts';
import { NoteDialog } from '../NoteDialog.tsx';
import { HappeningFields } from './HappeningFields.tsx';
import { useToday, type EventFormProps } from './event-form.ts';

/** Who is the household's head from now on. */
export function NewHeadForm({ village, household, noting, onClose }: EventFormProps) {
  const { recording } = useApp();
  const [happening, setHappening] = useState(useToday());
  const [headName, setHeadName] = useState('');
  const send = async () => {
    const noted = await noting.record(
      () => changeHead(recording, village, household, headName, happening),
      t('event.new-head.done', { before: household.headName, after: headName }),
    );
    if (noted) onClose();
  };
  return (
    <NoteDialog
      title={t('event.new-head.title', { name: household.headName })}
      hint={t('event.new-head.hint')}
      noting={noting}
      onNote={() => void send()}
      onClose={onClose}
    >
      <Field label={t('event.new-head.name.label')} maxLength={80} value={headName} onInput={setHeadName} />
      <HappeningFields happening={happening} onChange={setHappening} />
    </NoteDialog>
  );
}
