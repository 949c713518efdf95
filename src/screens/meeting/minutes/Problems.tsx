import { stepOfProblem } from '#domain/meeting/progress.ts';
import { t } from '#i18n/meeting.ts';
import { Notice } from '#ui/Notice.tsx';
import { DisputeCard } from '../../shared/DisputeCard.tsx';
import type { Recorder } from '../../shared/use-recorder.ts';
import { problemText } from '../problem-text.ts';
import { stepName, stepUrl } from '../steps.ts';
import type { OpenMeeting } from '../use-meeting.ts';
import styles from './MinutesStep.module.css';

interface ProblemsProps {
  readonly open: OpenMeeting;
  readonly recorder: Recorder;
}

/** What stands between the meeting and its minutes: a sentence each, and the step that puts it right. */
export function Problems({ open, recorder }: ProblemsProps) {
  const { problems } = open.progress;
  const { meeting } = open;
  if (problems.length === 0) return null;
  return (
    <section class={styles.problems} aria-label={t('minutes.problems.title')}>
      <h2>{t('minutes.problems.title')}</h2>
      {problems.map((problem) => {
        const step = stepOfProblem(problem);
        const action =
          problem.type === 'open-disputes'
            ? undefined
            : { label: t('go-back.action', { step: stepName(step) }), href: stepUrl(meeting.id, step) };
        return (
          <Notice key={problem.type} tone="pending" icon="warning" still action={action}>
            {problemText(problem, open.nameOf)}
          </Notice>
        );
      })}
      {meeting.disputes.map((subject) => (
        <DisputeCard key={subject} village={open.place.village} subject={subject} recorder={recorder} />
      ))}
    </section>
  );
}
