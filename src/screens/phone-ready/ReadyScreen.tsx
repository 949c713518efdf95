import { t } from '#i18n/ready.ts';

export function ReadyScreen() {
  return <h1>{t('ready.title')}</h1>;
}
