import { useEffect, useState } from 'preact/hooks';

import { meritListSteps, type VillageMeritList } from '#domain/decision/merit-candidates.ts';
import type { MeritRule } from '#domain/year-book/merit.ts';

import { meritQuestionIn } from './merit-lists.ts';
import type { DecisionYear } from './use-decision-year.ts';

/** The candidates' lists while they are made and once they are there. */
export type MeritLists =
  | { readonly type: 'working'; readonly done: number; readonly total: number }
  | { readonly type: 'stopped' }
  | { readonly type: 'ready'; readonly lists: readonly VillageMeritList[] };

/** So long the page may be busy at a stretch. */
const TURN_MS = 40;

const BEGINNING: MeritLists = { type: 'working', done: 0, total: 1 };

/** Follows thousands of households over the years in pieces, so that the page answers in between; begins anew when the book changes. */
export function useMeritLists(found: DecisionYear, rule: MeritRule) {
  const [state, setState] = useState<MeritLists>(BEGINNING);
  const [turn, setTurn] = useState(0);
  const [isStopped, setStopped] = useState(false);
  useEffect(() => {
    if (isStopped) return undefined;
    const steps = meritListSteps(meritQuestionIn(found, rule));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const work = () => {
      const until = Date.now() + TURN_MS;
      let step = steps.next();
      while (!step.done && Date.now() < until) step = steps.next();
      if (step.done) {
        setState({ type: 'ready', lists: step.value });
        return;
      }
      // What is there stays on the screen while it is made anew.
      const { done, total } = step.value;
      setState((known) => (known.type === 'ready' ? known : { type: 'working', done, total }));
      timer = setTimeout(work);
    };
    timer = setTimeout(work);
    return () => clearTimeout(timer);
  }, [found, rule, turn, isStopped]);
  return {
    state: isStopped && state.type !== 'ready' ? ({ type: 'stopped' } as const) : state,
    stop: () => setStopped(true),
    again: () => {
      setStopped(false);
      setTurn(turn + 1);
    },
  };
}
