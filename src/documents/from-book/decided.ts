import { resolve } from '#domain/book/resolve.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { decisionsOf, isSigned, type Decision } from '#domain/decision/decision.ts';
import { partsOf, type NamedPart, type NamingVillage } from '#domain/decision/naming.ts';
import { householdsOf } from '#domain/register/household.ts';
import { ruleSetOf } from '#domain/register/year-rules.ts';
import { ok, type Result } from '#domain/result.ts';
import type { ListedVillage } from '../forms/f15-decision-list.ts';
import type { DecisionName, Signing } from '../forms/f15-signing.ts';
import { DOTS } from '../paper-model.ts';
import type { PaperPlace } from '../wording.ts';
import type { PaperProblem, PaperSources } from './paper-sources.ts';
import { paperPlaceOf } from './place.ts';
import { disputed, notFound, notYet } from './problems.ts';

/** A decision with all that its papers say. */
export interface Decided {
  readonly decision: Decision;
  /** The year's decisions, this one among them. */
  readonly decisions: readonly Decision[];
  readonly parts: readonly NamedPart[];
  /** Of the commune, in the decision's own year. */
  readonly place: PaperPlace;
  readonly ruleSetId: string;
  /** Missing as long as nobody signed. */
  readonly signing: Signing | undefined;
}

/** The villages whose books this device has. */
export const booksOf = ({ villages, village }: PaperSources): readonly NamingVillage[] =>
  villages.map((id) => ({ id, view: village(id) }));

/** The decision that a paper is about. Its id begins with its year, which need not be the year in hand. */
export function decidedOf(sources: PaperSources, id: string | undefined): Result<Decided, PaperProblem> {
  const year = Number(id?.slice(0, 4));
  const decisions = decisionsOf(sources.commune, year);
  const decision = decisions.find((each) => each.id === id);
  if (!decision) return notFound('decision');
  const villages = booksOf(sources);
  const isDisputed = villages.some(
    ({ id: village, view }) =>
      resolve(view.get(subjectOf.recognition(decision.id, village)), 'recognition').type === 'disputed',
  );
  if (isDisputed || decision.disputes.length > 0) return disputed();
  return ok({
    decision,
    decisions,
    parts: partsOf(decision.id, villages),
    place: paperPlaceOf({ ...sources, year }),
    ruleSetId: ruleSetOf(sources.commune, year).id,
    signing: signingOf(decision),
  });
}

/** The same, of a decision that counts. */
export function signedOf(sources: PaperSources, id: string | undefined): Result<Decided, PaperProblem> {
  const found = decidedOf(sources, id);
  return found.ok && !isSigned(found.value.decision) ? notYet('decision') : found;
}

const signingOf = ({ signatory: { name, position }, capacity }: Decision): Signing | undefined =>
  name === '' ? undefined : { capacity, name, position };

export const nameOf = ({ number, signedOn }: Decision): DecisionName => ({ number, signedOn });

/** Households as a list names them, in the order of their village's register. */
export function listedOf(
  sources: PaperSources,
  parts: readonly Pick<NamedPart, 'village' | 'households'>[],
): readonly ListedVillage[] {
  return parts.map(({ village, households }) => {
    const { village: name, unitKind } = paperPlaceOf(sources, village);
    const wanted = new Set(households);
    const known = householdsOf(sources.village(village)).filter(({ id }) => wanted.has(id));
    const unknown = wanted.size - known.length;
    const names = [
      ...known.map(({ headName }) => headName || DOTS),
      ...Array.from({ length: unknown }, () => DOTS),
    ];
    return { name, unitKind, households: names.map((each) => ({ name: each, note: '' })) };
  });
}
