import { useLocation } from 'preact-iso';
import { restoreMeeting } from '#commands/meetings.ts';
import type { BookView } from '#domain/book/view.ts';
import { isCancelled } from '#domain/meeting/cancelled.ts';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/meeting.ts';
import { UndoBar } from '#ui/UndoBar.tsx';
import { ActionFoot } from '../../shared/ActionFoot.tsx';
import { useApp } from '../../shared/app-context.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { useStepRecorder } from '../use-step-recorder.ts';

/** One step back for a meeting just dropped. The address names it, so that a reload does not take the way back away. */
export function BringBack({ view }: { readonly view: BookView }) {
  const { recording, enrolment } = useApp();
  const recorder = useStepRecorder();
  const meeting = useLocation().query['dropped'] ?? '';
  const dropped = isCancelled(view, meeting);
  const restore = () =>
    recorder.run(() => restoreMeeting(recording, { village: enrolment.village, meeting }));
  return (
    <ActionFoot empty={!dropped && !recorder.failure}>
      <FailureNotice failure={recorder.failure} />
      <UndoBar
        text={dropped ? t('cancel.done.status') : undefined}
        undoLabel={common('undo.action')}
        onUndo={() => void restore()}
      />
    </ActionFoot>
  );
}
