import { t } from '#i18n/decisions.ts';
import { PageHeader } from '#ui/PageHeader.tsx';

/** Who may be given the merit certificate. */
export function MeritScreen() {
  return <PageHeader title={t('decisions.title')} />;
}
