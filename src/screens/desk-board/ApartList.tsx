import type { AcceptableTogether, ApartReason } from '#domain/timeline/acceptable-together.ts';
import { t } from '#i18n/desk.ts';
import { formatList } from '#i18n/format.ts';

import { useApp } from '../shared/app-context.ts';
import { flagSentence, type FlaggedVillage } from '../shared/desk/flag-text.ts';
import { paperText } from '../shared/desk/paper-text.ts';
import { problemText } from '../shared/desk/problem-text.ts';
import { villageYearOf } from '../shared/timeline/village-year.ts';
import styles from './ApartList.module.css';

interface ApartListProps {
  readonly apart: AcceptableTogether['apart'];
  readonly year: number;
  readonly nameOf: (village: string) => string;
}

/** The villages that want a look of their own, each with why; its name leads to it. */
export function ApartList({ apart, year, nameOf }: ApartListProps) {
  const app = useApp();
  return (
    <section>
      <h3>{t('bulk.apart.title', { count: apart.length })}</h3>
      <ul class={styles.villages}>
        {apart.map(({ village, reasons }) => {
          const { review } = villageYearOf(app, village, year);
          const flagged = flaggedVillage(review.value);
          return (
            <li key={village}>
              <a href={`/desk/villages/${village}`}>{nameOf(village)}</a>
              <ul class={styles.reasons}>
                {reasons
                  .flatMap((reason) => reasonSentences(reason, flagged))
                  .map((sentence) => (
                    <li key={sentence}>{sentence}</li>
                  ))}
              </ul>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const flaggedVillage = (review: FlaggedVillage['review']): FlaggedVillage => ({
  review,
  nameOf: (household) => review.households.find(({ id }) => id === household)?.headName ?? household,
});

function reasonSentences(reason: ApartReason, village: FlaggedVillage): readonly string[] {
  switch (reason.type) {
    case 'flags':
      // What two people recorded differently is a reason of its own beside the flag.
      return reason.flags
        .filter(({ type }) => type !== 'disputes')
        .map((flag) => flagSentence(flag, village));
    case 'dossier-incomplete':
      return [t('bulk.dossier.status', { papers: formatList(reason.papers.map(paperText)) })];
    case 'already-accepted':
    case 'not-submitted':
    case 'open-returns':
    case 'open-disputes':
      return [problemText(reason)];
  }
}
