import { useEffect, useState } from 'preact/hooks';

import type { DecisionYear } from './use-decision-year.ts';

/** How many of a page's villages are read; missing once all are. */
export interface ReadProgress {
  readonly done: number;
  readonly total: number;
}

/** So few villages are read in one go. */
const FEW = 3;

/** So long the page may be busy at a stretch. */
const TURN_MS = 40;

/** Reads villages' results in pieces before a page shows them all: of a whole commune that takes longer than a page may stand still. */
export function useReadReviews(
  { reviewOf }: DecisionYear,
  villages: readonly string[],
): ReadProgress | undefined {
  const [read, setRead] = useState<ReadonlySet<string>>(new Set());
  const wanted = villages.join(' ');
  const left = villages.filter((village) => !read.has(village));
  const isReady = villages.length <= FEW || left.length === 0;
  useEffect(() => {
    if (isReady) return undefined;
    const timer = setTimeout(() => {
      const until = Date.now() + TURN_MS;
      const next = new Set(read);
      for (const village of wanted.split(' ')) {
        if (next.has(village)) continue;
        reviewOf(village);
        next.add(village);
        if (Date.now() > until) break;
      }
      setRead(next);
    });
    return () => clearTimeout(timer);
  }, [reviewOf, wanted, read, isReady]);
  return isReady ? undefined : { done: villages.length - left.length, total: villages.length };
}
