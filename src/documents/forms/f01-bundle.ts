import type { Block, Paper } from '../paper-model.ts';

/**
 * Papers of one form in one file, each on a page of its own: the registrations of a whole village are printed at once. The first
 * says which form it is and how it lies; of no papers none is made.
 */
export function bundleOf(papers: readonly Paper[], fileName: string): Paper | undefined {
  const [first] = papers;
  return first && { ...first, fileName, blocks: papers.flatMap(onItsOwnPage) };
}

const onItsOwnPage = ({ blocks }: Paper, index: number): readonly Block[] =>
  index === 0 ? blocks : [{ type: 'page-break' }, ...blocks];
