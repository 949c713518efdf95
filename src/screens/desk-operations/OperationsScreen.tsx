import { t } from '#i18n/operations.ts';

export function OperationsScreen() {
  return <h1>{t('operations.title')}</h1>;
}
