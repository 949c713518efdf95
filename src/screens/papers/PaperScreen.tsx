import { t } from '#i18n/papers.ts';
import { PageHeader } from '#ui/PageHeader.tsx';

/** One paper as it will be printed, with its files. */
export function PaperScreen({ form }: { readonly form?: string | undefined }) {
  return <PageHeader title={t('papers.title')} lead={form} />;
}
