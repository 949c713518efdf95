import type { BookView } from '../book/view.ts';
import { isSigned, villagePartOf, type Award, type Decision } from './decision.ts';

/** What the decisions of a year, one after the other, have made of a household. */
export type TitleStanding =
  | { readonly type: 'none' }
  | { readonly type: 'recognised'; readonly by: Decision }
  | { readonly type: 'revoked'; readonly by: Decision; readonly recognisedBy: Decision };

/**
 * The title of each household of a village, by id, and nothing of merit certificates. A correction names who has the title in the place of the decision that it
 * corrects; a revocation takes it from those it names and leaves the others theirs. Drafts say nothing.
 */
export function titlesOf(
  villageView: BookView,
  village: string,
  decisions: readonly Decision[],
): ReadonlyMap<string, TitleStanding> {
  return standingsOf('title', { villageView, village, decisions });
}

/** A merit certificate that stands. */
export interface MeritGiven {
  readonly by: Decision;
  /** The years that it rewards and uses up. */
  readonly years: readonly number[];
}

/**
 * The merit certificates that a year's decisions gave to households of a village and that stand, by household: what was taken back,
 * or left out by a correction, uses up no year.
 */
export function meritsGivenOf(
  villageView: BookView,
  village: string,
  decisions: readonly Decision[],
): ReadonlyMap<string, MeritGiven> {
  const given = new Map<string, MeritGiven>();
  for (const [household, standing] of standingsOf('merit', { villageView, village, decisions })) {
    if (standing.type !== 'recognised') continue;
    const { by } = standing;
    given.set(household, { by, years: villagePartOf(villageView, by.id, village)?.years ?? [] });
  }
  return given;
}

interface Village {
  readonly villageView: BookView;
  readonly village: string;
  readonly decisions: readonly Decision[];
}

function standingsOf(
  award: Award,
  { villageView, village, decisions }: Village,
): ReadonlyMap<string, TitleStanding> {
  const titles = new Map<string, TitleStanding>();
  for (const decision of decisions) {
    const part = villagePartOf(villageView, decision.id, village);
    if (!part || decision.award !== award || !isSigned(decision)) continue;
    const { households } = part;
    if (decision.type === 'correction') correct(titles, households, decision);
    else if (decision.type === 'revocation') revoke(titles, households, decision);
    else recognise(titles, households, decision);
  }
  return titles;
}

type Titles = Map<string, TitleStanding>;

function recognise(titles: Titles, households: readonly string[], by: Decision): void {
  for (const household of households) titles.set(household, { type: 'recognised', by });
}

function correct(titles: Titles, households: readonly string[], by: Decision): void {
  for (const [household, title] of titles) {
    if (title.type === 'recognised' && title.by.id === by.corrects) titles.delete(household);
  }
  recognise(titles, households, by);
}

function revoke(titles: Titles, households: readonly string[], by: Decision): void {
  for (const household of households) {
    const title = titles.get(household);
    if (title?.type === 'recognised') titles.set(household, { type: 'revoked', by, recognisedBy: title.by });
  }
}
