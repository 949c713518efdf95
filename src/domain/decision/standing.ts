import type { BookView } from '../book/view.ts';
import { isSigned, villagePartOf, type Decision } from './decision.ts';

/** What the decisions of a year, one after the other, have made of a household. */
export type TitleStanding =
  | { readonly type: 'none' }
  | { readonly type: 'recognised'; readonly by: Decision }
  | { readonly type: 'revoked'; readonly by: Decision; readonly recognisedBy: Decision };

/**
 * The title of each household of a village, by id. A correction names who has the title in the place of the decision that it
 * corrects; a revocation takes it from those it names and leaves the others theirs. Drafts say nothing.
 */
export function titlesOf(
  villageView: BookView,
  village: string,
  decisions: readonly Decision[],
): ReadonlyMap<string, TitleStanding> {
  const titles = new Map<string, TitleStanding>();
  for (const decision of decisions.filter(isSigned)) {
    const part = villagePartOf(villageView, decision.id, village);
    if (!part) continue;
    const { households } = part;
    if (decision.type === 'recognition') recognise(titles, households, decision);
    if (decision.type === 'correction') correct(titles, households, decision);
    if (decision.type === 'revocation') revoke(titles, households, decision);
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
