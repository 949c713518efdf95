import { useRecorderIn, type Recorder } from '../shared/use-recorder.ts';
import { useInTurn } from './use-in-turn.ts';

/**
 * Records what is tapped in a step, one after another, and drops none: at a meeting two quick taps are two facts, such as two
 * households that came in together. A command that builds on what the book says must read it when its turn comes.
 */
export const useStepRecorder = (): Recorder => useRecorderIn(useInTurn());
