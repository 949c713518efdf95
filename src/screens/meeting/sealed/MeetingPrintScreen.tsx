import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/meeting.ts';
import { t as words } from '#i18n/minutes.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { LazyPart } from '../../shared/LazyPart.tsx';
import { paperUrl } from '../../shared/paper/paper-url.ts';
import { useMeeting } from '../use-meeting.ts';
import styles from './sealed.module.css';

const loadMinutes = () =>
  import('../../shared/minutes/MinutesDocument.tsx').then((documents) => documents.MinutesDocument);

/** The minutes as a paper: printed or kept as PDF by the phone itself, also without a network, and as a file for Word. */
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
        <Button icon="download" wide href={paperUrl('phone', { form: 'F8', meeting: id })}>
          {words('print.file.action')}
        </Button>
        <Button kind="quiet" icon="back" href={`/meeting/${id}`}>
          {common('back.action')}
        </Button>
      </div>
      <LazyPart load={loadMinutes}>
        {(MinutesDocument) => <MinutesDocument village={open.place.village} meeting={open.meeting} />}
      </LazyPart>
    </div>
  );
}
