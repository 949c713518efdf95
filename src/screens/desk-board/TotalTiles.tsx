import { targetsOf, type Target } from '#domain/register/commune.ts';
import { targetStandingOf, type CommuneTotals } from '#domain/review/village-summary.ts';
import { t } from '#i18n/desk.ts';
import { formatNumber, formatPercent } from '#i18n/format.ts';
import { Figures } from '#ui/Card.tsx';

import { useApp } from '../shared/app-context.ts';
import { targetShare } from './target-share.ts';

interface TotalTilesProps {
  readonly year: number;
  readonly totals: CommuneTotals;
}

/** The commune's sums, each share with its denominator and, where there is one, its target. */
export function TotalTiles({ year, totals }: TotalTilesProps) {
  const { households, registered, proposed, proposedRegistered } = totals;
  const targets = targetsOf(useApp().commune.value, year);
  const share = (
    label: string,
    [part, whole]: readonly [number, number],
    indicator: Target['indicator'],
    denominator: Target['denominator'],
  ) => {
    const target = targets.find((each) => each.indicator === indicator && each.denominator === denominator);
    const value = formatPercent(part, whole);
    if (!target) return { label, value };
    const { reached } = targetStandingOf(target, totals);
    return {
      label: t('board.totals.with-target', { label, target: targetShare(target.basisPoints) }),
      value,
      tone: reached ? ('success' as const) : ('pending' as const),
    };
  };
  const inAll = 'households';
  return (
    <Figures
      figures={[
        { label: t('board.totals.households'), value: formatNumber(households) },
        { label: t('board.totals.registered'), value: formatNumber(registered) },
        share(t('board.totals.registered-share'), [registered, households], 'registered', inAll),
        { label: t('board.totals.proposed'), value: formatNumber(proposed) },
        share(t('board.totals.proposed-share'), [proposed, households], 'recognised', inAll),
        share(
          t('board.totals.proposed-registered-share'),
          [proposedRegistered, registered],
          'recognised',
          'registered',
        ),
      ]}
    />
  );
}
