import { displayCode } from '#protocol/code.ts';
import { codeMatches } from '#commands/seal-minutes.ts';
import { formatDateTime } from '#i18n/format.ts';
import { t } from '#i18n/meeting.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { DisputeCard } from '../../shared/DisputeCard.tsx';
import { SafetyCopyCard } from '../../shared/transfer/SafetyCopyCard.tsx';
import { useStepRecorder } from '../use-step-recorder.ts';
import { Feedback } from '../Feedback.tsx';
import { ResultList } from '../ResultList.tsx';
import { stepUrl } from '../steps.ts';
import type { OpenMeeting } from '../use-meeting.ts';
import styles from './sealed.module.css';

/** The closed result: its code, which anybody with the paper can check, and what may still be done with it. */
export function SealedView({ open }: { readonly open: OpenMeeting }) {
  const { meeting, place } = open;
  const recorder = useStepRecorder();
  if (meeting.minutes.type === 'empty') return null;
  const { code, closedAt } = meeting.minutes.value;
  return (
    <>
      <section class={styles.code} aria-label={t('sealed.code.title')}>
        <p>{t('sealed.code.title')}</p>
        <p class={styles.letters}>{displayCode(code)}</p>
        <p>{t('sealed.code.hint')}</p>
        <p>{t('sealed.closed.label', { when: formatDateTime(closedAt) })}</p>
      </section>
      {codeMatches(meeting, place.village) ? (
        <Notice tone="success" still>
          {t('sealed.code-matches.status')}
        </Notice>
      ) : (
        <Notice tone="danger" title={t('sealed.code-differs.title')}>
          {t('sealed.code-differs.hint')}
        </Notice>
      )}
      <SafetyCopyCard asked />
      {meeting.disputes.map((subject) => (
        <DisputeCard key={subject} village={open.place.village} subject={subject} recorder={recorder} />
      ))}
      {meeting.amendment.type !== 'empty' && (
        <Notice still title={t('sealed.amended.title')}>
          {meeting.amendment.value.reason}
        </Notice>
      )}
      <div class={styles.actions}>
        <Button kind="primary" icon="print" large wide href={stepUrl(meeting.id, 'print')}>
          {t('sealed.print.action')}
        </Button>
        <Button icon="next" wide href="/">
          {t('sealed.home.action')}
        </Button>
        <Button icon="pen" wide href={stepUrl(meeting.id, 'amend')}>
          {t('sealed.amend.action')}
        </Button>
        <Button kind="quiet" icon="back" wide href="/meeting">
          {t('sealed.list.action')}
        </Button>
      </div>
      <ResultList open={open} />
      <Feedback of={recorder} />
    </>
  );
}
