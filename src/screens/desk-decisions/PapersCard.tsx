import { isSigned } from '#domain/decision/decision.ts';
import { t } from '#i18n/decisions.ts';
import { Card } from '#ui/Card.tsx';
import { Icon } from '#ui/Icon.tsx';

import { paperUrl, type PaperAddress } from '../shared/paper/paper-url.ts';
import { givesTitle, hasCertificates } from './decision-words.ts';
import styles from './Decisions.module.css';
import type { DecisionPage } from './use-decision.ts';

type PaperKey = 'submission' | 'decision' | 'certificates' | 'certificates-two' | 'public-list';

const ADDRESSES: Readonly<Record<PaperKey, PaperAddress>> = {
  submission: { form: 'F18', paper: 0 },
  decision: { form: 'F15' },
  certificates: { form: 'F17', paper: 0 },
  'certificates-two': { form: 'F17', paper: 1 },
  'public-list': { form: 'F18', paper: 1 },
};

/** The papers that are made of this decision as it is now: those of the signed one follow its signature. */
export function PapersCard({ page: { decision } }: { readonly page: DecisionPage }) {
  const keys: readonly PaperKey[] = [
    ...(decision.type === 'recognition' ? (['submission'] as const) : []),
    'decision',
    ...(hasCertificates(decision) ? (['certificates', 'certificates-two', 'public-list'] as const) : []),
  ];
  return (
    <Card title={t('papers.title')}>
      <nav class={styles.links} aria-label={t('papers.title')}>
        {keys.map((key) => (
          <a key={key} href={paperUrl('desk', { ...ADDRESSES[key], decision: decision.id })}>
            <Icon name="print" />
            {t(`papers.${key}.action`)}
          </a>
        ))}
      </nav>
      {givesTitle(decision) && !isSigned(decision) && (
        <p class={styles.rule}>{t('papers.after-signing.hint')}</p>
      )}
    </Card>
  );
}
