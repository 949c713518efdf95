import { t } from '#i18n/year-book.ts';
import { PageHeader } from '#ui/PageHeader.tsx';

/** Brings in what earlier years left in spreadsheets. */
export function PastYearsScreen() {
  return <PageHeader title={t('book.title')} />;
}
