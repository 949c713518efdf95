import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { cancelMeeting } from '#commands/meetings.ts';
import { t } from '#i18n/meeting.ts';
import { Button } from '#ui/Button.tsx';
import { AskDialog } from '../shared/AskDialog.tsx';
import { FailureNotice } from '../shared/FailureNotice.tsx';
import { listAfter } from './steps.ts';
import type { OpenMeeting } from './use-meeting.ts';
import { useStepRecorder } from './use-step-recorder.ts';

/** A meeting opened by mistake is dropped, so that it does not keep the village open. Asked first: it takes all of it away. */
export function CancelMeeting({ open: { app, place } }: { readonly open: OpenMeeting }) {
  const { route } = useLocation();
  const recorder = useStepRecorder();
  const [asking, setAsking] = useState(false);
  const stop = () => setAsking(false);
  const drop = async () => {
    if (await recorder.run(() => cancelMeeting(app.recording, place))) route(listAfter(place.meeting));
  };
  return (
    <>
      <Button kind="quiet" icon="cross" onClick={() => setAsking(true)}>
        {t('cancel.action')}
      </Button>
      {asking && (
        <AskDialog
          title={t('cancel.confirm.title')}
          confirm={{ label: t('cancel.confirm.action'), kind: 'danger', onClick: () => void drop() }}
          keepLabel={t('cancel.keep.action')}
          onClose={stop}
        >
          <p>{t('cancel.confirm.hint')}</p>
          <FailureNotice failure={recorder.failure} />
        </AskDialog>
      )}
    </>
  );
}
