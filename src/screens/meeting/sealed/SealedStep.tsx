import { isSealed } from '#domain/meeting/meeting.ts';
import { t } from '#i18n/meeting.ts';
import { Notice } from '#ui/Notice.tsx';
import { stepUrl } from '../steps.ts';
import type { OpenMeeting } from '../use-meeting.ts';
import { SealedView } from './SealedView.tsx';
import { SignPart } from './SignPart.tsx';

/** The last step: both sign and the minutes are closed; afterwards the result with its code. */
export function SealedStep({ open }: { readonly open: OpenMeeting }) {
  if (isSealed(open.meeting)) return <SealedView open={open} />;
  if (open.progress.problems.length > 0) {
    const action = { label: t('sealed.not-ready.action'), href: stepUrl(open.meeting.id, 'minutes') };
    return (
      <Notice tone="pending" title={t('sealed.not-ready.title')} action={action}>
        {t('sealed.not-ready.hint', { count: open.progress.problems.length })}
      </Notice>
    );
  }
  return <SignPart open={open} />;
}
