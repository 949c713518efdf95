import { t } from '#i18n/decisions.ts';
import { PageHeader } from '#ui/PageHeader.tsx';

/** The year's decisions. */
export function DecisionsScreen() {
  return <PageHeader title={t('decisions.title')} />;
}
