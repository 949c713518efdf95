import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/meeting.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { MinutesDocument } from '../../shared/minutes/MinutesDocument.tsx';
import { useMeeting } from '../use-meeting.ts';
import styles from './sealed.module.css';

/** The minutes as a paper: printed or kept as PDF by the phone itself, also without a network. */
export function MeetingPrintScreen({ id }: { readonly id: string }) {
  const open = useMeeting(id);
  if (!open) {
    return <Notice title={t('missing.title')} action={{ label: t('missing.action'), href: '/meeting' }} />;
  }
  return (
    <div class={styles.print}>
      <div class={styles.actions} data-chrome>
        <Button kind="primary" icon="print" large wide onClick={() => window.print()}>
          {t('print.print.action')}
        </Button>
        <Button kind="quiet" icon="back" href={`/meeting/${id}`}>
          {common('back.action')}
        </Button>
      </div>
      <MinutesDocument village={open.place.village} meeting={open.meeting} />
    </div>
  );
}
