import type { ComponentChildren } from 'preact';
import { giveFullPoints } from '#commands/assessments.ts';
import { asksForPoor, type StandardScore } from '#domain/assessment/score.ts';
import type { FrozenScoring } from '#domain/rules/frozen-rules.ts';
import { itemsOf, sumOf, type ScaleItem, type ScaleStandard } from '#domain/rules/scale.ts';
import { t } from '#i18n/assessment.ts';
import { Button } from '#ui/Button.tsx';
import { CheckRow } from '#ui/CheckRow.tsx';
import { SingleTap } from '../SingleTap.tsx';
import { changing, type AssessedHousehold } from './assessed-household.ts';
import styles from './assessment.module.css';
import { frameworkOf, itemWords } from './framework-words.ts';
import { PointsField, type PointsChange } from './PointsField.tsx';
import { floorText } from './standing-text.ts';

interface PointsPartProps extends AssessedHousehold {
  readonly scoring: FrozenScoring;
}

interface WholePointsProps extends PointsPartProps {
  /** Whether a case bars the household; before the long list, at whose end nobody would look for it. */
  readonly cases: ComponentChildren;
}

/** Points by the province's scale: all of them by one tap, then those that are lost are taken off. */
export function PointsPart({ cases, ...props }: WholePointsProps) {
  const { open, household, scoring } = props;
  const standing = open.assessment.standings.get(household);
  const found = open.meeting.assessments.get(household);
  const score = standing?.type === 'scored' ? standing.score : undefined;
  const isOpen = score === undefined || score.open.length > 0;
  return (
    <>
      {isOpen && <FullPoints {...props} />}
      {cases}
      {asksForPoor(scoring) && (
        <PoorTick {...props} poor={found?.poorHousehold ?? false} mark={score?.passMark} />
      )}
      {scoring.scale.standards.map((standard) => (
        <Standard
          key={standard.id}
          {...props}
          standard={standard}
          points={found?.points ?? {}}
          sum={score?.standards.find(({ id }) => id === standard.id)}
        />
      ))}
    </>
  );
}

function FullPoints({ open, household, name, record, onNext, scoring }: PointsPartProps) {
  const fill = () =>
    record(async (assessing) => ({
      result: await giveFullPoints(open.app.recording, assessing, [household]),
      said: t('points.full.status', { name }),
    }));
  const fillAndGoOn = async () => {
    if (await fill()) onNext();
  };
  return (
    <div class={styles.part}>
      <SingleTap>
        <Button kind="primary" icon="check" large wide onClick={() => void fillAndGoOn()}>
          {t('points.full.action', { max: sumOf(scoring.scale.standards) })}
        </Button>
      </SingleTap>
      <Button icon="minus" wide onClick={() => void fill()}>
        {t('points.subtract.action')}
      </Button>
    </div>
  );
}

interface PoorTickProps extends PointsPartProps {
  readonly poor: boolean;
  readonly mark: number | undefined;
}

function PoorTick({ poor, mark, ...part }: PoorTickProps) {
  const { name, record } = part;
  const tick = (poorHousehold: boolean) => {
    const said = poorHousehold ? t('poor.status', { name }) : t('poor.not.status', { name });
    void record(changing(part, () => ({ poorHousehold }), said));
  };
  return (
    <CheckRow
      label={t('poor.label')}
      detail={mark !== undefined && t('poor.hint', { mark })}
      checked={poor}
      onChange={tick}
    />
  );
}

interface StandardProps extends PointsPartProps {
  readonly standard: ScaleStandard;
  readonly points: Readonly<Record<string, number>>;
  readonly sum: StandardScore | undefined;
}

function Standard({ standard, points, sum, ...part }: StandardProps) {
  const { open, name, record, scoring } = part;
  const wordsOf = itemWords(frameworkOf(open));
  const give = ({ id, maxPoints }: ScaleItem, change: PointsChange) => {
    const said = ({ points: given }: { readonly points?: Readonly<Record<string, number>> | null }) =>
      t('points.given.status', { name, item: id, points: given?.[id] ?? 0, max: maxPoints });
    void record(
      changing(part, (found) => ({ points: { ...found.points, [id]: change(found.points?.[id]) } }), said),
    );
  };
  const field = (item: ScaleItem) => (
    <PointsField
      key={item.id}
      label={wordsOf(item)}
      max={item.maxPoints}
      value={points[item.id]}
      onChange={(change) => give(item, change)}
    />
  );
  return (
    <section class={styles.part} aria-label={wordsOf(standard)}>
      {standard.criteria.length > 0 && <h3 class={styles.standard}>{wordsOf(standard)}</h3>}
      {standard.criteria.length === 0 && field(standard)}
      {standard.criteria.map((criterion) => (
        <div key={criterion.id} class={styles.part}>
          {criterion.items.length > 0 && <h4 class={styles.standard}>{wordsOf(criterion)}</h4>}
          {criterion.items.length === 0 ? field(criterion) : criterion.items.map(field)}
        </div>
      ))}
      {sum && <StandardSum standard={standard} points={points} sum={sum} floor={scoring.standardFloor} />}
    </section>
  );
}

interface StandardSumProps extends Pick<StandardProps, 'standard' | 'points'> {
  readonly sum: StandardScore;
  readonly floor: FrozenScoring['standardFloor'];
}

/** What a standard comes to, and whether that is too little; as long as items are open, nothing is lost yet. */
function StandardSum({ standard, points, sum, floor }: StandardSumProps) {
  const isWhole = itemsOf(standard).every(({ id }) => points[id] !== undefined);
  const isBelow = isWhole && floor !== null && !sum.reachesFloor;
  if (standard.criteria.length === 0 && !isBelow) return null;
  return (
    <p class={styles.sum} data-below={isBelow}>
      {t('points.sum.label', { points: sum.points, max: sum.maxPoints })}
      {isBelow && ` · ${t('points.below.status', { share: floorText(floor) })}`}
    </p>
  );
}
