import { useMemo } from 'preact/hooks';
import type { BodyByKind } from '#domain/book/kinds.ts';
import { withException } from '#domain/meeting/list-standing.ts';
import { isRegistered, registrationOf } from '#domain/register/registration.ts';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/meeting.ts';
import { Button } from '#ui/Button.tsx';
import { CheckRow } from '#ui/CheckRow.tsx';
import { HouseholdList } from '../HouseholdList.tsx';
import type { OpenMeeting } from '../use-meeting.ts';

interface ExceptionPickerProps {
  readonly open: OpenMeeting;
  readonly vote: BodyByKind['list-vote'] | undefined;
  readonly onChange: (vote: BodyByKind['list-vote'], said: string) => void;
  readonly onDone: () => void;
}

/** Takes households out of the list by tapping them; each tap is on disk. */
export function ExceptionPicker({ open, vote, onChange, onDone }: ExceptionPickerProps) {
  const { meeting, register, view } = open;
  const out = new Set(vote?.exceptions ?? []);
  const required = meeting.fields.rules?.registrationRequired ?? false;
  const { seats, present } = meeting.attendance;
  const households = useMemo(
    () => seats.filter((seat) => seat.type === 'household').flatMap((seat) => register.get(seat.id) ?? []),
    [seats, register],
  );
  return (
    <>
      <h2>{t('list-vote.exceptions.title', { count: out.size })}</h2>
      <p>{t('list-vote.exceptions.hint')}</p>
      <HouseholdList label={t('list-vote.exceptions.label')} households={households}>
        {({ id, headName: name, address }) => (
          <CheckRow
            label={name}
            detail={
              required && !isRegistered(registrationOf(view, meeting.year, id))
                ? t('summons.not-registered.status')
                : address
            }
            checked={out.has(id)}
            onChange={(checked) =>
              onChange(
                withException(vote, id, checked, present),
                checked
                  ? t('list-vote.taken-out.status', { name })
                  : t('list-vote.put-back.status', { name }),
              )
            }
          />
        )}
      </HouseholdList>
      <Button kind="primary" icon="check" wide onClick={onDone}>
        {common('done.action')}
      </Button>
    </>
  );
}
