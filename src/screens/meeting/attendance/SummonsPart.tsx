import { useMemo } from 'preact/hooks';
import { summon } from '#commands/meetings.ts';
import { summonsOf } from '#domain/meeting/attendance.ts';
import { conveneable } from '#domain/meeting/convening.ts';
import { activeHouseholdsOf, type Household } from '#domain/register/household.ts';
import { t } from '#i18n/meeting.ts';
import { CheckRow } from '#ui/CheckRow.tsx';
import type { Recorder } from '../../shared/use-recorder.ts';
import { HouseholdList } from '../HouseholdList.tsx';
import type { OpenMeeting } from '../use-meeting.ts';

interface SummonsPartProps {
  readonly open: OpenMeeting;
  readonly recorder: Recorder;
}

/** The list of those summoned can still be put right: a household that moved in or registered late, or one too many. */
export function SummonsPart({ open, recorder }: SummonsPartProps) {
  const { app, place, view, meeting } = open;
  const { households } = summonsOf(view, meeting.id);
  const summoned = new Set(households);
  const required = meeting.fields.rules?.registrationRequired ?? false;
  const active = useMemo(() => activeHouseholdsOf(view), [view]);
  const refused = useMemo(
    () => new Set(conveneable(view, meeting.year, active, required).notRegistered.map(({ id }) => id)),
    [view, meeting.year, active, required],
  );
  const change = ({ id, headName: name }: Household, add: boolean) => {
    const said = add ? t('summons.added.status', { name }) : t('summons.removed.status', { name });
    void recorder.run(() => {
      const now = summonsOf(app.village(place.village).value, meeting.id);
      const others = now.households.filter((each) => each !== id);
      return summon(app.recording, place, add ? [...others, id] : others, now.delegates);
    }, said);
  };
  return (
    <>
      <h2>{t('attendance.summons.label')}</h2>
      <p>{t('summons.hint', { count: households.length })}</p>
      <HouseholdList label={t('attendance.summons.label')} households={active}>
        {(household) => (
          <CheckRow
            inList
            label={household.headName}
            detail={refused.has(household.id) ? t('summons.not-registered.status') : household.address}
            checked={summoned.has(household.id)}
            disabled={refused.has(household.id) && !summoned.has(household.id)}
            onChange={(checked) => change(household, checked)}
          />
        )}
      </HouseholdList>
    </>
  );
}
