import type { CommuneTotals } from '#domain/review/village-summary.ts';
import { t } from '#i18n/desk.ts';
import { formatNumber, formatPercent } from '#i18n/format.ts';

import styles from './TotalTiles.module.css';

/** The commune's sums, each share with its denominator named. */
export function TotalTiles({ totals }: { readonly totals: CommuneTotals }) {
  const { households, registered, proposed } = totals;
  return (
    <dl class={styles.tiles} aria-label={t('board.totals.label')}>
      <Tile label={t('board.totals.households')} value={households} shares={[]} />
      <Tile
        label={t('board.totals.registered')}
        value={registered}
        shares={[t('board.totals.of-households', { percent: formatPercent(registered, households) })]}
      />
      <Tile
        label={t('board.totals.proposed')}
        value={proposed}
        shares={[
          t('board.totals.of-households', { percent: formatPercent(proposed, households) }),
          t('board.totals.of-registered', { percent: formatPercent(proposed, registered) }),
        ]}
      />
    </dl>
  );
}

interface TileProps {
  readonly label: string;
  readonly value: number;
  readonly shares: readonly string[];
}

function Tile({ label, value, shares }: TileProps) {
  return (
    <div class={styles.tile}>
      <dt>{label}</dt>
      <dd class={styles.figure}>{formatNumber(value)}</dd>
      {shares.map((text) => (
        <dd key={text} class={styles.share}>
          {text}
        </dd>
      ))}
    </div>
  );
}
