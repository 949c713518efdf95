import { useEffect, useRef } from 'preact/hooks';
import { meetingToAmend } from '#domain/dossier/dossier.ts';
import { countOpinions } from '#domain/posting/opinions.ts';
import { t } from '#i18n/posting.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';
import { paperUrl } from '../shared/paper/paper-url.ts';
import type { BoardProps } from './board-props.ts';
import { OpinionRow } from './OpinionRow.tsx';
import styles from './posting.module.css';

interface OpinionsPartProps extends BoardProps {
  /** Somebody comes back from noting one: the list begins here, not at the sheet. */
  readonly inSight: boolean;
  readonly onNote: () => void;
  readonly onSettle: (opinion: string) => void;
}

/** Households whose objection was upheld: where the new vote is written down. */
export function VoteAgain({ standing, nameOf }: Pick<BoardProps, 'standing' | 'nameOf'>) {
  const { review, toVoteAgain } = standing;
  return (
    <>
      {toVoteAgain.map((household) => {
        const meeting = meetingToAmend(review, household);
        const href = meeting ? `/meeting/${meeting}/amend?household=${household}` : '/meeting';
        return (
          <Notice
            key={household}
            still
            tone="pending"
            icon="people"
            title={t('vote-again.title', { name: nameOf(household) })}
            action={{ label: t('vote-again.action'), href }}
          >
            {t('vote-again.hint')}
          </Notice>
        );
      })}
    </>
  );
}

/** What people said about the list, and how each was settled. */
export function OpinionsPart(props: OpinionsPartProps) {
  const { standing, recorder, nameOf, inSight, onNote, onSettle } = props;
  const part = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (inSight) part.current?.scrollIntoView();
  }, [inSight]);
  const { opinions, review, posting } = standing;
  const locked = review.state === 'accepted';
  // Before the sheet is up nobody can have read it.
  const isHeard = posting.type !== 'not-required' && posting.type !== 'not-posted';
  if (opinions.length === 0 && !isHeard) return null;
  const { received, open } = countOpinions(opinions);
  return (
    <div ref={part}>
      <Card title={t('opinions.title')}>
        <p>
          {received === 0
            ? t('opinions.none.status')
            : t('opinions.counts.status', { count: received, open })}
        </p>
        {opinions.length > 0 && (
          <ul class={styles.opinions} aria-label={t('opinions.title')}>
            {opinions.map((opinion) => (
              <OpinionRow
                key={opinion.id}
                opinion={opinion}
                village={review.village}
                recorder={recorder}
                nameOf={nameOf}
                locked={locked}
                onSettle={() => onSettle(opinion.id)}
              />
            ))}
          </ul>
        )}
        {!locked && (
          <Button icon="plus" wide onClick={onNote}>
            {t('opinions.note.action')}
          </Button>
        )}
        <Button
          kind="quiet"
          icon="print"
          wide
          href={paperUrl('phone', { form: 'F9', paper: 3, village: review.village })}
        >
          {t('sheet.book.action')}
        </Button>
      </Card>
    </div>
  );
}
