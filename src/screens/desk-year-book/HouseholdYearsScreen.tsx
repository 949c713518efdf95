import { t } from '#i18n/year-book.ts';
import { PageHeader } from '#ui/PageHeader.tsx';

/** One household through the years. */
export function HouseholdYearsScreen({
  village,
  household,
}: {
  readonly village?: string | undefined;
  readonly household?: string | undefined;
}) {
  return <PageHeader title={t('book.title')} lead={`${village} ${household}`} />;
}
