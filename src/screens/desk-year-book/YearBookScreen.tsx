import { t } from '#i18n/year-book.ts';
import { PageHeader } from '#ui/PageHeader.tsx';

/** Every household and what became of it, year by year. */
export function YearBookScreen() {
  return <PageHeader title={t('book.title')} />;
}
