import { useLocation } from 'preact-iso';
import { useMemo, useState } from 'preact/hooks';
import { openMeeting } from '#commands/meetings.ts';
import { conveneable } from '#domain/meeting/convening.ts';
import { meetingsOf } from '#domain/meeting/meeting.ts';
import { ruleSetOf } from '#domain/register/commune.ts';
import { freezeRules } from '#domain/rules/frozen-rules.ts';
import { t } from '#i18n/meeting.ts';
import { Button } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import { useApp } from '../../shared/app-context.ts';
import { useYear } from '../../shared/use-year.ts';
import { useRecorder } from '../../shared/use-recorder.ts';
import { Feedback } from '../Feedback.tsx';
import { AlreadyOpen, NotRegistered, RulesInForce } from './NewMeetingNotes.tsx';
import styles from './MeetingsScreen.module.css';
import { proposedParts, type Part } from './parts.ts';
import { PartChoice, type Division } from './PartChoice.tsx';

/** Opens a meeting: who is summoned, where; the rules of the year are pinned to it. */
export function NewMeetingScreen() {
  const app = useApp();
  const year = useYear();
  const { village, villageName } = app.enrolment;
  const { route } = useLocation();
  const recorder = useRecorder();
  const view = app.village(village).value;
  const ruleSet = ruleSetOf(app.commune.value, year);
  const [place, setPlace] = useState(() => t('new.place.default', { village: villageName }));
  const [division, setDivision] = useState<Division>({ type: 'village' });
  const [chosen, setChosen] = useState('');

  const meetings = useMemo(() => meetingsOf(view, year), [view, year]);
  const proposed = useMemo(() => proposedParts(view, meetings, division), [view, meetings, division]);
  const part: Part | undefined =
    division.type === 'village' ? proposed[0] : proposed.find((each) => each.name === chosen);
  const { eligible, notRegistered } = useMemo(
    () => conveneable(view, year, part?.left ?? [], ruleSet.registration.value.required),
    [view, year, part, ruleSet],
  );

  const open = async () => {
    const rules = freezeRules(ruleSet);
    const households = eligible.map((household) => household.id);
    const cluster = part?.name ?? '';
    let id = '';
    const opened = await recorder.run(async () => {
      const meeting = { village, year, cluster, place: place.trim(), rules, households };
      const result = await openMeeting(app.recording, meeting);
      if (!result.ok) return result;
      id = result.value;
      return { ok: true, value: { savedAt: app.recording.now(), undo: [] } };
    });
    if (opened) route(`/meeting/${id}/attendance`);
  };

  return (
    <div class={styles.screen}>
      <h1>{t('new.title', { year })}</h1>
      <AlreadyOpen meetings={meetings} />
      <PartChoice
        division={division}
        onDivide={(next) => {
          setDivision(next);
          setChosen('');
        }}
        parts={proposed}
        chosen={chosen}
        onChoose={setChosen}
        rule={ruleSet.clusterMeetings}
        households={proposed.reduce((sum, each) => sum + each.households.length, 0)}
      />
      <Field label={t('new.place.label')} value={place} onInput={setPlace} maxLength={120} />
      <NotRegistered households={notRegistered} />
      <RulesInForce ruleSet={ruleSet} />
      <Feedback of={recorder}>
        <Button
          kind="primary"
          icon="people"
          large
          wide
          disabled={eligible.length === 0}
          onClick={() => void open()}
        >
          {t('new.open.action', { count: eligible.length })}
        </Button>
      </Feedback>
    </div>
  );
}
