import type { RecordFailure } from '#commands/recording.ts';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '#i18n/failures.ts';
import { Notice } from '#ui/Notice.tsx';

interface FailureNoticeProps {
  readonly failure: RecordFailure | undefined;
}

/** What is typed and not recorded survives the reload (use-kept.ts); a full phone can at least hand over what it holds. */
function wayOut({ type }: RecordFailure) {
  if (type === 'storage-closed' || type === 'storage-lost')
    return { label: t('record.storage-closed.action'), onClick: () => location.reload() };
  if (type === 'storage-full' && !location.pathname.startsWith('/desk'))
    return { label: t('record.storage-full.action'), href: '/transfer' };
  return undefined;
}

/** Why nothing was recorded and the one thing to do, read aloud at once: `<FailureNotice failure={recorder.failure} />` */
export function FailureNotice({ failure }: FailureNoticeProps) {
  const place = useRef<HTMLDivElement>(null);
  // The button that was pressed may be a screen further down.
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest' }), [failure]);
  if (!failure) return null;
  return (
    <div ref={place}>
      <Notice tone="danger" title={t(`record.${failure.type}.error`)} action={wayOut(failure)}>
        {t(`record.${failure.type}.hint`)}
      </Notice>
    </div>
  );
}
