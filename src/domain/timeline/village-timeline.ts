import { compareDates, daysBetween, type CivilDate } from '../calendar/civil-date.ts';
import { communeSteps } from './commune-steps.ts';
import type { StepFacts, TimelineQuestion, TimelineStepName, WaitsFor } from './step-facts.ts';
import { villageSteps } from './village-steps.ts';

export type TimelineState =
  /** `on` is the day that people said or the book recorded; unknown where it has none. */
  | { readonly type: 'done'; readonly on: CivilDate | undefined }
  /** What everything after it waits for. */
  | { readonly type: 'now' }
  | { readonly type: 'next' }
  /** Its last day was `days` days ago. It may still be done: no clock decides a right (L9). */
  | { readonly type: 'late'; readonly days: number }
  | { readonly type: 'not-required' };

/** A step of the village's year on the desk. */
export interface TimelineStep {
  readonly step: TimelineStepName;
  readonly state: TimelineState;
  readonly waitsFor: WaitsFor;
  /** The last day that is in time; 24 November for “before 25 November”. Unknown until its term has begun. */
  readonly due: CivilDate | undefined;
  /** Whether the day is custom only, as that of the certificates: then nothing is ever late. */
  readonly byCustom: boolean;
}

export interface VillageTimeline {
  readonly village: string;
  readonly year: number;
  /** In their order, each once. */
  readonly steps: readonly TimelineStep[];
}

/** The village's year from registration to certificate: what is done, what is next, who waits for whom and what is late. */
export function villageTimelineOf(question: TimelineQuestion): VillageTimeline {
  const { review, today } = question;
  const before = villageSteps(question);
  const facts = [...before.steps, ...communeSteps(question, before)];
  const first = facts.find(({ required, done }) => required && !done);
  return {
    village: review.village,
    year: review.year,
    steps: facts.map((one) => ({
      step: one.step,
      state: stateOf(one, one === first, today),
      waitsFor: one.waitsFor,
      due: one.due,
      byCustom: one.byCustom === true,
    })),
  };
}

function stateOf(facts: StepFacts, isFirst: boolean, today: CivilDate): TimelineState {
  const { required, done, due, byCustom } = facts;
  if (done) return { type: 'done', on: done.on };
  if (!required) return { type: 'not-required' };
  if (due && !byCustom && compareDates(today, due) > 0)
    return { type: 'late', days: daysBetween(due, today) };
  return { type: isFirst ? 'now' : 'next' };
}

/** The step that everything after it waits for, late or not; `undefined` when the year is through. */
export const nextOf = ({ steps }: VillageTimeline): TimelineStep | undefined =>
  steps.find(({ state }) => state.type !== 'done' && state.type !== 'not-required');

/** The steps whose last day has passed. */
export const lateStepsOf = ({ steps }: VillageTimeline): readonly TimelineStep[] =>
  steps.filter(({ state }) => state.type === 'late');

/** Who has to act, or what has to pass, before the village's year goes on; `undefined` when only custom is left of it. */
export function awaitedOf(timeline: VillageTimeline): WaitsFor | undefined {
  const next = nextOf(timeline);
  return next?.step === 'certificates' ? undefined : next?.waitsFor;
}
