import { decisionsOf, isSigned } from '#domain/decision/decision.ts';
import { titlesOf } from '#domain/decision/standing.ts';
import { villagesOf } from '#domain/register/commune.ts';
import { activeHouseholdsOf } from '#domain/register/household.ts';
import { countRegistrations } from '#domain/register/registration.ts';
import type { ProposedVillage } from '../forms/f14-village-proposal.ts';
import type { PaperSources } from './paper-sources.ts';
import { paperPlaceOf } from './place.ts';
import { villageName } from '../wording.ts';

/**
 * The commune's villages with the numbers on which their own title rests, as far as this device's book has them. Which of them are
 * proposed is nowhere in the book.
 */
export function villagesWithRates(sources: PaperSources): readonly ProposedVillage[] {
  const decisions = decisionsOf(sources.commune, sources.year);
  const decided = decisions.some((each) => isSigned(each) && each.type === 'recognition');
  return villagesOf(sources.commune).map(({ id }) => {
    const name = villageName(paperPlaceOf(sources, id));
    if (!sources.villages.includes(id)) {
      return { name, households: undefined, registered: undefined, recognised: undefined };
    }
    const view = sources.village(id);
    const households = activeHouseholdsOf(view);
    const { recorded, registered } = countRegistrations(view, sources.year, households);
    const titles = [...titlesOf(view, id, decisions).values()];
    return {
      name,
      households: households.length,
      // Decree 86/2023 asks nobody to register: where nothing was recorded, nothing is said.
      registered: recorded > 0 ? registered : undefined,
      recognised: decided ? titles.filter(({ type }) => type === 'recognised').length : undefined,
    };
  });
}
