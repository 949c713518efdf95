import { t } from '#i18n/privacy.ts';

export function PrivacyScreen() {
  return <h1>{t('privacy.title')}</h1>;
}
