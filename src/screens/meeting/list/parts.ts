import type { BookView } from '#domain/book/view.ts';
import { clustersByName, splitByOrder, summonedElsewhere, type Cluster } from '#domain/meeting/convening.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { activeHouseholdsOf } from '#domain/register/household.ts';
import type { Division } from './PartChoice.tsx';

/** A part of the village that may meet, and of its households those that no meeting has summoned yet. */
export interface Part extends Cluster {
  readonly left: Cluster['households'];
}

/** The parts that a division gives, each without what other meetings of the year have summoned. */
export function proposedParts(
  view: BookView,
  meetings: readonly Meeting[],
  division: Division,
): readonly Part[] {
  const households = activeHouseholdsOf(view);
  const taken = summonedElsewhere(meetings);
  const clusters =
    division.type === 'village'
      ? [{ name: '', households }]
      : division.type === 'split'
        ? splitByOrder(households, division.parts)
        : clustersByName(households).filter((cluster) => cluster.name !== '');
  return clusters.map((cluster) => ({
    ...cluster,
    left: cluster.households.filter((household) => !taken.has(household.id)),
  }));
}
