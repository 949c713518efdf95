import { t } from '#i18n/desk.ts';
import { t as commonText } from '#i18n/common.ts';
import { Notice } from '#ui/Notice.tsx';

import type { OnlineFailure } from '../shared/app-context.ts';
import { refusalWords } from '../shared/refusal.ts';

interface OnlineNoticeProps {
  readonly failure: OnlineFailure | undefined;
  readonly onRetry?: () => void;
}

/** Why the server did not answer. Having no network is normal and wears no error colour. */
export function OnlineNotice({ failure, onRetry }: OnlineNoticeProps) {
  if (!failure) return null;
  const action = onRetry && { label: commonText('retry.action'), onClick: onRetry };
  return failure.type === 'offline' ? (
    <Notice tone="info" action={action}>
      {t('people.invitations.offline')}
    </Notice>
  ) : (
    <Notice tone="danger" title={refusalWords(failure.code).title} action={action}>
      {refusalWords(failure.code).hint}
    </Notice>
  );
}
