import { t } from '#i18n/meeting.ts';
import { Button } from '#ui/Button.tsx';
import { readBack } from '../../shared/minutes/read-back.ts';
import { summarySentences } from '../assessment/summary-sentences.ts';
import { useStepRecorder } from '../use-step-recorder.ts';
import { Feedback } from '../Feedback.tsx';
import { ResultList } from '../ResultList.tsx';
import { stepUrl } from '../steps.ts';
import type { OpenMeeting } from '../use-meeting.ts';
import { Discussion } from './Discussion.tsx';
import styles from './MinutesStep.module.css';
import { Problems } from './Problems.tsx';

/** The minutes as they stand, to be read aloud; what is still missing, each with the way there. */
export function MinutesStep({ open }: { readonly open: OpenMeeting }) {
  const { app, meeting, progress, nameOf } = open;
  const recorder = useStepRecorder();
  const ready = progress.problems.length === 0;
  return (
    <>
      <Problems open={open} recorder={recorder} />
      <section class={styles.paper} aria-label={t('minutes.read.title')}>
        <h2>{t('minutes.read.title')}</h2>
        <p class={styles.hint}>{t('minutes.read.hint')}</p>
        {readBack(meeting, app.enrolment.villageName, nameOf).map((sentence) => (
          <p key={sentence} class={styles.sentence}>
            {sentence}
          </p>
        ))}
        {summarySentences(open).map((sentence) => (
          <p key={sentence} class={styles.sentence}>
            {sentence}
          </p>
        ))}
      </section>
      <Discussion open={open} recorder={recorder} />
      <ResultList open={open} />
      <Feedback of={recorder}>
        {ready && (
          <Button kind="primary" icon="pen" large wide href={stepUrl(meeting.id, 'sealed')}>
            {t('minutes.sign.action')}
          </Button>
        )}
      </Feedback>
    </>
  );
}
