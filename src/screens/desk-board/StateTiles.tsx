import type { VillageState } from '#domain/review/village-review.ts';
import type { CommuneTotals } from '#domain/review/village-summary.ts';
import { t } from '#i18n/desk.ts';

import { STATES } from '../shared/desk/StateBadge.tsx';
import styles from './StateTiles.module.css';

interface StateTilesProps {
  readonly totals: CommuneTotals;
  readonly selected: VillageState | undefined;
  readonly onSelect: (state: VillageState | undefined) => void;
}

/** How many villages stand where, in the order of the work; pressing one shows only these. */
export function StateTiles({ totals, selected, onSelect }: StateTilesProps) {
  return (
    <div class={styles.tiles} role="group" aria-label={t('board.states.label')} data-chrome>
      <Tile
        label={t('board.all.label')}
        count={totals.villages}
        pressed={selected === undefined}
        onPress={() => onSelect(undefined)}
      />
      {STATES.map((state) => (
        <Tile
          key={state}
          label={t(`state.${state}.label`)}
          count={totals.byState[state] ?? 0}
          pressed={selected === state}
          onPress={() => onSelect(selected === state ? undefined : state)}
        />
      ))}
    </div>
  );
}

interface TileProps {
  readonly label: string;
  readonly count: number;
  readonly pressed: boolean;
  readonly onPress: () => void;
}

function Tile({ label, count, pressed, onPress }: TileProps) {
  return (
    <button class={styles.tile} type="button" aria-pressed={pressed} onClick={onPress}>
      <span class={styles.count}>{count}</span>
      <span>{label}</span>
    </button>
  );
}
