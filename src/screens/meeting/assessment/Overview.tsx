import { useMemo, useState } from 'preact/hooks';
import type { AssessmentGroup, AssessmentSummary } from '#domain/assessment/assessment-summary.ts';
import { t } from '#i18n/assessment.ts';
import { t as meetingText } from '#i18n/meeting.ts';
import { Button } from '#ui/Button.tsx';
import { Chips } from '#ui/Chips.tsx';
import { ListRow } from '#ui/ListRow.tsx';
import { Notice } from '#ui/Notice.tsx';
import { ProgressBar } from '#ui/ProgressBar.tsx';
import { HouseholdList } from '../HouseholdList.tsx';
import { stepName, stepUrl } from '../steps.ts';
import type { OpenMeeting } from '../use-meeting.ts';
import { AssessFeedback } from './AssessFeedback.tsx';
import styles from './assessment.module.css';
import { GroupBadge } from './GroupBadge.tsx';
import { standingText } from './standing-text.ts';
import type { AssessRecorder } from './use-assess-recorder.ts';

type Shown = 'all' | 'open' | 'unmet';

interface OverviewProps {
  readonly open: OpenMeeting;
  readonly recorder: AssessRecorder;
  readonly onBulk: () => void;
  readonly onOpen: (household: string | undefined) => void;
  readonly groupOf: (household: string) => AssessmentGroup;
}

/** How far the assessment is, the one tap for most households, and every household to open. */
export function Overview({ open, recorder, onBulk, onOpen, groupOf }: OverviewProps) {
  const { assessment, meeting, nameOf } = open;
  const { groups, required } = assessment;
  const [first] = groups.open;
  const isFree = open.progress.done.has('assessment');
  return (
    <>
      <Standing assessment={assessment} />
      {first === undefined ? (
        <Notice tone="success">{t('progress.all.status')}</Notice>
      ) : (
        <div class={styles.actions}>
          <Button kind="primary" icon="check" large wide onClick={onBulk}>
            {required ? t('bulk.points.action') : t('bulk.met.action')}
          </Button>
          <Button icon="next" wide onClick={() => onOpen(first)}>
            {t('go-on.action')}
          </Button>
        </div>
      )}
      <Households open={open} onOpen={onOpen} groupOf={groupOf} />
      <AssessFeedback of={recorder} nameOf={nameOf}>
        <Button kind={isFree ? 'primary' : 'secondary'} icon="next" wide href={stepUrl(meeting.id, 'vote')}>
          {meetingText('go-on.action', { step: stepName('vote') })}
        </Button>
      </AssessFeedback>
    </>
  );
}

function Standing({ assessment }: { readonly assessment: AssessmentSummary }) {
  const { households, groups, required } = assessment;
  const done = households.length - groups.open.length;
  return (
    <div class={styles.standing}>
      <ProgressBar
        label={t('progress.title')}
        value={done}
        max={households.length}
        text={t('progress.label', { done, households: households.length })}
      />
      {done > 0 && (
        <p class={styles.hint}>
          {t('progress.groups.label', {
            met: groups.met.length + groups.passed.length,
            unmet: groups.unmet.length + groups.failed.length,
            disqualified: groups.disqualified.length,
          })}
        </p>
      )}
      {!required && done === 0 && <p class={styles.hint}>{t('assessment.optional.hint')}</p>}
    </div>
  );
}

const shownOf = ({ households, groups }: AssessmentSummary): Readonly<Record<Shown, readonly string[]>> => ({
  all: households,
  open: groups.open,
  unmet: [...groups.unmet, ...groups.failed, ...groups.disqualified],
});

function Households({ open, onOpen, groupOf }: Pick<OverviewProps, 'open' | 'onOpen' | 'groupOf'>) {
  const { assessment, register, meeting } = open;
  const [shown, setShown] = useState<Shown>('all');
  const parts = useMemo(() => shownOf(assessment), [assessment]);
  const households = useMemo(
    () => parts[shown].flatMap((id) => register.get(id) ?? []),
    [parts, shown, register],
  );
  const choice = (value: Shown) => ({ value, label: t(`filter.${value}.label`), count: parts[value].length });
  return (
    <>
      <Chips
        label={t('filter.label')}
        choices={[choice('all'), choice('open'), choice('unmet')]}
        value={shown}
        onChoose={setShown}
      />
      <HouseholdList label={t('list.label')} households={households}>
        {({ id, headName, address }) => {
          const standing = assessment.standings.get(id) ?? { type: 'none' };
          return (
            <ListRow
              title={headName}
              detail={standing.type === 'none' ? address : standingText(standing, meeting.fields.rules ?? {})}
              end={<GroupBadge group={groupOf(id)} />}
              onClick={() => onOpen(id)}
            />
          );
        }}
      </HouseholdList>
    </>
  );
}
