import { plainText } from '../../../src/documents/docx/layout.ts';
import type { Block, Paper } from '../../../src/documents/paper-model.ts';

/** Every text that stands in a paper: what a reader of what was written or printed must find. */
export const paperTexts = (paper: Paper): readonly string[] =>
  paper.blocks
    .flatMap(textsOf)
    .map(sameWords)
    .filter((text) => text !== '');

/** With one blank between words and in small letters, because papers set titles in capitals. */
export const sameWords = (text: string): string =>
  text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();

function textsOf(block: Block): readonly string[] {
  switch (block.type) {
    case 'paragraph':
      return [plainText(block.line)];
    case 'heading':
      return [block.text];
    case 'title':
      return [block.kind, ...block.subject];
    case 'letterhead':
      return [block.superior, block.issuer, block.number ?? '', block.placeAndDate];
    case 'table':
      return [
        ...block.columns.map((column) => column.title),
        ...block.rows.flatMap((row) => row.cells.map(plainText)),
      ];
    case 'signatures':
      return [
        ...block.blocks.flatMap(({ capacity, hint = '', name }) => [...capacity, hint, name]),
        ...(block.recipients ?? []),
      ];
    case 'writing-lines':
    case 'page-break':
      return [];
  }
}
