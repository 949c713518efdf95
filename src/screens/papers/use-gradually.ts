import { useEffect, useState } from 'preact/hooks';
import type { Block, Paper } from '#documents/paper-model.ts';

/** Lines drawn before the page may answer a finger again. */
const AT_ONCE = 400;

const linesOf = (block: Block): number => (block.type === 'table' ? block.rows.length + 1 : 1);

/** How many of a paper's blocks are drawn: more with every breath, so that a hundred papers freeze no page. */
export function useGradually({ blocks }: Paper): { readonly shown: number; readonly done: boolean } {
  const [shown, setShown] = useState(() => nextStop(blocks, 0));
  useEffect(() => {
    if (shown >= blocks.length) return undefined;
    const timer = setTimeout(() => setShown(nextStop(blocks, shown)), 0);
    return () => clearTimeout(timer);
  }, [blocks, shown]);
  return { shown, done: shown >= blocks.length };
}

function nextStop(blocks: readonly Block[], from: number): number {
  let lines = 0;
  let stop = from;
  while (stop < blocks.length && lines < AT_ONCE) {
    const block = blocks[stop];
    if (block) lines += linesOf(block);
    stop += 1;
  }
  return stop;
}
