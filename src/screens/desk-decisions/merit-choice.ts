import type { NamedVillage } from '#commands/decisions.ts';
import { isSigned, villagePartOf, type Decision } from '#domain/decision/decision.ts';
import type { MeritCandidateLine, VillageMeritList } from '#domain/decision/merit-candidates.ts';
import { meritsGivenOf } from '#domain/decision/standing.ts';

import { keyOfNamed } from './HouseholdTable.tsx';
import type { DecisionYear } from './use-decision-year.ts';

/** What becomes of a candidate. */
export type MeritStatus = 'within' | 'chosen' | 'to-choose' | 'not-chosen' | 'beyond' | 'given' | 'drafted';

/** A candidate in its village's list. */
export interface MeritRow {
  readonly key: string;
  readonly village: string;
  readonly candidate: MeritCandidateLine;
  readonly status: MeritStatus;
}

/** A village in which only a choice can say who has the last places. */
export interface MeritTie {
  readonly village: string;
  readonly places: number;
  readonly rows: readonly MeritRow[];
}

type Taken = ReadonlyMap<string, 'given' | 'drafted'>;

/** Whom a certificate of the year names already. */
function takenIn({ decisions, villages }: DecisionYear): Taken {
  const taken = new Map<string, 'given' | 'drafted'>();
  for (const { id, view } of villages) {
    for (const decision of decisions.filter(isMeritDraft)) {
      for (const household of villagePartOf(view, decision.id, id)?.households ?? []) {
        taken.set(keyOfNamed(id, household), 'drafted');
      }
    }
    for (const household of meritsGivenOf(view, id, decisions).keys()) {
      taken.set(keyOfNamed(id, household), 'given');
    }
  }
  return taken;
}

const isMeritDraft = (decision: Decision): boolean => decision.type === 'merit' && !isSigned(decision);

/** Every candidate with what becomes of it; `chosen` are keys of those tied that the officer ticked. */
export function meritRows(
  found: DecisionYear,
  lists: readonly VillageMeritList[],
  chosen: ReadonlySet<string>,
): readonly MeritRow[] {
  const taken = takenIn(found);
  return lists.flatMap(({ village, candidates, places }) => {
    const keyOf = ({ household }: MeritCandidateLine) => keyOfNamed(village, household);
    const full = filledOf(
      candidates,
      (candidate) => chosen.has(keyOf(candidate)) || taken.has(keyOf(candidate)),
    );
    return candidates.map((candidate): MeritRow => {
      const key = keyOf(candidate);
      const status = taken.get(key) ?? statusOf(candidate, chosen.has(key), full >= places);
      return { key, village, candidate, status };
    });
  });
}

const filledOf = (
  candidates: readonly MeritCandidateLine[],
  isTaken: (candidate: MeritCandidateLine) => boolean,
): number =>
  candidates.filter((one) => one.place === 'within' || (one.place === 'tied' && isTaken(one))).length;

function statusOf({ place }: MeritCandidateLine, isChosen: boolean, isFull: boolean): MeritStatus {
  if (place !== 'tied') return place;
  if (isChosen) return 'chosen';
  return isFull ? 'not-chosen' : 'to-choose';
}

/** The villages in which somebody has to choose, with how many places are left for those tied. */
export const meritTies = (
  rows: readonly MeritRow[],
  lists: readonly VillageMeritList[],
): readonly MeritTie[] =>
  lists.flatMap(({ village, places }): MeritTie[] => {
    const own = rows.filter((row) => row.village === village);
    const tied = own.filter(({ candidate }) => candidate.place === 'tied').sort(byRegister);
    const within = own.filter(({ candidate }) => candidate.place === 'within').length;
    return tied.length > 0 ? [{ village, places: places - within, rows: tied }] : [];
  });

/** Equals stand as in the village's register, where a name is looked for. */
const byRegister = (a: MeritRow, b: MeritRow): number =>
  a.candidate.line.household.order - b.candidate.line.household.order;

/** What a merit decision names: who is within the cap and who was chosen, with the years that each is rewarded for. */
export function meritNamed(rows: readonly MeritRow[]): readonly NamedVillage[] {
  const named = new Map<string, { village: string; households: string[]; years: readonly number[] }>();
  for (const { village, candidate, status } of rows) {
    if (status !== 'within' && status !== 'chosen') continue;
    const { household, years } = candidate;
    const part = named.get(village);
    if (part) part.households.push(household);
    else named.set(village, { village, households: [household], years });
  }
  return [...named.values()];
}
