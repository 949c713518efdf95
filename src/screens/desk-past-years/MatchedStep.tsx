import { useMemo, useState } from 'preact/hooks';

import type { PastRow } from '#register-import/past-years/types.ts';
import { formatNumber } from '#i18n/format.ts';
import { t } from '#i18n/year-book.ts';
import { Button } from '#ui/Button.tsx';
import { Card, Figures, Stack } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';

import { AmbiguousCard } from './AmbiguousCard.tsx';
import { ChangesCard, RowsCard } from './PlanCards.tsx';
import { planOf, rowKey, type PastChange, type PastPlan, type RowChoices } from './past-plan.ts';
import type { Matched } from './use-past-years.ts';

interface MatchedStepProps {
  readonly matched: Matched;
  readonly onBack: () => void;
  readonly onWrite: (changes: readonly PastChange[]) => void;
}

/** Whose years these are: what is sure, what a person has to say, and what stays out. */
export function MatchedStep({ matched: { matches, known }, onBack, onWrite }: MatchedStepProps) {
  const [choices, setChoices] = useState<RowChoices>(new Map());
  const plan = useMemo(() => planOf(matches, choices, known), [matches, choices, known]);
  const choose = (row: PastRow, household: string) =>
    setChoices(new Map(choices).set(rowKey(row), household));
  return (
    <>
      <Card title={t('past.matched.title')}>
        <PlanFigures exact={matches.exact.length} plan={plan} />
        <Stack row gap={3}>
          <Button
            kind="primary"
            icon="check"
            disabled={plan.changes.length === 0}
            onClick={() => onWrite(plan.changes)}
          >
            {t('past.write.action', { count: formatNumber(plan.changes.length) })}
          </Button>
          <Button icon="back" onClick={onBack}>
            {t('past.back.action')}
          </Button>
        </Stack>
      </Card>
      {matches.ambiguous.length > 0 && (
        <AmbiguousCard rows={matches.ambiguous} known={known} choices={choices} onChoose={choose} />
      )}
      <RowsCard title={t('past.clashes.title')} hint={t('past.clashes.hint')} rows={plan.clashes} />
      <RowsCard title={t('past.kept-out.title')} hint={t('past.kept-out.hint')} rows={plan.keptOut} />
      <ChangesCard changes={plan.changes} known={known} />
    </>
  );
}

function PlanFigures({ exact, plan }: { readonly exact: number; readonly plan: PastPlan }) {
  const { changes, same, open, keptOut, clashes } = plan;
  const added = changes.filter(({ before }) => before === undefined).length;
  const waiting = (count: number) => (count > 0 ? ('pending' as const) : undefined);
  return (
    <>
      <Figures
        figures={[
          { label: t('past.exact.label'), value: formatNumber(exact) },
          { label: t('past.open.label'), value: formatNumber(open), tone: waiting(open) },
          {
            label: t('past.kept-out.label'),
            value: formatNumber(keptOut.length),
            tone: waiting(keptOut.length),
          },
        ]}
      />
      <Figures
        figures={[
          { label: t('past.added.label'), value: formatNumber(added) },
          { label: t('past.changed.label'), value: formatNumber(changes.length - added) },
          { label: t('past.same.label'), value: formatNumber(same) },
        ]}
      />
      {clashes.length > 0 && (
        <Notice tone="pending">{t('past.clashes.status', { count: clashes.length })}</Notice>
      )}
      {changes.length === 0 && <p>{t('past.nothing-new.status')}</p>}
    </>
  );
}
