import type { VillageStage } from '#domain/timeline/village-stage.ts';

import type { BoardRow } from './board-rows.ts';

/** What to show of the board by who has to act. */
export const WAITS = ['all', 'late', 'commune', 'village', 'posting'] as const;
export type Wait = (typeof WAITS)[number];

/** Whether a village belongs to what was chosen. */
export function isOfWait({ late, awaited }: BoardRow, wait: Wait): boolean {
  if (wait === 'all') return true;
  return wait === 'late' ? late.length > 0 : awaited === wait;
}

/** How many villages there are of each stage. */
export function countStages(rows: readonly BoardRow[]): ReadonlyMap<VillageStage, number> {
  const counts = new Map<VillageStage, number>();
  for (const { stage } of rows) counts.set(stage, (counts.get(stage) ?? 0) + 1);
  return counts;
}

/** Whether the village has submitted and the commune has not accepted yet: then there is something to accept. */
export const isWithCommune = ({ stage }: BoardRow): boolean => stage === 'submitted' || stage === 'returned';
