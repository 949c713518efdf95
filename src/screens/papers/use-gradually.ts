import { useEffect, useState } from 'preact/hooks';
import type { Paper } from '#documents/paper-model.ts';
import { linesOf } from '../shared/paper/lines-of.ts';

/** Lines drawn before the page may answer a finger again. */
const AT_ONCE = 400;

/** How many of a paper's lines are drawn: more with every breath, so that a list of thousands freezes no page. */
export function useGradually({ blocks }: Paper): { readonly shown: number; readonly done: boolean } {
  const [shown, setShown] = useState(AT_ONCE);
  const all = blocks.reduce((sum, block) => sum + linesOf(block), 0);
  useEffect(() => {
    if (shown >= all) return undefined;
    const timer = setTimeout(() => setShown(shown + AT_ONCE), 0);
    return () => clearTimeout(timer);
  }, [all, shown]);
  return { shown, done: shown >= all };
}
