import type { NamedVillage } from '#commands/decisions.ts';
import { stillGivenBy } from '#domain/decision/naming.ts';
import { proposedOf } from '#domain/dossier/dossier.ts';

import type { Change } from './ChangeCard.tsx';
import { keyOfNamed } from './HouseholdTable.tsx';
import { meritListsIn } from './merit-lists.ts';
import type { DecisionPage } from './use-decision.ts';
import type { DeskVillage } from './use-decision-year.ts';

/** A village of a decision that may be changed: who has what it gave, and who may be chosen. */
export interface Changeable {
  readonly village: DeskVillage;
  readonly held: readonly string[];
  readonly choices: readonly string[];
  /** The years that a merit certificate rewards. */
  readonly years: readonly number[];
}

/** The villages of which this decision has the last word; for a correction with whom their results propose besides. */
export function changeableIn(page: DecisionPage, change: Change): readonly Changeable[] {
  const { decision, found, parts, rows } = page;
  const others = change === 'correction' ? choicesOf(page) : () => [];
  return rows.flatMap(({ village }): Changeable[] => {
    const held = stillGivenBy(decision, village, found.decisions);
    if (!held) return [];
    const years = parts.find((part) => part.village === village.id)?.years ?? [];
    return [{ village, held, choices: [...new Set([...held, ...others(village.id)])], years }];
  });
}

/** Who may be named instead: whom the village proposes, for a certificate those of them who have the years. */
function choicesOf({ decision, found }: DecisionPage): (village: string) => readonly string[] {
  if (decision.award === 'title') return (village) => proposedOf(found.reviewOf(village));
  const lists = meritListsIn(found);
  return (village) =>
    lists.find((list) => list.village === village)?.candidates.map(({ household }) => household) ?? [];
}

export const heldKeys = (changeable: readonly Changeable[]): ReadonlySet<string> =>
  new Set(
    changeable.flatMap(({ village, held }) => held.map((household) => keyOfNamed(village.id, household))),
  );

const tickedOf = ({ village, choices }: Changeable, ticked: ReadonlySet<string>): readonly string[] =>
  choices.filter((household) => ticked.has(keyOfNamed(village.id, household)));

/** A correction says who is right in the villages where that is somebody else, and nothing of the others. */
export const correctedParts = (
  changeable: readonly Changeable[],
  ticked: ReadonlySet<string>,
): readonly NamedVillage[] =>
  changeable.flatMap((one): NamedVillage[] => {
    const households = tickedOf(one, ticked);
    const isSame =
      households.length === one.held.length && households.every((household) => one.held.includes(household));
    return isSame ? [] : [{ village: one.village.id, households, years: one.years }];
  });

/** A revocation names those that lose what they have. */
export const revokedParts = (
  changeable: readonly Changeable[],
  ticked: ReadonlySet<string>,
): readonly NamedVillage[] =>
  changeable.flatMap((one): NamedVillage[] => {
    const households = tickedOf(one, ticked);
    return households.length === 0 ? [] : [{ village: one.village.id, households, years: one.years }];
  });
