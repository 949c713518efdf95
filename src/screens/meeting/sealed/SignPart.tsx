import { useState } from 'preact/hooks';
import { sealMinutes } from '#commands/seal-minutes.ts';
import { minutesDigestOf } from '#protocol/minutes-digest.ts';
import { formatTime } from '#i18n/format.ts';
import { meetingOf } from '#domain/meeting/meeting.ts';
import { t } from '#i18n/meeting.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { useStepRecorder } from '../use-step-recorder.ts';
import { Feedback } from '../Feedback.tsx';
import { stepUrl } from '../steps.ts';
import type { OpenMeeting } from '../use-meeting.ts';
import { SealDialog } from './SealDialog.tsx';
import { SignatureFields, useSignatures } from './SignatureFields.tsx';

/**
 * Chair and secretary sign what was read aloud. The time of closing is taken when signing opens; when a second phone's
 * entries change the minutes after that, nothing is sealed: what was read is no longer what would be signed.
 */
export function SignPart({ open }: { readonly open: OpenMeeting }) {
  const { app, place, meeting } = open;
  const { village } = place;
  const recorder = useStepRecorder();
  const [{ closedAt, digest }] = useState(() => {
    const now = app.recording.now();
    return { closedAt: now, digest: minutesDigestOf(meeting, village, now) };
  });
  const [asking, setAsking] = useState(false);
  const signatures = useSignatures({ chair: meeting.fields.chair, secretary: meeting.fields.secretary });
  const unchanged = minutesDigestOf(meeting, village, closedAt) === digest;

  const seal = async () => {
    setAsking(false);
    const { chair, secretary } = signatures.values;
    if (!chair || !secretary) return;
    const covers = await app.coversOf(village);
    // What the seal covers must be what was read: anything recorded since shows as a change, and nothing is sealed.
    const read = meetingOf(app.village(village).value, meeting.id);
    if (minutesDigestOf(read, village, closedAt) !== digest) return;
    const sealing = { village, meeting: read, closedAt, chair, secretary, covers };
    await recorder.run(() => sealMinutes(app.recording, sealing));
  };

  if (!unchanged) {
    const action = { label: t('sign.changed.action'), href: stepUrl(meeting.id, 'minutes') };
    return (
      <Notice tone="pending" title={t('sign.changed.title')} action={action}>
        {t('sign.changed.hint')}
      </Notice>
    );
  }
  return (
    <>
      <p>{t('sign.closed.label', { time: formatTime(closedAt) })}</p>
      <SignatureFields signatures={signatures} />
      <Feedback of={recorder}>
        <Button
          kind="primary"
          icon="lock"
          large
          wide
          disabled={!signatures.values.chair || !signatures.values.secretary}
          onClick={() => setAsking(true)}
        >
          {t('sign.seal.action')}
        </Button>
      </Feedback>
      <SealDialog open={asking} of="sign" onSeal={() => void seal()} onClose={() => setAsking(false)} />
    </>
  );
}
