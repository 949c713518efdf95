import { useLayoutEffect, useRef } from 'preact/hooks';
import { groupOf } from '#domain/assessment/assessment-summary.ts';
import type { HandsTally } from '#domain/book/kinds.ts';
import { resolve } from '#domain/book/resolve.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { isRegistered, registrationOf } from '#domain/register/registration.ts';
import type { FrozenRules } from '#domain/rules/frozen-rules.ts';
import { t as assessmentText } from '#i18n/assessment.ts';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/meeting.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { standingText } from '../assessment/standing-text.ts';
import { SingleTap } from '../SingleTap.tsx';
import type { OpenMeeting } from '../use-meeting.ts';
import styles from './HouseholdTally.module.css';
import { TallyForm } from './TallyForm.tsx';

interface HouseholdTallyProps {
  readonly open: OpenMeeting;
  readonly household: string;
  readonly onRecord: (tally: HandsTally) => void;
  readonly onBack: () => void;
}

/** The show of hands on one household. */
export function HouseholdTally({ open, household, onRecord, onBack }: HouseholdTallyProps) {
  const { view, meeting, register, nameOf } = open;
  const { rules } = meeting.fields;
  const { present } = meeting.attendance;
  const head = useRef<HTMLElement>(null);
  // Whoever counted at the foot of one household must see the name of the next.
  useLayoutEffect(() => head.current?.scrollIntoView({ block: 'nearest' }), [household]);
  if (!rules) return null;
  const refused = rules.registrationRequired && !isRegistered(registrationOf(view, meeting.year, household));
  const barred = meeting.assessments.get(household)?.disqualified ?? false;
  return (
    <section class={styles.card} aria-label={nameOf(household)}>
      <header ref={head} class={styles.head}>
        <h2 class={styles.name}>{nameOf(household)}</h2>
        <p class={styles.address}>{register.get(household)?.address}</p>
      </header>
      <Assessed open={open} household={household} />
      {refused && !barred && (
        <Notice
          tone="pending"
          still
          action={{
            label: t('hands.not-registered.action'),
            onClick: () => onRecord({ for: 0, against: 0, abstained: 0, present }),
          }}
        >
          {t('hands.not-registered.hint')}
        </Notice>
      )}
      {!refused && !barred && <Hands open={open} household={household} rules={rules} onRecord={onRecord} />}
      <Button kind="quiet" icon="back" onClick={onBack}>
        {common('back.action')}
      </Button>
    </section>
  );
}

/** What the assessment found, as far as the vote must know: nobody need vote, or no vote can propose the household. */
function Assessed({ open, household }: Pick<HouseholdTallyProps, 'open' | 'household'>) {
  const { assessment, meeting } = open;
  const standing = assessment.standings.get(household);
  if (!standing) return null;
  if (standing.type === 'disqualified') {
    return (
      <Notice still title={assessmentText('cases.holds.title')}>
        {assessmentText('cases.holds.hint')}
      </Notice>
    );
  }
  const sentence = standingText(standing, meeting.fields.rules ?? {});
  if (groupOf(standing) === 'failed') {
    return (
      <Notice tone="pending" still title={sentence}>
        {assessmentText('vote.failed-one.hint')}
      </Notice>
    );
  }
  return standing.type === 'none' ? null : <p>{sentence}</p>;
}

interface HandsProps extends Pick<HouseholdTallyProps, 'open' | 'household' | 'onRecord'> {
  readonly rules: FrozenRules;
}

function Hands({ open, household, rules, onRecord }: HandsProps) {
  const { view, meeting } = open;
  const { present } = meeting.attendance;
  const recorded = resolve(view.get(subjectOf.tally(meeting.id, household)), 'tally');
  return (
    <>
      <SingleTap>
        <Button
          kind="primary"
          icon="check"
          large
          wide
          onClick={() => onRecord({ for: present, against: 0, abstained: 0, present })}
        >
          {t('hands.all.action', { count: present })}
        </Button>
      </SingleTap>
      <TallyForm
        key={household}
        keptAs={`${meeting.id}:${household}`}
        present={present}
        approval={rules.approval}
        start={recorded.type === 'empty' ? undefined : recorded.value}
        recordLabel={t('hands.record.action')}
        onRecord={onRecord}
      />
    </>
  );
}
