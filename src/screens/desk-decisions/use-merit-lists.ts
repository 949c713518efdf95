import { useEffect, useState } from 'preact/hooks';

import { meritListSteps, type VillageMeritList } from '#domain/decision/merit-candidates.ts';
import type { MeritRule } from '#domain/year-book/merit.ts';
import type { BookProgress } from '#domain/year-book/year-book.ts';

import { takeSteps } from '../shared/take-steps.ts';
import { meritQuestionIn } from './merit-lists.ts';
import type { DecisionYear } from './use-decision-year.ts';

/** The candidates' lists while they are made and once they are there. */
export type MeritLists =
  | { readonly type: 'working'; readonly done: number; readonly total: number }
  | { readonly type: 'stopped' }
  | { readonly type: 'ready'; readonly lists: readonly VillageMeritList[] };

const BEGINNING: MeritLists = { type: 'working', done: 0, total: 1 };

/** Follows thousands of households over the years in pieces, so that the page answers in between; begins anew when the book changes. */
export function useMeritLists(found: DecisionYear, rule: MeritRule) {
  const [state, setState] = useState<MeritLists>(BEGINNING);
  const [turn, setTurn] = useState(0);
  const [isStopped, setStopped] = useState(false);
  useEffect(() => {
    if (isStopped) return undefined;
    let isOver = false;
    const steps = meritListSteps(meritQuestionIn(found, rule));
    // What is there stays on the screen while it is made anew.
    const onProgress = ({ done, total }: BookProgress) =>
      setState((known) => (known.type === 'ready' ? known : { type: 'working', done, total }));
    void takeSteps(steps, onProgress, () => isOver).then((lists) => {
      if (lists && !isOver) setState({ type: 'ready', lists });
    });
    return () => {
      isOver = true;
    };
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
