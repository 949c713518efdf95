import { useRef } from 'preact/hooks';

/** Does one piece of work after another, in the order in which they were asked for, and drops none. */
export function useInTurn(): <Value>(work: () => Promise<Value>) => Promise<Value> {
  const last = useRef<Promise<unknown>>(Promise.resolve());
  return (work) => {
    // What went wrong before is its own caller's to hear; the taps after it are facts all the same.
    const turn = last.current.then(work, work);
    last.current = turn;
    return turn;
  };
}
