import type { VillageState } from '../review/village-review.ts';
import type { TimelineStepName } from './step-facts.ts';
import type { VillageTimeline } from './village-timeline.ts';

/** How far a village's year has come: its own states, and what the commune made of an accepted village. */
export type VillageStage = VillageState | 'decided' | 'published';

/** The stage of a village whose own state and timeline are known. */
export function stageOf(state: VillageState, { steps }: VillageTimeline): VillageStage {
  if (state !== 'accepted') return state;
  const isDone = (name: TimelineStepName) =>
    steps.some((one) => one.step === name && one.state.type === 'done');
  if (!isDone('decide')) return 'accepted';
  return isDone('publish') ? 'published' : 'decided';
}
