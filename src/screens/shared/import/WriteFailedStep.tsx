import type { RecordFailure } from '#commands/recording.ts';
import { t } from '#i18n/import.ts';
import { Notice } from '#ui/Notice.tsx';

import { FailureNotice } from '../FailureNotice.tsx';

interface WriteFailedStepProps {
  readonly failure: RecordFailure;
  readonly onAgain: () => void;
}

/** What came before the failure stays; the same file again writes the rest. */
export function WriteFailedStep({ failure, onAgain }: WriteFailedStepProps) {
  return (
    <>
      <FailureNotice failure={failure} />
      <Notice tone="pending" action={{ label: t('pick.other.action'), onClick: onAgain }}>
        {t('writing.failed')}
      </Notice>
    </>
  );
}
