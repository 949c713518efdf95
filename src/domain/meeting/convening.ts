import type { BookView } from '../book/view.ts';
import type { Household } from '../register/household.ts';
import { isRegistered, registrationOf } from '../register/registration.ts';
import type { Meeting } from './meeting.ts';

/** Households sorted by whether they may be put to the vote. */
export interface Convened {
  readonly eligible: readonly Household[];
  /** Left out because the rules require a registration that is not there. */
  readonly notRegistered: readonly Household[];
}

/** Who may be summoned under these rules: every household, or those registered for the year (Decree 122/2018, article 3). */
export function conveneable(
  view: BookView,
  year: number,
  households: readonly Household[],
  registrationRequired: boolean,
): Convened {
  if (!registrationRequired) return { eligible: households, notRegistered: [] };
  const registered = (household: Household) => isRegistered(registrationOf(view, year, household.id));
  return {
    eligible: households.filter(registered),
    notRegistered: households.filter((household) => !registered(household)),
  };
}

/** The households that another meeting of the year has summoned already. */
export const summonedElsewhere = (meetings: readonly Meeting[]): ReadonlySet<string> =>
  new Set(meetings.flatMap(({ attendance }) => attendance.seats.map((seat) => seat.id)));

/** A part of the village that meets by itself. */
export interface Cluster {
  readonly name: string;
  readonly households: readonly Household[];
}

/** The clusters that the register names, each with its households; those without a cluster under the empty name, last. */
export function clustersByName(households: readonly Household[]): readonly Cluster[] {
  const byName = new Map<string, Household[]>();
  for (const household of households) {
    const own = byName.get(household.cluster);
    if (own) own.push(household);
    else byName.set(household.cluster, [household]);
  }
  const clusters = [...byName].map(([name, own]) => ({ name, households: own }));
  return clusters.sort((a, b) => Number(a.name === '') - Number(b.name === ''));
}

/** Cuts the register's order into parts of nearly equal size, named `Cụm 1`, `Cụm 2`, … */
export function splitByOrder(households: readonly Household[], parts: number): readonly Cluster[] {
  return Array.from({ length: parts }, (_, index) => ({
    name: `Cụm ${index + 1}`,
    households: households.slice(
      Math.floor((index * households.length) / parts),
      Math.floor(((index + 1) * households.length) / parts),
    ),
  }));
}
