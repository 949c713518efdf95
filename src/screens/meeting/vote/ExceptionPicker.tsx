import { useMemo } from 'preact/hooks';
import { recordListVote } from '#commands/meetings.ts';
import type { BodyByKind } from '#domain/book/kinds.ts';
import { listVoteOf, withException } from '#domain/meeting/list-standing.ts';
import { isRegistered, registrationOf } from '#domain/register/registration.ts';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/meeting.ts';
import { Button } from '#ui/Button.tsx';
import { CheckRow } from '#ui/CheckRow.tsx';
import type { Recorder } from '../../shared/use-recorder.ts';
import { HouseholdList } from '../HouseholdList.tsx';
import type { OpenMeeting } from '../use-meeting.ts';
import styles from './ListVote.module.css';

interface ExceptionPickerProps {
  readonly open: OpenMeeting;
  readonly recorder: Recorder;
  readonly vote: BodyByKind['list-vote'] | undefined;
  readonly onDone: () => void;
}

/** Takes households out of the list by tapping them; each tap is on disk. */
export function ExceptionPicker({ open, recorder, vote, onDone }: ExceptionPickerProps) {
  const { app, place, meeting, register, view } = open;
  const out = new Set(vote?.exceptions ?? []);
  const required = meeting.fields.rules?.registrationRequired ?? false;
  const { seats, present } = meeting.attendance;
  const { assessments } = meeting;
  const households = useMemo(
    () =>
      seats
        // Whom a disqualifying case bars stands on no list.
        .filter(({ id, type }) => type === 'household' && !assessments.get(id)?.disqualified)
        .flatMap((seat) => register.get(seat.id) ?? []),
    [seats, assessments, register],
  );
  const change = (household: string, name: string, takenOut: boolean) => {
    const said = takenOut
      ? t('list-vote.taken-out.status', { name })
      : t('list-vote.put-back.status', { name });
    void recorder.run(() => {
      const now = listVoteOf(app.village(place.village).value, meeting.id);
      return recordListVote(app.recording, place, withException(now, household, takenOut, present));
    }, said);
  };
  return (
    <>
      <div class={styles.head}>
        <h2>{t('list-vote.exceptions.title', { count: out.size })}</h2>
        <Button kind="primary" icon="check" onClick={onDone}>
          {common('done.action')}
        </Button>
      </div>
      <p>{t('list-vote.exceptions.hint')}</p>
      <HouseholdList label={t('list-vote.exceptions.label')} households={households}>
        {({ id, headName: name, address }) => (
          <CheckRow
            inList
            label={name}
            detail={
              required && !isRegistered(registrationOf(view, meeting.year, id))
                ? t('summons.not-registered.status')
                : address
            }
            checked={out.has(id)}
            onChange={(checked) => change(id, name, checked)}
          />
        )}
      </HouseholdList>
    </>
  );
}
