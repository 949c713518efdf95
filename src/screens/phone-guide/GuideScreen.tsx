import { t } from '#i18n/guide.ts';

export function GuideScreen() {
  return <h1>{t('guide.title')}</h1>;
}
