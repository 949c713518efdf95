import { useMemo } from 'preact/hooks';
import { displayCode } from '#protocol/code.ts';
import { submitVillage } from '#commands/meetings.ts';
import { meetingsOf, type Meeting } from '#domain/meeting/meeting.ts';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/phone.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useApp } from '../shared/app-context.ts';
import { FailureNotice } from '../shared/FailureNotice.tsx';
import { useRecorder } from '../shared/use-recorder.ts';
import { useYear } from '../shared/use-year.ts';
import styles from './HomeScreen.module.css';

function MeetingLine({ meeting }: { readonly meeting: Meeting }) {
  const cluster = meeting.fields.cluster ?? '';
  const code = meeting.minutes.type === 'empty' ? '' : displayCode(meeting.minutes.value.code);
  const proposed = meeting.results.filter((result) => result.outcome === 'proposed').length;
  const rejected = meeting.results.filter((result) => result.outcome === 'not-proposed').length;
  return (
    <li>
      <strong>
        {cluster ? t('submit.cluster-meeting.label', { cluster }) : t('submit.village-meeting.label')}
      </strong>
      <p class={styles.muted}>{t('submit.meeting.detail', { code, proposed, rejected })}</p>
    </li>
  );
}

/** Lists what is handed in and hands it in: one of the few steps that asks before. */
export function SubmitDialog({ onClose }: { readonly onClose: () => void }) {
  const { enrolment, village, recording } = useApp();
  const year = useYear();
  const recorder = useRecorder();
  const view = village(enrolment.village).value;
  const meetings = useMemo(() => meetingsOf(view, year), [view, year]);
  const submit = async () => {
    const ids = meetings.map((meeting) => meeting.id);
    if (await recorder.run(() => submitVillage(recording, enrolment.village, year, ids))) onClose();
  };
  const actions = (
    <>
      <Button onClick={onClose}>{common('cancel.action')}</Button>
      <Button kind="primary" icon="cloud-up" onClick={() => void submit()}>
        {t('submit.action')}
      </Button>
    </>
  );
  return (
    <Dialog
      open
      title={t('submit.title')}
      closeLabel={common('close.action')}
      onClose={onClose}
      actions={actions}
    >
      <div class={styles.list}>
        <FailureNotice failure={recorder.failure} />
        <p>{t('submit.lead')}</p>
        <ul class={styles.list}>
          {meetings.map((meeting) => (
            <MeetingLine key={meeting.id} meeting={meeting} />
          ))}
        </ul>
        <p class={styles.muted}>{t('submit.hint')}</p>
      </div>
    </Dialog>
  );
}
