import { useState } from 'preact/hooks';
import type { FrozenRules } from '#domain/rules/frozen-rules.ts';
import { t } from '#i18n/assessment.ts';
import { t as common } from '#i18n/common.ts';
import { Button } from '#ui/Button.tsx';
import { paperUrl } from '../../shared/paper/paper-url.ts';
import { SingleTap } from '../SingleTap.tsx';
import type { OpenMeeting } from '../use-meeting.ts';
import type { AssessedHousehold } from './assessed-household.ts';
import { AssessFeedback } from './AssessFeedback.tsx';
import styles from './assessment.module.css';
import { CasesPart } from './CasesPart.tsx';
import { CriteriaPart } from './CriteriaPart.tsx';
import { PointsPart } from './PointsPart.tsx';
import { standingText } from './standing-text.ts';
import type { AssessRecorder } from './use-assess-recorder.ts';

interface HouseholdAssessmentProps {
  readonly open: OpenMeeting;
  readonly recorder: AssessRecorder;
  readonly household: string;
  /** The next one that is still open; none when this is the last. */
  readonly next: string | undefined;
  readonly onGo: (household: string | undefined) => void;
  readonly onList: () => void;
}

/** What is said of one household: points or criteria, and whether a case bars it. Each tap is on disk. */
export function HouseholdAssessment(props: HouseholdAssessmentProps) {
  const { open, recorder, household, next, onGo, onList } = props;
  const { nameOf, register, meeting, assessment } = open;
  const name = nameOf(household);
  const [unfolded, setUnfolded] = useState(false);
  const standing = assessment.standings.get(household) ?? { type: 'none' };
  const rules: Pick<FrozenRules, 'scoring'> = meeting.fields.rules ?? {};
  const part: AssessedHousehold = {
    open,
    household,
    name,
    record: (act) => recorder.run(act, () => onGo(household)),
    onNext: () => onGo(next),
  };
  const cases = <CasesPart {...part} unfolded={unfolded} onUnfold={setUnfolded} />;
  return (
    <>
      <section class={styles.card} aria-label={name}>
        <header>
          <h2 class={styles.name}>{name}</h2>
          <p class={styles.hint}>{register.get(household)?.address}</p>
        </header>
        {standing.type === 'disqualified' && cases}
        {standing.type !== 'disqualified' &&
          (rules.scoring ? (
            <PointsPart {...part} scoring={rules.scoring} cases={cases} />
          ) : (
            <CriteriaPart {...part} cases={cases} />
          ))}
        {standing.type === 'scored' && standing.score.open.length === 0 && (
          <Button icon="print" wide href={paperUrl('phone', { form: 'F4', meeting: meeting.id, household })}>
            {t('points.paper.action')}
          </Button>
        )}
        <Button kind="quiet" icon="back" onClick={onList}>
          {t('household.list.action')}
        </Button>
      </section>
      <AssessFeedback of={recorder} nameOf={nameOf}>
        <p class={styles.sentence} role="status">
          {standingText(standing, rules)}
        </p>
        <SingleTap>
          <Button
            kind={standing.type === 'none' ? 'secondary' : 'primary'}
            icon="next"
            wide
            onClick={() => onGo(next)}
          >
            {next === undefined ? common('done.action') : t('household.next.action', { name: nameOf(next) })}
          </Button>
        </SingleTap>
      </AssessFeedback>
    </>
  );
}
