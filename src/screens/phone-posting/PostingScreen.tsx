import { t } from '#i18n/posting.ts';
import { PageHeader } from '#ui/PageHeader.tsx';

/** The notice board: the sheet, its clock, and what people said. */
export function PostingScreen() {
  return <PageHeader title={t('posting.title')} />;
}
