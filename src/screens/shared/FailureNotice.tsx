import type { RecordFailure } from '#commands/recording.ts';
import { t } from '#i18n/errors.ts';
import { Notice } from '#ui/Notice.tsx';

interface FailureNoticeProps {
  readonly failure: RecordFailure | undefined;
}

/** Why nothing was recorded and the one thing to do, read aloud at once: `<FailureNotice failure={recorder.failure} />` */
export function FailureNotice({ failure }: FailureNoticeProps) {
  if (!failure) return null;
  const reopen =
    failure.type === 'storage-closed'
      ? { label: t('record.storage-closed.action'), onClick: () => location.reload() }
      : undefined;
  return (
    <Notice tone="danger" title={t(`record.${failure.type}.error`)} action={reopen}>
      {t(`record.${failure.type}.hint`)}
    </Notice>
  );
}
