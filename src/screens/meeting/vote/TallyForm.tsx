import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { HandsTally } from '#domain/book/kinds.ts';
import { tallyFits } from '#domain/meeting/results.ts';
import { neededOf, reaches } from '#domain/rules/fraction.ts';
import type { Approval } from '#domain/rules/rule-set.ts';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/meeting.ts';
import { Button } from '#ui/Button.tsx';
import { Counter } from '#ui/Counter.tsx';
import { Notice } from '#ui/Notice.tsx';
import { shareText } from '../../shared/minutes/fraction-text.ts';
import { useKept } from '../../shared/use-kept.ts';
import { SingleTap } from '../SingleTap.tsx';
import styles from './TallyForm.module.css';

type Answer = 'for' | 'against' | 'abstained';

const ANSWERS: readonly Answer[] = ['for', 'against', 'abstained'];

interface TallyFormProps {
  /** Under which name what is counted survives a reload. */
  readonly keptAs: string;
  /** How many may raise a hand now. */
  readonly present: number;
  readonly approval: Approval;
  /** What was recorded before, to be corrected. */
  readonly start: HandsTally | undefined;
  readonly recordLabel: string;
  /** Offers to fill in that everybody agrees, to be recorded by the button below. */
  readonly offerAll?: boolean;
  readonly onRecord: (tally: HandsTally) => void;
}

/** Hands counted: three numbers checked against those present while they are entered. Nothing is assumed silently. */
export function TallyForm(props: TallyFormProps) {
  const { keptAs, present, approval, start, recordLabel, offerAll = false, onRecord } = props;
  const [votes, setVotes] = useKept(`tally:${keptAs}`, {
    for: start?.for ?? 0,
    against: start?.against ?? 0,
    abstained: start?.abstained ?? 0,
  });
  const record = useRef<HTMLDivElement>(null);
  const [filled, setFilled] = useState(0);
  const fill = (agree: number) => {
    setVotes({ ...votes, for: agree });
    setFilled(filled + 1);
  };
  // What is left to do may lie below the screen, under a result that has just grown.
  useLayoutEffect(() => {
    if (filled > 0) record.current?.scrollIntoView({ block: 'center' });
  }, [filled]);
  const tally: HandsTally = { ...votes, present };
  const sum = votes.for + votes.against + votes.abstained;
  const rest = present - votes.against - votes.abstained;
  const fits = tallyFits(tally);
  const labels = { decreaseLabel: common('decrease.action'), increaseLabel: common('increase.action') };
  return (
    <div class={styles.form}>
      {(offerAll || rest < present) && <FillRest rest={rest} present={present} onFill={() => fill(rest)} />}
      {ANSWERS.map((answer) => (
        <Counter
          key={answer}
          label={t(`tally.${answer}.label`)}
          value={votes[answer]}
          onChange={(value) => setVotes({ ...votes, [answer]: value })}
          {...labels}
        />
      ))}
      <Check tally={tally} sum={sum} approval={approval} />
      <div ref={record}>
        <SingleTap>
          <Button
            kind="primary"
            icon="check"
            large
            wide
            disabled={!fits || sum === 0}
            onClick={() => onRecord(tally)}
          >
            {recordLabel}
          </Button>
        </SingleTap>
      </div>
    </div>
  );
}

interface CheckProps extends Pick<TallyFormProps, 'approval'> {
  readonly tally: HandsTally;
  readonly sum: number;
}

/** Whether the hands fit those present, and what they come to. */
function Check({ tally, sum, approval }: CheckProps) {
  const { present } = tally;
  if (!tallyFits(tally)) {
    return (
      <Notice tone="danger">
        {t('tally.too-many.error', { ...tally, sum, present, count: sum - present })}
      </Notice>
    );
  }
  return (
    <p class={styles.sum} role="status">
      {sum === present
        ? t('tally.complete.status', { present })
        : t('tally.silent.status', { sum, present, count: present - sum })}
      {sum > 0 && <Outcome votesFor={tally.for} present={present} approval={approval} />}
    </p>
  );
}

interface FillRestProps {
  readonly rest: number;
  readonly present: number;
  readonly onFill: () => void;
}

/** The usual case by one tap, said and never assumed: everybody agrees, or all who did not say otherwise. */
function FillRest({ rest, present, onFill }: FillRestProps) {
  const everybody = rest === present;
  return (
    <Button
      kind={everybody ? 'primary' : 'secondary'}
      icon="people"
      large={everybody}
      wide
      disabled={rest < 0}
      onClick={onFill}
    >
      {everybody
        ? t('tally.all.action', { count: present })
        : t('tally.rest.action', { count: Math.max(rest, 0) })}
    </Button>
  );
}

interface OutcomeProps {
  readonly votesFor: number;
  readonly present: number;
  readonly approval: Approval;
}

function Outcome({ votesFor, present, approval }: OutcomeProps) {
  const slots = { share: shareText(votesFor, present), needed: neededOf(present, approval.fraction) };
  return (
    <strong class={styles.outcome}>
      {reaches(votesFor, present, approval.fraction)
        ? t('tally.reaches.status', slots)
        : t('tally.misses.status', slots)}
    </strong>
  );
}
