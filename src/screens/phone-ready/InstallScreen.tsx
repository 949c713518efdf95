import { t } from '#i18n/ready.ts';

export function InstallScreen() {
  return <h1>{t('ready.title')}</h1>;
}
