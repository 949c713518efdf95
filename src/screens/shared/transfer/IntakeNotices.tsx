import { t } from '#i18n/transfer.ts';
import { Working } from '#ui/EmptyState.tsx';
import { Notice } from '#ui/Notice.tsx';
import type { Intake } from './use-intake.ts';

/** What the last file or code brought, read aloud as it comes. */
export function IntakeNotices({ intake }: { readonly intake: Intake }) {
  if (intake.isWorking) return <Working text={t('receive.working.status')} />;
  return (
    <>
      {intake.news.map(({ tone, title, hint }) => (
        <Notice key={title} tone={tone} title={title}>
          {hint}
        </Notice>
      ))}
    </>
  );
}
