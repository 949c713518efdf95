import type { Fraction } from '#domain/rules/fraction.ts';
import type { MeritCandidate, MeritList } from '#domain/year-book/merit.ts';
import type { PaperPlace } from '../wording.ts';

/** A candidate with what the papers name of it. */
export interface MeritRow extends MeritCandidate {
  readonly headName: string;
  readonly address: string;
  /** The decisions of the years, as they are on paper. */
  readonly decisions: readonly string[];
}

/** Somebody in the meeting with what they are there. */
export interface MeritPerson {
  readonly name: string;
  readonly position: string;
}

/** What the three papers for a merit certificate are made from. */
export interface MeritFacts {
  readonly place: PaperPlace;
  readonly ruleSetId: string;
  readonly day: string;
  readonly cap: Fraction;
  readonly consecutiveYears: number;
  /** All households of the village. */
  readonly households: number | undefined;
  readonly list: Pick<MeritList, 'eligible' | 'places'> & { readonly candidates: readonly MeritRow[] };
  /** Of those with as many votes, whom the meeting chose, by id. */
  readonly chosen: readonly string[];
  readonly meeting: MeritMeeting;
  /** Papers that the proposal rests on beside the law, a line each. */
  readonly grounds: readonly string[];
  readonly villageHead: string;
}

export interface MeritMeeting {
  readonly heldOn: string;
  readonly venue: string;
  readonly startedAt: number | undefined;
  readonly endedAt: number | undefined;
  readonly chair: MeritPerson;
  readonly secretary: MeritPerson;
  readonly summoned: number | undefined;
  readonly present: number | undefined;
  readonly members: readonly MeritPerson[];
  readonly ballotMethod: 'SECRET' | 'SHOW_OF_HANDS' | undefined;
  readonly discussion: string;
}

/** What a candidate's line says at its end. */
export type MeritResult = 'proposed' | 'to-choose' | 'not-chosen' | 'beyond';

export interface RankedMerit {
  readonly row: MeritRow;
  readonly result: MeritResult;
}

/**
 * The candidates with the most votes first, each with its result. Who is tied at the cap is proposed only by choice.
 * Throws where more are chosen than there are places, so that no paper ever goes over the cap.
 */
export function rankedOf({ list, chosen }: Pick<MeritFacts, 'list' | 'chosen'>): readonly RankedMerit[] {
  const sorted = [...list.candidates].sort((a, b) => b.votesFor - a.votesFor);
  const isChosen = ({ household }: MeritRow) => chosen.includes(household);
  const taken = sorted.filter(
    (row) => row.place === 'within' || (row.place === 'tied' && isChosen(row)),
  ).length;
  if (taken > list.places) throw new RangeError(`${taken} proposed for ${list.places} places`);
  return sorted.map((row) => ({ row, result: resultOf(row, isChosen(row), taken === list.places) }));
}

function resultOf({ place }: MeritRow, isChosen: boolean, isFull: boolean): MeritResult {
  if (place === 'within') return 'proposed';
  if (place === 'beyond') return 'beyond';
  if (isChosen) return 'proposed';
  return isFull ? 'not-chosen' : 'to-choose';
}

/** The households that the papers propose. */
export const proposedOf = (facts: MeritFacts): readonly MeritRow[] =>
  rankedOf(facts)
    .filter(({ result }) => result === 'proposed')
    .map(({ row }) => row);

/** `03 năm liên tục (2024, 2025, 2026)`: counted back from the papers' year. */
export function yearsInARow(facts: MeritFacts | undefined): string {
  if (!facts) return '03 năm liên tục (20…, 20…, 20…)';
  const { consecutiveYears, place } = facts;
  const years = Array.from(
    { length: consecutiveYears },
    (_, index) => place.year - consecutiveYears + 1 + index,
  );
  return `${String(consecutiveYears).padStart(2, '0')} năm liên tục (${years.join(', ')})`;
}
