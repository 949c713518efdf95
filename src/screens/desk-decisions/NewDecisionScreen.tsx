import { t } from '#i18n/decisions.ts';
import { PageHeader } from '#ui/PageHeader.tsx';

/** Makes a decision of the villages that were accepted. */
export function NewDecisionScreen() {
  return <PageHeader title={t('decisions.title')} />;
}
