import { useMemo } from 'preact/hooks';

import { stateOfDecision, laterThan, type DecisionState, type NamedPart } from '#domain/decision/naming.ts';
import type { Decision } from '#domain/decision/decision.ts';

import { villageRow, type VillageRow } from './undecided.ts';
import type { DecisionYear, DeskVillage } from './use-decision-year.ts';

/** All that a decision's page shows. */
export interface DecisionPage {
  readonly decision: Decision;
  readonly state: DecisionState;
  readonly found: DecisionYear;
  readonly parts: readonly NamedPart[];
  /** The villages that it names, with their counts. */
  readonly rows: readonly VillageRow[];
  /** The decision that it corrects or takes back. */
  readonly earlier: Decision | undefined;
  /** Those that correct it or take back what it gave, drafts included. */
  readonly later: readonly Decision[];
}

/** A decision's page, live; `undefined` where the year has no such decision. Reads the result of each village that it names. */
export function useDecision(id: string, found: DecisionYear): DecisionPage | undefined {
  return useMemo(() => pageOf(id, found), [id, found]);
}

function pageOf(id: string, found: DecisionYear): DecisionPage | undefined {
  const { decisions } = found;
  const decision = decisions.find((each) => each.id === id);
  if (!decision) return undefined;
  const parts = found.partsOf(decision);
  const villages = new Map(found.villages.map((village) => [village.id, village]));
  return {
    decision,
    state: stateOfDecision(decision, decisions),
    found,
    parts,
    rows: parts.flatMap(({ village, households }) => {
      const known: DeskVillage | undefined = villages.get(village);
      return known ? [villageRow(known, households, found)] : [];
    }),
    earlier: decisions.find((each) => each.id === decision.corrects),
    later: laterThan(decision, decisions),
  };
}
