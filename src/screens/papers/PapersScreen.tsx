import { t } from '#i18n/papers.ts';
import { PageHeader } from '#ui/PageHeader.tsx';

/** Every form, blank and filled from the book. */
export function PapersScreen() {
  return <PageHeader title={t('papers.title')} />;
}
