import { useLocation } from 'preact-iso';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '#i18n/meeting.ts';
import { isCancelled } from '#domain/meeting/cancelled.ts';
import { isSealed } from '#domain/meeting/meeting.ts';
import { MEETING_STEPS, type MeetingStep } from '#domain/meeting/progress.ts';
import { Notice } from '#ui/Notice.tsx';
import { AssessmentStep } from './assessment/AssessmentStep.tsx';
import { AttendanceStep } from './attendance/AttendanceStep.tsx';
import { MeetingHeader } from './MeetingHeader.tsx';
import styles from './MeetingScreen.module.css';
import { MinutesStep } from './minutes/MinutesStep.tsx';
import { OfficialsStep } from './officials/OfficialsStep.tsx';
import { AmendStep } from './sealed/AmendStep.tsx';
import { MeetingPrintScreen } from './sealed/MeetingPrintScreen.tsx';
import { SealedStep } from './sealed/SealedStep.tsx';
import { listAfter } from './steps.ts';
import { useMeeting, type OpenMeeting } from './use-meeting.ts';
import { VoteStep } from './vote/VoteStep.tsx';

interface MeetingScreenProps {
  readonly id: string;
  readonly step?: string | undefined;
}

const STEPS = {
  attendance: AttendanceStep,
  officials: OfficialsStep,
  assessment: AssessmentStep,
  vote: VoteStep,
  minutes: MinutesStep,
  sealed: SealedStep,
  amend: AmendStep,
} as const;

const isStep = (step: string | undefined): step is keyof typeof STEPS =>
  step !== undefined && Object.hasOwn(STEPS, step);

/** One meeting, at the step asked for, or where it was left. Sealed meetings show their result. */
export function MeetingScreen({ id, step }: MeetingScreenProps) {
  const open = useMeeting(id);
  if (!open) {
    return <Notice title={t('missing.title')} action={{ label: t('missing.action'), href: '/meeting' }} />;
  }
  if (isCancelled(open.view, id)) {
    return (
      <Notice title={t('cancelled.title')} action={{ label: t('missing.action'), href: listAfter(id) }} />
    );
  }
  if (step === 'print') return <MeetingPrintScreen id={id} />;
  return <AtStep key={id} open={open} asked={isStep(step) ? step : undefined} />;
}

interface AtStepProps {
  readonly open: OpenMeeting;
  readonly asked: keyof typeof STEPS | undefined;
}

function AtStep({ open, asked }: AtStepProps) {
  const { route } = useLocation();
  // Held while the screen is open: the tap that completes a step must not take the step away from under the thumb.
  const [left] = useState(open.progress.current);
  const step = asked ?? left;
  const sealed = isSealed(open.meeting);
  // What is sealed is only looked at: its steps would offer taps that the book must refuse (L5).
  const shown = sealed && step !== 'amend' ? 'sealed' : step;
  const Step = STEPS[shown];
  const listed: MeetingStep = MEETING_STEPS.find((each) => each === shown) ?? 'sealed';
  const screen = useRef<HTMLDivElement>(null);
  // A step begins at its top, not where the one before was left.
  useLayoutEffect(() => screen.current?.scrollIntoView(), [shown, sealed]);
  return (
    <div ref={screen} class={styles.screen}>
      <MeetingHeader open={open} current={listed} onGo={(to) => route(`/meeting/${open.meeting.id}/${to}`)} />
      <section class={styles.step} key={shown}>
        <Step open={open} />
      </section>
    </div>
  );
}
