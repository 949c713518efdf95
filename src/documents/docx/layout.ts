import type { Block, Letterhead, Line, Paper, Run, SignatureBlock } from '../paper-model.ts';

/*
 * What both writers of papers hold to: words that stand on every paper, and where lines are broken (Decree 30/2020, annex I).
 * Nothing here knows .docx, so that the screen can use it without loading that.
 */

/** Twips (a twentieth of a point, as Word measures) of so many millimetres. */
export const millimetres = (count: number): number => Math.round((count * 1440) / 25.4);

export const A4 = { short: 11_906, long: 16_838 };
export const MARGINS = {
  top: millimetres(20),
  bottom: millimetres(20),
  left: millimetres(30),
  right: millimetres(15),
  header: millimetres(9),
  footer: millimetres(9),
};

/** How wide what is written may be, in twips. */
export const textWidth = (orientation: Paper['orientation']): number =>
  (orientation === 'portrait' ? A4.short : A4.long) - MARGINS.left - MARGINS.right;

export const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
export const RECIPIENTS = 'Nơi nhận:';

/** More blocks than this do not fit side by side. */
const BLOCKS_MAX = 3;

export const runsOf = (line: Line): readonly Run[] => (typeof line === 'string' ? [{ text: line }] : line);

export const plainText = (line: Line): string =>
  runsOf(line)
    .map((run) => run.text)
    .join('');

/** `ỦY BAN NHÂN DÂN` and below it `XÃ QUYẾT THẮNG`: the name of a place is not torn. */
export function bodyLines(body: string): readonly string[] {
  const parts = /^(ỦY BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|BAN CÔNG TÁC MẶT TRẬN|BAN CHỈ ĐẠO)\s+(.+)$/u.exec(body);
  return parts ? parts.slice(1) : [body].filter((text) => text !== '');
}

/** Signature blocks in rows as even as possible: four stand two by two. */
export function signatureRows(blocks: readonly SignatureBlock[]): readonly (readonly SignatureBlock[])[] {
  const rows = Math.ceil(blocks.length / BLOCKS_MAX);
  const perRow = Math.ceil(blocks.length / Math.max(rows, 1));
  return Array.from({ length: rows }, (_, row) => blocks.slice(row * perRow, (row + 1) * perRow));
}

/** What the paper is called: its kind and what it is about. */
export function titleOf(paper: Paper): string {
  const title = paper.blocks.find((block) => block.type === 'title');
  return title ? [title.kind, ...title.subject].join(' ') : paper.fileName;
}

/** A household's paper has no body that issues it: the national title stands alone in the middle. */
export const isIssued = ({ superior, issuer }: Letterhead): boolean => superior !== '' || issuer !== '';

/**
 * The papers in a file, each with its own head: several households' papers are printed in one go, and each begins with page 1. What a
 * page break parts within one paper, as the list behind a decision, stays together.
 */
export function papersIn({ blocks }: Paper): readonly (readonly Block[])[] {
  const papers: Block[][] = [[]];
  let headed = false;
  for (const part of sheetsIn(blocks)) {
    const current = papers.at(-1) ?? [];
    const begins = part.some(isHead);
    if (headed && begins) papers.push([...part]);
    else current.push(...(current.length > 0 ? [{ type: 'page-break' } as const] : []), ...part);
    headed ||= begins;
  }
  return papers;
}

/** Ballots and certificates, which have no letterhead, are sheets for themselves. */
export const hasPageNumbers = ({ blocks }: Paper): boolean => blocks.some(isHead);

const isHead = (block: Block): boolean => block.type === 'letterhead';

/** What stands between page breaks. */
export function sheetsIn(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const parts: Block[][] = [[]];
  for (const block of blocks) {
    if (block.type === 'page-break') parts.push([]);
    else parts.at(-1)?.push(block);
  }
  return parts;
}
