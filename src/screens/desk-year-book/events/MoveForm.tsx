import { useState } from 'preact/hooks';

import { moveHousehold, moveToVillage } from '#commands/events.ts';
import { villagesOf } from '#domain/register/commune.ts';
import { t } from '#i18n/year-book.ts';
import { Field } from '#ui/Field.tsx';

import { useApp } from '../../shared/app-context.ts';
import { NoteDialog } from '../NoteDialog.tsx';
import { movingInto } from '../moving-into.ts';
import { HappeningFields } from './HappeningFields.tsx';
import { useToday, type EventFormProps } from './event-form.ts';

/** A household that has left: the village for good, or for another village of the commune. */
export function MoveOutForm({ village, household, noting, onClose }: EventFormProps) {
  const app = useApp();
  const [happening, setHappening] = useState(useToday());
  const [to, setTo] = useState('');
  const others = villagesOf(app.commune.value).filter(({ id }) => id !== village);
  const name = household.headName;
  const send = async () => {
    const noted = await noting.record(
      () =>
        to === ''
          ? moveHousehold(app.recording, village, household.id, 'moved-out', happening)
          : moveToVillage(
              app.recording,
              { from: village, to },
              movingInto(app, { from: village, to }, [household])[0] ?? { household, restricted: {} },
              happening,
            ),
      t('event.moved-out.done', { name }),
    );
    if (noted) onClose();
  };
  return (
    <NoteDialog
      title={t('event.moved-out.title', { name })}
      hint={t('event.moved-out.hint')}
      noting={noting}
      onNote={() => void send()}
      onClose={onClose}
    >
      <Field
        kind="select"
        label={t('event.moved-out.to.label')}
        options={[
          { value: '', label: t('event.moved-out.away.label') },
          ...others.map((one) => ({ value: one.id, label: one.name })),
        ]}
        value={to}
        onInput={setTo}
      />
      <HappeningFields happening={happening} onChange={setHappening} />
    </NoteDialog>
  );
}

/** A household that has come back to the village. */
export function MoveInForm({ village, household, noting, onClose }: EventFormProps) {
  const { recording } = useApp();
  const [happening, setHappening] = useState(useToday());
  const name = household.headName;
  const send = async () => {
    const noted = await noting.record(
      () => moveHousehold(recording, village, household.id, 'moved-in', happening),
      t('event.moved-in.done', { name }),
    );
    if (noted) onClose();
  };
  return (
    <NoteDialog
      title={t('event.moved-in.title', { name })}
      hint={t('event.moved-in.hint')}
      noting={noting}
      onNote={() => void send()}
      onClose={onClose}
    >
      <HappeningFields happening={happening} onChange={setHappening} />
    </NoteDialog>
  );
}
