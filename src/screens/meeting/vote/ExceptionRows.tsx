import { t } from '#i18n/meeting.ts';
import { OutcomeBadge } from '../OutcomeBadge.tsx';
import { reasonText } from '../reason-text.ts';
import { ResultRow } from '../ResultRow.tsx';
import type { OpenMeeting } from '../use-meeting.ts';
import styles from './ListVote.module.css';

interface ExceptionRowsProps {
  readonly open: OpenMeeting;
  readonly exceptions: readonly string[];
  readonly onVote: (household: string) => void;
}

/** The households taken out of the list by name: each may get its own show of hands, or stays not proposed. */
export function ExceptionRows({ open, exceptions, onVote }: ExceptionRowsProps) {
  const { results, fields } = open.meeting;
  if (exceptions.length === 0 || !fields.rules) return <p>{t('list-vote.no-exceptions.hint')}</p>;
  const byHousehold = new Map(results.map((result) => [result.household, result]));
  return (
    <ul class={styles.rows} aria-label={t('list-vote.exceptions.label')}>
      {exceptions.map((id) => {
        const result = byHousehold.get(id);
        return (
          <li key={id}>
            <ResultRow
              title={open.nameOf(id)}
              detail={result?.basis === 'hands' ? reasonText(open, result) : t('list-vote.exception.hint')}
              badge={result && <OutcomeBadge outcome={result.outcome} />}
              onClick={() => onVote(id)}
            />
          </li>
        );
      })}
    </ul>
  );
}
