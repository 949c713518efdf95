import { hasPageNumbers, sheetsIn } from '#documents/docx/layout.ts';
import type { Block, Paper } from '#documents/paper-model.ts';

/** So many loose sheets are shown and printed in one go: no browser shows a commune's thirteen thousand certificates. */
export const SHEETS_AT_ONCE = 100;

/** Loose sheets, as certificates and ballots, in parts; a paper of numbered pages, or of few sheets, whole. */
export function sheetParts(paper: Paper): readonly Paper[] {
  if (hasPageNumbers(paper)) return [paper];
  const sheets = sheetsIn(paper.blocks);
  if (sheets.length <= SHEETS_AT_ONCE) return [paper];
  return Array.from({ length: Math.ceil(sheets.length / SHEETS_AT_ONCE) }, (_, part) => ({
    ...paper,
    fileName: `${paper.fileName}-${part + 1}`,
    blocks: bound(sheets.slice(part * SHEETS_AT_ONCE, (part + 1) * SHEETS_AT_ONCE)),
  }));
}

/** How many loose sheets a part has. */
export const sheetCount = ({ blocks }: Paper): number => sheetsIn(blocks).length;

const bound = (sheets: readonly (readonly Block[])[]): readonly Block[] =>
  sheets.flatMap((sheet, index) => (index === 0 ? sheet : [{ type: 'page-break' } as const, ...sheet]));
