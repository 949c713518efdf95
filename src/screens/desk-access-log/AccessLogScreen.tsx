import { t } from '#i18n/access.ts';

export function AccessLogScreen() {
  return <h1>{t('access.title')}</h1>;
}
