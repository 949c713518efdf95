import { displayCode, normaliseCode } from '#protocol/code.ts';
import { t } from '#i18n/welcome.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { OnlineNotice } from './OnlineNotice.tsx';
import { useOnline } from './use-online.ts';
import type { Redeem } from './WelcomeScreen.tsx';

interface InvitationCardProps {
  readonly invitationCode: string;
  readonly onRedeem: Redeem;
  readonly onOther: () => void;
}

/** An invitation that came by a link: one button. Not redeemed by itself, since a code opens one device only. */
export function InvitationCard({ invitationCode, onRedeem, onOther }: InvitationCardProps) {
  const { working, failure, ask } = useOnline();
  const code = normaliseCode(invitationCode);
  return (
    <Card kind="key" title={t('invitation.title')}>
      <OnlineNotice failure={failure} />
      <p>{t('invitation.hint')}</p>
      <p>{displayCode(code)}</p>
      <Button
        kind="primary"
        icon="download"
        large
        wide
        busy={working}
        onClick={() => void ask(() => onRedeem(code))}
      >
        {working ? t('code.working.status') : t('invitation.action')}
      </Button>
      <Button kind="quiet" onClick={onOther}>
        {t('code.other.action')}
      </Button>
    </Card>
  );
}
