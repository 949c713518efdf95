import { t } from '#i18n/phone.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { installOffer, installsByMenu, isInstalled } from './install.ts';

/** How to keep the app on this phone; nothing once it is installed, or where a browser knows no such thing. */
export function InstallCard() {
  const offer = installOffer.value;
  if (isInstalled() || (!offer && !installsByMenu())) return null;
  const install = () => {
    void offer?.prompt().then(() => {
      installOffer.value = undefined;
    });
  };
  return (
    <Card title={t('install.title')}>
      <p>{t('install.hint')}</p>
      {offer ? (
        <Button icon="download" wide onClick={install}>
          {t('install.action')}
        </Button>
      ) : (
        <p>{t('install.ios.hint')}</p>
      )}
    </Card>
  );
}
