import { isAccepted, recognitionNaming } from '#domain/decision/naming.ts';
import { proposedOf } from '#domain/dossier/dossier.ts';
import { summaryOf, type VillageSummary } from '#domain/review/village-summary.ts';

import type { DecisionYear, DeskVillage } from './use-decision-year.ts';

/** A village as its result is laid before the chairman. */
export interface VillageRow {
  readonly village: DeskVillage;
  readonly summary: VillageSummary;
  /** Whom the decision names: nobody else, and nobody less. */
  readonly households: readonly string[];
}

/** A village's line with the households named. */
export const villageRow = (
  village: DeskVillage,
  households: readonly string[],
  { reviewOf }: Pick<DecisionYear, 'reviewOf'>,
): VillageRow => ({ village, summary: summaryOf(reviewOf(village.id)), households });

/** The accepted villages that no decision, draft or signed, names yet. */
export const waitingIn = ({ villages, decisions, year }: DecisionYear): readonly DeskVillage[] =>
  villages.filter((village) => isAccepted(village, year) && !recognitionNaming(village, decisions));

/** Those of them that propose somebody, with whom. */
export const undecidedIn = (found: DecisionYear): readonly VillageRow[] =>
  waitingIn(found).flatMap((village): VillageRow[] => {
    const households = proposedOf(found.reviewOf(village.id));
    return households.length > 0 ? [villageRow(village, households, found)] : [];
  });
