import type { Block } from '#documents/paper-model.ts';

/** How much of a paper a block is: a table its rows and its head, everything else a line. */
export const linesOf = (block: Block): number => (block.type === 'table' ? block.rows.length + 1 : 1);
