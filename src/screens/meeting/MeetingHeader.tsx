import { useState } from 'preact/hooks';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/meeting.ts';
import { isSealed } from '#domain/meeting/meeting.ts';
import { MEETING_STEPS, type MeetingStep } from '#domain/meeting/progress.ts';
import { Icon } from '#ui/Icon.tsx';
import { Stepper, type Step } from '#ui/Stepper.tsx';
import { CancelMeeting } from './CancelMeeting.tsx';
import styles from './MeetingHeader.module.css';
import { stepName } from './steps.ts';
import type { OpenMeeting } from './use-meeting.ts';

interface MeetingHeaderProps {
  readonly open: OpenMeeting;
  readonly current: MeetingStep;
  readonly onGo: (step: string) => void;
}

/** Which meeting this is and where in it one stands; the steps unfold, so that a small screen keeps its room. */
export function MeetingHeader({ open, current, onGo }: MeetingHeaderProps) {
  const [unfolded, setUnfolded] = useState(false);
  const { fields } = open.meeting;
  const go = (step: string) => {
    setUnfolded(false);
    onGo(step);
  };
  return (
    <header class={styles.header}>
      {fields.cluster && <h2 class={styles.title}>{t('title.cluster', { cluster: fields.cluster })}</h2>}
      <button
        class={styles.toggle}
        type="button"
        aria-expanded={unfolded}
        onClick={() => setUnfolded(!unfolded)}
        data-chrome
      >
        <span>
          {t('steps.current.label', {
            number: MEETING_STEPS.indexOf(current) + 1,
            of: MEETING_STEPS.length,
            step: stepName(current),
          })}
        </span>
        <Icon name={unfolded ? 'sort-up' : 'sort-down'} />
      </button>
      <nav class={styles.steps} data-unfolded={unfolded} aria-label={t('steps.label')}>
        <Stepper
          label={t('steps.label')}
          steps={stepsOf(open, current)}
          stateWords={{
            done: common('state.done.status'),
            current: common('state.current.status'),
            todo: common('state.todo.status'),
          }}
          onGo={go}
        />
        {!isSealed(open.meeting) && <CancelMeeting open={open} />}
      </nav>
    </header>
  );
}

function stepsOf({ meeting, progress, assessment }: OpenMeeting, current: MeetingStep): readonly Step[] {
  const { attendance, fields, results } = meeting;
  const decided = results.filter((result) => result.outcome !== 'undecided').length;
  const { households, groups } = assessment;
  const details: Partial<Record<MeetingStep, string | undefined>> = {
    attendance: t('steps.attendance.detail', { present: attendance.present, summoned: attendance.summoned }),
    officials: [fields.chair?.name, fields.secretary?.name].filter(Boolean).join(' · ') || undefined,
    assessment: t('steps.assessment.detail', {
      assessed: households.length - groups.open.length,
      households: households.length,
    }),
    vote: t('steps.vote.detail', { decided, households: results.length }),
  };
  return MEETING_STEPS.map((step) => ({
    id: step,
    label: stepName(step),
    state: step === current ? 'current' : progress.done.has(step) ? 'done' : 'todo',
    detail: details[step],
    disabled: progress.current === 'sealed' && step !== 'sealed',
  }));
}
