import { t } from '#i18n/decisions.ts';
import { PageHeader } from '#ui/PageHeader.tsx';

/** One decision: its list, number, signature and publication. */
export function DecisionScreen({ id }: { readonly id?: string | undefined }) {
  return <PageHeader title={t('decisions.title')} lead={id} />;
}
