import { useState } from 'preact/hooks';
import { setMeetingFields } from '#commands/meetings.ts';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/meeting.ts';
import { Field } from '#ui/Field.tsx';
import type { Recorder } from '../../shared/use-recorder.ts';
import type { OpenMeeting } from '../use-meeting.ts';

const TEXT_MAX = 2000;

interface DiscussionProps {
  readonly open: OpenMeeting;
  readonly recorder: Recorder;
}

/** What people said, if anybody wants it in the minutes. Recorded on leaving the box: no button to forget. */
export function Discussion({ open, recorder }: DiscussionProps) {
  const { app, place, meeting } = open;
  const recorded = meeting.fields.discussion ?? '';
  const [typed, setTyped] = useState<string>();
  const keep = async () => {
    const discussion = typed?.trim();
    if (discussion === undefined || discussion === recorded) return;
    const kept = await recorder.run(
      () => setMeetingFields(app.recording, place, { discussion }),
      t('minutes.discussion.status'),
    );
    if (kept) setTyped(undefined);
  };
  return (
    <div onFocusOut={() => void keep()}>
      <Field
        kind="multiline"
        label={t('minutes.discussion.label')}
        hint={t('minutes.discussion.hint')}
        optional={common('field.optional.hint')}
        value={typed ?? recorded}
        onInput={setTyped}
        maxLength={TEXT_MAX}
      />
    </div>
  );
}
