import { useEffect, useRef } from 'preact/hooks';
import { t } from '#i18n/transfer.ts';
import { Stack } from '#ui/Card.tsx';
import { Working } from '#ui/EmptyState.tsx';
import { Notice } from '#ui/Notice.tsx';
import type { Intake } from './use-intake.ts';

/** What the last file or code brought: read aloud as it comes, and brought into sight. */
export function IntakeNotices({ intake }: { readonly intake: Intake }) {
  const { news, isWorking } = intake;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (news.length > 0) place.current?.scrollIntoView({ block: 'nearest' });
  }, [news]);
  if (isWorking) return <Working text={t('receive.working.status')} />;
  return (
    <div ref={place} hidden={news.length === 0}>
      <Stack gap={2}>
        {news.map(({ tone, title, hint }) => (
          <Notice key={title} tone={tone} title={title}>
            {hint}
          </Notice>
        ))}
      </Stack>
    </div>
  );
}
