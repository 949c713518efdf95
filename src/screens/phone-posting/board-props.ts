import type { VillageStanding } from '../shared/dossier/use-village-standing.ts';
import type { Recorder } from '../shared/use-recorder.ts';
import type { ActFailure } from './ActFailureNotice.tsx';

/** What every part of the board is shown with. */
export interface BoardProps {
  readonly standing: VillageStanding;
  readonly recorder: Recorder<ActFailure>;
  readonly nameOf: (household: string) => string;
}

/** The part of an acted-on standing that the posting commands take. */
export const termOf = ({ ruleSet, calendar }: VillageStanding) => ({ term: ruleSet.posting.value, calendar });
