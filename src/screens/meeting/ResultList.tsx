import { byConcern } from '#domain/meeting/progress.ts';
import { t } from '#i18n/meeting.ts';
import { ListRow } from '#ui/ListRow.tsx';
import { VirtualList } from '#ui/VirtualList.tsx';
import { resultText } from '../shared/minutes/fraction-text.ts';
import { OutcomeBadge } from './OutcomeBadge.tsx';
import styles from './ResultList.module.css';
import type { OpenMeeting } from './use-meeting.ts';

/** What was decided on each household and why, in numbers; what needs a look stands first. */
export function ResultList({ open }: { readonly open: OpenMeeting }) {
  const { results, fields } = open.meeting;
  const { rules } = fields;
  if (!rules || results.length === 0) return null;
  const count = (outcome: string) => results.filter((result) => result.outcome === outcome).length;
  return (
    <section class={styles.results}>
      <h2>{t('results.title')}</h2>
      <p>
        {t('results.counts.label', {
          proposed: count('proposed'),
          rejected: count('not-proposed'),
          undecided: count('undecided'),
        })}
      </p>
      <div class={styles.list}>
        <VirtualList
          still
          label={t('results.title')}
          rows={byConcern(results)}
          keyOf={(result) => result.household}
        >
          {(result) => (
            <ListRow
              title={open.nameOf(result.household)}
              detail={resultText(result, rules.approval)}
              end={<OutcomeBadge outcome={result.outcome} />}
            />
          )}
        </VirtualList>
      </div>
    </section>
  );
}
