import { targetsOf } from '#domain/register/commune.ts';
import { targetStandingOf, type CommuneTotals, type TargetStanding } from '#domain/review/village-summary.ts';
import { t } from '#i18n/desk.ts';
import { formatNumber, formatPercent } from '#i18n/format.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { QuorumBar } from '#ui/ProgressBar.tsx';

import { useApp } from '../shared/app-context.ts';
import { OnlyRecorders } from '../shared/OnlyRecorders.tsx';
import { targetShare } from './target-share.ts';

interface TargetsPanelProps {
  readonly year: number;
  readonly totals: CommuneTotals;
}

/** The year's targets against what is recorded so far. */
export function TargetsPanel({ year, totals }: TargetsPanelProps) {
  const targets = targetsOf(useApp().commune.value, year);
  return (
    <Card
      title={t('board.targets.title', { year })}
      aside={
        <OnlyRecorders>
          <Button kind="quiet" href="/desk/year">
            {t('board.targets.set.action')}
          </Button>
        </OnlyRecorders>
      }
    >
      {targets.length === 0 && <p>{t('board.targets.none')}</p>}
      {targets.map((target) => (
        <TargetBar key={target.indicator} standing={targetStandingOf(target, totals)} />
      ))}
    </Card>
  );
}

function TargetBar({ standing }: { readonly standing: TargetStanding }) {
  const { target, count, of, needed, reached } = standing;
  const base = target.denominator === 'registered' ? 'registered-base' : 'households';
  const label = `${t(`board.target.${target.indicator}.label`)} ${t(`board.target.${base}.label`)}`;
  const numbers = {
    count: formatNumber(count),
    of: formatNumber(of),
    percent: formatPercent(count, of),
    target: targetShare(target.basisPoints),
    needed: formatNumber(needed),
  };
  const text = reached
    ? t('board.target.reached', numbers)
    : t('board.target.missing', { ...numbers, left: formatNumber(needed - count) });
  return <QuorumBar label={label} value={count} needed={needed} total={of} text={`${label}: ${text}`} />;
}
