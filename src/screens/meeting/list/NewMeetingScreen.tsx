import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { openMeeting, type NewMeeting } from '#commands/meetings.ts';
import { areaClassOfVillage } from '#domain/register/areas.ts';
import { ruleSetOfVillage } from '#domain/register/year-rules.ts';
import { freezeRules } from '#domain/rules/frozen-rules.ts';
import { withinSentence } from '#i18n/format.ts';
import { t } from '#i18n/meeting.ts';
import { Button } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import { useApp } from '../../shared/app-context.ts';
import { useYear } from '../../shared/use-year.ts';
import type { Recorder } from '../../shared/use-recorder.ts';
import { useStepRecorder } from '../use-step-recorder.ts';
import { Feedback } from '../Feedback.tsx';
import { MeetingDay, useMeetingDay } from './MeetingDay.tsx';
import { AlreadyOpen, NotRegistered, RulesInForce } from './NewMeetingNotes.tsx';
import styles from './MeetingsScreen.module.css';
import { PartChoice } from './PartChoice.tsx';
import { useParts } from './use-parts.ts';

/** Where nobody can be summoned there is no button that opens a meeting: the part is still to be chosen, or everybody has met. */
function Nobody({ isChosen }: { readonly isChosen: boolean }) {
  if (!isChosen) return <p>{t('new.choose-cluster.hint')}</p>;
  return (
    <>
      <p>{t('new.nobody.hint')}</p>
      <Button icon="people" wide href="/meeting">
        {t('new.back.action')}
      </Button>
    </>
  );
}

/** Opens a meeting: who is summoned, where; the rules of the year are pinned to it. */
export function NewMeetingScreen() {
  const app = useApp();
  const year = useYear();
  const recorder = useStepRecorder();
  const { village } = app.enrolment;
  const ruleSet = ruleSetOfVillage(app.commune.value, year, village);
  const { meetings, proposed, division, divide, chosen, choose, part, eligible, notRegistered } = useParts(
    year,
    ruleSet,
  );
  const [place, setPlace] = useState(() =>
    t('new.place.default', { village: withinSentence(app.enrolment.villageName) }),
  );
  const open = useOpening(recorder);
  const clockWrong = useMeetingDay();
  const [agreed, setAgreed] = useState(false);

  return (
    <div class={styles.screen}>
      <h2>{t('new.title', { year })}</h2>
      {clockWrong && <MeetingDay agreed={agreed} onAgree={setAgreed} />}
      <AlreadyOpen meetings={meetings} />
      <PartChoice
        division={division}
        onDivide={divide}
        parts={proposed}
        chosen={chosen}
        onChoose={choose}
        rule={ruleSet.clusterMeetings}
      />
      <Field label={t('new.place.label')} value={place} onInput={setPlace} maxLength={120} />
      <NotRegistered households={notRegistered} />
      <RulesInForce ruleSet={ruleSet} />
      <Feedback of={recorder}>
        {eligible.length === 0 ? (
          <Nobody isChosen={part !== undefined || division.type === 'village'} />
        ) : (
          <Button
            kind="primary"
            icon="people"
            large
            wide
            disabled={clockWrong && !agreed}
            onClick={() =>
              void open({
                year,
                cluster: part?.name ?? '',
                place: place.trim(),
                rules: freezeRules(ruleSet, areaClassOfVillage(app.commune.value, village)),
                households: eligible.map((household) => household.id),
              })
            }
          >
            {t('new.open.action', { count: eligible.length })}
          </Button>
        )}
      </Feedback>
    </div>
  );
}

/** Records the meeting and goes to its first step. */
function useOpening(recorder: Recorder) {
  const { recording, enrolment } = useApp();
  const { route } = useLocation();
  return async (meeting: Omit<NewMeeting, 'village'>) => {
    let id = '';
    const opened = await recorder.run(async () => {
      const result = await openMeeting(recording, { village: enrolment.village, ...meeting });
      if (!result.ok) return result;
      id = result.value;
      return { ok: true, value: { savedAt: recording.now(), undo: [] } };
    });
    if (opened) route(`/meeting/${id}/attendance`);
  };
}
