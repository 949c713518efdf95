import type { CommuneTotals } from '#domain/review/village-summary.ts';
import { t } from '#i18n/desk.ts';
import { formatNumber, formatPercent } from '#i18n/format.ts';
import { Figures } from '#ui/Card.tsx';

/** The commune's sums, each share with its denominator named. */
export function TotalTiles({
  totals: { households, registered, proposed },
}: {
  readonly totals: CommuneTotals;
}) {
  return (
    <Figures
      figures={[
        { label: t('board.totals.households'), value: formatNumber(households) },
        { label: t('board.totals.registered'), value: formatNumber(registered) },
        { label: t('board.totals.registered-share'), value: formatPercent(registered, households) },
        { label: t('board.totals.proposed'), value: formatNumber(proposed) },
        { label: t('board.totals.proposed-share'), value: formatPercent(proposed, households) },
        { label: t('board.totals.proposed-registered-share'), value: formatPercent(proposed, registered) },
      ]}
    />
  );
}
