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
        // What went wrong there is its own caller's to hear; the taps after it are facts all the same.
        await earlier.catch(() => undefined);
        return recorder.run(...attempt);
      };
      const turn = after(queue.current);
      queue.current = turn;
      return turn;
    },
  };
}
