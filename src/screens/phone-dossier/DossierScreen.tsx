import { t } from '#i18n/dossier.ts';
import { PageHeader } from '#ui/PageHeader.tsx';

/** What the rules require of the village, what is there and what is missing. */
export function DossierScreen() {
  return <PageHeader title={t('dossier.title')} />;
}
