import { resolve } from '../book/resolve.ts';
import { subjectOf } from '../book/subjects.ts';
import type { BookView } from '../book/view.ts';
import { isSigned, villagePartOf, type Decision, type VillagePart } from './decision.ts';
import { meritsGivenOf, titlesOf } from './standing.ts';

/** A village with everything that its book says. */
export interface NamingVillage {
  readonly id: string;
  readonly view: BookView;
}

/** A village's part of a decision, with whose it is. */
export interface NamedPart extends VillagePart {
  readonly village: string;
}

/** The parts of a decision in the order of the villages; those of which it says nothing are left out. */
export const partsOf = (decision: string, villages: readonly NamingVillage[]): readonly NamedPart[] =>
  villages.flatMap(({ id, view }): NamedPart[] => {
    const part = villagePartOf(view, decision, id);
    return part ? [{ village: id, ...part }] : [];
  });

/** Whether the commune accepted the village's year. */
export const isAccepted = ({ id, view }: NamingVillage, year: number): boolean =>
  resolve(view.get(subjectOf.acceptance(year, id)), 'acceptance').type !== 'empty';

/** The recognition, draft or signed, that names households of the village; of several the first. */
export const recognitionNaming = (
  { id, view }: NamingVillage,
  decisions: readonly Decision[],
): Decision | undefined =>
  decisions.find(
    ({ type, id: decision }) =>
      type === 'recognition' && (villagePartOf(view, decision, id)?.households.length ?? 0) > 0,
  );

/** Where a decision is on its way; what a signed one says may have been corrected or taken back since, in whole or in part. */
export type DecisionState = 'draft' | 'signed' | 'published' | 'corrected' | 'revoked';

/** The state of a decision among the others of its year: the last signed one that changes it has the last word. */
export function stateOfDecision(decision: Decision, decisions: readonly Decision[]): DecisionState {
  if (!isSigned(decision)) return 'draft';
  const last = laterThan(decision, decisions).filter(isSigned).at(-1);
  if (last) return last.type === 'revocation' ? 'revoked' : 'corrected';
  return decision.publishedOn === '' ? 'signed' : 'published';
}

/** The decisions that correct this one or take titles back that it gave, drafts included. */
export const laterThan = ({ id }: Decision, decisions: readonly Decision[]): readonly Decision[] =>
  decisions.filter(({ corrects }) => corrects === id);

/** A draft that was taken back: it names nobody and rests on nothing. */
export const isWithdrawn = (decision: Decision, parts: readonly NamedPart[]): boolean =>
  !isSigned(decision) && decision.grounds.length === 0 && parts.length === 0;

/**
 * Of a village, the households that have their title, or their merit certificate, by this very decision now: neither taken back nor
 * replaced. `undefined` where another decision has replaced what this one says of the village, which is then the one to be changed.
 */
export function stillGivenBy(
  decision: Decision,
  { id, view }: NamingVillage,
  decisions: readonly Decision[],
): readonly string[] | undefined {
  const isReplaced = laterThan(decision, decisions).some(
    (later) => later.type === 'correction' && isSigned(later) && villagePartOf(view, later.id, id),
  );
  if (isReplaced) return undefined;
  return decision.award === 'merit'
    ? householdsGiven(meritsGivenOf(view, id, decisions), decision)
    : householdsGiven(titlesOf(view, id, decisions), decision);
}

type Standings = ReadonlyMap<string, { readonly type?: string; readonly by?: Decision }>;

const householdsGiven = (standings: Standings, { id }: Decision): readonly string[] =>
  [...standings]
    .filter(([, { type, by }]) => by?.id === id && type !== 'revoked')
    .map(([household]) => household);
