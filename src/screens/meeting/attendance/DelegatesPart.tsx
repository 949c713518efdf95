import { useState } from 'preact/hooks';
import { markPresent, summon } from '#commands/meetings.ts';
import type { Delegate } from '#domain/book/kinds.ts';
import { summonsOf, type Seat } from '#domain/meeting/attendance.ts';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/meeting.ts';
import { Button } from '#ui/Button.tsx';
import { CheckRow } from '#ui/CheckRow.tsx';
import { Field } from '#ui/Field.tsx';
import { Form } from '#ui/Form.tsx';
import type { Recorder } from '../../shared/use-recorder.ts';
import { delegatePositions } from '../positions.ts';
import type { OpenMeeting } from '../use-meeting.ts';
import { presenceText } from './SeatList.tsx';
import styles from './DelegatesPart.module.css';

interface DelegatesPartProps {
  readonly open: OpenMeeting;
  readonly recorder: Recorder;
  readonly onToggle: (seat: Seat, name: string) => void;
  readonly onSummons: () => void;
}

/** Those who sit there for the party cell, the Front board or an organisation, and for no household. */
export function DelegatesPart({ open, recorder, onToggle, onSummons }: DelegatesPartProps) {
  const { delegates } = summonsOf(open.view, open.meeting.id);
  const seats = new Map(open.meeting.attendance.seats.map((seat) => [seat.id, seat]));
  return (
    <div class={styles.part}>
      <p class={styles.hint}>{t('delegates.hint')}</p>
      <ul class={styles.list} aria-label={t('attendance.delegates.label')}>
        {delegates.map((delegate) => {
          const seat = seats.get(delegate.id);
          return (
            seat && (
              <li key={delegate.id}>
                <CheckRow
                  label={delegate.name}
                  detail={[delegate.position, seat.present && presenceText(seat)].filter(Boolean).join(' · ')}
                  checked={seat.present}
                  onChange={() => onToggle(seat, delegate.name)}
                />
              </li>
            )
          );
        })}
      </ul>
      <NewDelegate open={open} recorder={recorder} />
      <Button icon="pen" wide onClick={onSummons}>
        {t('attendance.summons.label')}
      </Button>
    </div>
  );
}

interface NewDelegateProps {
  readonly open: OpenMeeting;
  readonly recorder: Recorder;
}

function NewDelegate({ open, recorder }: NewDelegateProps) {
  const { app, place, meeting } = open;
  const [name, setName] = useState('');
  const [position, setPosition] = useState('');
  const add = async () => {
    const delegate: Delegate = { id: app.recording.newId(), name: name.trim(), position: position.trim() };
    const added = await recorder.run(
      async () => {
        const { households, delegates } = summonsOf(app.village(place.village).value, meeting.id);
        const summoned = await summon(app.recording, place, households, [...delegates, delegate]);
        if (!summoned.ok) return summoned;
        const here = await markPresent(app.recording, place, delegate.id, 'head', '');
        if (!here.ok) return here;
        return { ok: true, value: { ...here.value, undo: [...here.value.undo, ...summoned.value.undo] } };
      },
      t('delegates.added.status', { name: delegate.name }),
    );
    if (added) {
      setName('');
      setPosition('');
    }
  };
  return (
    <Form class={styles.form} label={t('delegates.new.title')} onSubmit={() => void add()}>
      <h2>{t('delegates.new.title')}</h2>
      <Field label={t('delegates.name.label')} value={name} onInput={setName} maxLength={120} />
      <Field
        label={t('delegates.position.label')}
        optional={common('field.optional.hint')}
        value={position}
        onInput={setPosition}
        suggestions={delegatePositions()}
        maxLength={120}
      />
      <Button type="submit" icon="plus" wide disabled={name.trim() === ''}>
        {t('delegates.add.action')}
      </Button>
    </Form>
  );
}
