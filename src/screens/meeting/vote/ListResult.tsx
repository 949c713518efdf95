import type { BodyByKind } from '#domain/book/kinds.ts';
import { neededOf } from '#domain/rules/fraction.ts';
import type { Approval } from '#domain/rules/rule-set.ts';
import { t } from '#i18n/meeting.ts';
import { Button } from '#ui/Button.tsx';
import { shareText } from '../../shared/minutes/fraction-text.ts';
import styles from './ListVote.module.css';

interface ListResultProps {
  readonly vote: BodyByKind['list-vote'];
  readonly approval: Approval;
  readonly onAgain: () => void;
}

/** What the list got, in the numbers that decide. */
export function ListResult({ vote, approval, onAgain }: ListResultProps) {
  return (
    <section class={styles.result} aria-label={t('list-vote.result.title')}>
      <h2>{t('list-vote.result.title')}</h2>
      <p class={styles.figure}>{shareText(vote.for, vote.present)}</p>
      <p>
        {t('tally.numbers.label', vote)} ·{' '}
        {t('tally.needed.label', { needed: neededOf(vote.present, approval.fraction) })}
      </p>
      <p>{t('list-vote.covered.label', { count: vote.households.length })}</p>
      <Button icon="refresh" onClick={onAgain}>
        {t('list-vote.again.action')}
      </Button>
    </section>
  );
}
