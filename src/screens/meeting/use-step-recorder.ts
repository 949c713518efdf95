import { useRef } from 'preact/hooks';
import { useRecorder, type Recorder } from '../shared/use-recorder.ts';

/**
 * Records what is tapped in a step, one after another, and drops none: at a meeting two quick taps are two facts, such as two
 * households that came in together. A command that builds on what the book says must read it when its turn comes.
 */
export function useStepRecorder(): Recorder {
  const recorder = useRecorder();
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  return {
    ...recorder,
    run: (...attempt) => {
      const after = async (earlier: Promise<unknown>) => {
        await earlier;
        return recorder.run(...attempt);
      };
      const turn = after(queue.current);
      queue.current = turn;
      return turn;
    },
  };
}
