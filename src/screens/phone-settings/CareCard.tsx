import { t } from '#i18n/ready.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';

/** The ways to the check before the meeting and to the home screen. */
export function CareCard() {
  return (
    <Card>
      <Button icon="phone" wide href="/ready">
        {t('ready.link.action')}
      </Button>
      <Button icon="download" wide href="/install">
        {t('install.link.action')}
      </Button>
    </Card>
  );
}
