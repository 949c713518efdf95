import type { Decision } from '../decision/decision.ts';
import type { TitleStanding } from '../decision/standing.ts';

/** What a year's decisions have made of a village as a whole. */
export interface VillageTitles {
  /** How many households have the title now. */
  readonly recognised: number;
  /** The decisions by which households have it, or had it before it was taken back; each once. */
  readonly decisions: readonly Decision[];
}

/** The sum over a village's households of what the decisions say of each. */
export function villageTitlesOf(titles: ReadonlyMap<string, TitleStanding>): VillageTitles {
  const decisions = new Map<string, Decision>();
  let recognised = 0;
  for (const title of titles.values()) {
    if (title.type === 'none') continue;
    if (title.type === 'recognised') recognised += 1;
    else decisions.set(title.recognisedBy.id, title.recognisedBy);
    decisions.set(title.by.id, title.by);
  }
  return { recognised, decisions: [...decisions.values()] };
}
