import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { amendMinutes } from '#commands/meetings.ts';
import type { AmendedResult } from '#domain/book/kinds.ts';
import { isSealed } from '#domain/meeting/meeting.ts';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/meeting.ts';
import { Button } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import { Notice } from '#ui/Notice.tsx';
import { useStepRecorder } from '../use-step-recorder.ts';
import { Feedback } from '../Feedback.tsx';
import { stepUrl } from '../steps.ts';
import type { OpenMeeting } from '../use-meeting.ts';
import { AmendedHouseholds } from './AmendedHouseholds.tsx';
import { SealDialog } from './SealDialog.tsx';
import { SignatureFields, useSignatures } from './SignatureFields.tsx';
import { changesToBeginWith } from './start-from.ts';

/** A signed change to a sealed result; what is not sealed is corrected in its own steps. */
export function AmendStep({ open }: { readonly open: OpenMeeting }) {
  if (isSealed(open.meeting)) return <AmendForm open={open} />;
  const action = { label: t('amend.not-sealed.action'), href: stepUrl(open.meeting.id, 'minutes') };
  return <Notice action={action}>{t('amend.not-sealed.hint')}</Notice>;
}

/** The first thing that an amendment still lacks. */
function missingOf(changes: readonly AmendedResult[], reason: string, signed: boolean) {
  if (changes.length === 0) return 'households';
  if (reason.trim() === '') return 'reason';
  return signed ? undefined : 'signatures';
}

/** Carries every change so far, since the newest amendment speaks for all. */
function AmendForm({ open }: { readonly open: OpenMeeting }) {
  const { app, place, meeting } = open;
  const { route, query } = useLocation();
  const recorder = useStepRecorder();
  const earlier = meeting.amendment.type === 'empty' ? undefined : meeting.amendment.value;
  const [changes, setChanges] = useState(() => changesToBeginWith(meeting, query['household']));
  const [reason, setReason] = useState(earlier?.reason ?? '');
  const [asking, setAsking] = useState(false);
  const signatures = useSignatures({ chair: meeting.fields.chair, secretary: meeting.fields.secretary });
  const { chair, secretary } = signatures.values;
  const missing = missingOf(changes, reason, chair !== undefined && secretary !== undefined);

  const amend = async () => {
    setAsking(false);
    if (!chair || !secretary) return;
    const amendment = { changes, reason: reason.trim(), chair, secretary };
    const amended = await recorder.run(() => amendMinutes(app.recording, place, amendment));
    if (amended) route(stepUrl(meeting.id, 'sealed'));
  };
  return (
    <>
      <h2>{t('amend.title')}</h2>
      <p>{t('amend.hint')}</p>
      <AmendedHouseholds open={open} changes={changes} onChange={setChanges} />
      <Field
        kind="multiline"
        label={t('amend.reason.label')}
        value={reason}
        onInput={setReason}
        maxLength={2000}
      />
      <SignatureFields signatures={signatures} />
      <Button kind="quiet" icon="back" href={stepUrl(meeting.id, 'sealed')}>
        {common('back.action')}
      </Button>
      <Feedback of={recorder}>
        {missing && <p>{t(`amend.missing-${missing}.hint`)}</p>}
        <Button
          kind="primary"
          icon="pen"
          large
          wide
          disabled={missing !== undefined}
          onClick={() => setAsking(true)}
        >
          {t('amend.record.action', { count: changes.length })}
        </Button>
      </Feedback>
      <SealDialog open={asking} of="amend" onSeal={() => void amend()} onClose={() => setAsking(false)} />
    </>
  );
}
