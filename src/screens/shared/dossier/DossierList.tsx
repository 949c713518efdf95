import type { Dossier } from '#domain/dossier/dossier.ts';
import { t } from '#i18n/dossier.ts';

interface DossierListProps {
  readonly dossier: Dossier;
  /** The head's name of a household, by id. */
  readonly nameOf: (household: string) => string;
}

/** What the rules require of a village, paper by paper, with what is there and what is missing. */
export function DossierList({ dossier }: DossierListProps) {
  return (
    <ul aria-label={t('dossier.title')}>
      {dossier.items.map(({ paper }) => (
        <li key={paper}>{paper}</li>
      ))}
    </ul>
  );
}
