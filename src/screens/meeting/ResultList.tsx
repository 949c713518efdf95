import { useState } from 'preact/hooks';
import { byConcern } from '#domain/meeting/progress.ts';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/meeting.ts';
import { Button } from '#ui/Button.tsx';
import { OutcomeBadge } from './OutcomeBadge.tsx';
import { reasonText } from './reason-text.ts';
import { ResultRow } from './ResultRow.tsx';
import styles from './ResultList.module.css';
import type { OpenMeeting } from './use-meeting.ts';

const SHOWN_FIRST = 20;
const SHOWN_MORE = 100;

/** What was decided on each household and why, in numbers; what needs a look stands first. */
export function ResultList({ open }: { readonly open: OpenMeeting }) {
  const [shown, setShown] = useState(SHOWN_FIRST);
  const { results, fields } = open.meeting;
  if (!fields.rules || results.length === 0) return null;
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
      <ul class={styles.list} aria-label={t('results.title')}>
        {byConcern(results)
          .slice(0, shown)
          .map((result) => (
            <li key={result.household}>
              <ResultRow
                title={open.nameOf(result.household)}
                detail={reasonText(open, result)}
                badge={<OutcomeBadge outcome={result.outcome} />}
              />
            </li>
          ))}
      </ul>
      {shown < results.length && (
        <Button wide onClick={() => setShown(shown + SHOWN_MORE)}>
          {common('more.action')}
        </Button>
      )}
    </section>
  );
}
