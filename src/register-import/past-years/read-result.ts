import type { PastOutcome } from '#domain/book/kinds-of-recognition.ts';
import { foldMarks, normaliseSpaces } from '#domain/text/vietnamese.ts';
import type { Cell } from '../types.ts';
import { textOf } from '../understand/cells.ts';

/** What one cell says of a year. */
export type ResultCell =
  | { readonly type: 'blank' }
  /** Registered, and nothing of what became of it. */
  | { readonly type: 'registered' }
  | { readonly type: 'unclear' }
  | {
      readonly type: 'said';
      readonly outcome: PastOutcome;
      readonly reason: string;
      readonly decision: string;
      readonly merit: boolean;
    };

export const BLANK = /^[-–—.\s]*$/u;
const REGISTERED = /^(?:co |da )?(?:dang ky|dk)$/;
const NOT_REGISTERED = /^(?:(?:khong|chua|ko|k)\.?\s*(?:dang ky|dk)|kdk)(?![\p{L}\d])/u;
const NOT_RECOGNISED =
  /^(?:(?:khong|chua|ko|k)\.?\s*(?:dat|duoc cong nhan|duoc|cong nhan|xet tang|xet)|khong|ko|k|kd|kcn|0)(?![\p{L}\d])/u;
/** “Có” says it alone; “có vi phạm” and “có lẽ” do not. */
const RECOGNISED =
  /^(?:x|v|✓|✔|☑|\+|1|co(?=$|\s*[,;(])|(?:co )?(?:dat|duoc cong nhan)|d|cn|cong nhan|gdvh|gia dinh van hoa)(?![\p{L}\d])/u;
const MERIT = /giay khen|(?<![\p{L}\d])gk(?![\p{L}\d])/u;
const DECISION = /(?<![\p{L}\d])(?:qd|quyet dinh)(?![\p{L}\d])/u;
const SIGNS_AROUND = /^[\s,;:.()–-]+|[\s,;:(–-]+$/gu;

const isUnbalanced = (text: string): boolean => text.endsWith(')') && !text.includes('(');

/** What is left of a cell's text behind its first words, without the signs that hung it on: `không đạt (đánh bạc)`. */
const behind = (text: string, words: string): string => {
  const rest = text.slice(words.length).replace(SIGNS_AROUND, '');
  return isUnbalanced(rest) ? rest.slice(0, -1) : rest;
};

/** The cell as a text; a checked box is a tick. */
export const cellText = (cell: Cell | undefined): string => {
  if (typeof cell === 'boolean') return cell ? 'x' : 'không';
  return normaliseSpaces(textOf(cell).normalize('NFC'));
};

/** Reads one cell of a year. What no list is known to write is unclear and never guessed. */
export function readResultCell(cell: Cell | undefined): ResultCell {
  const text = cellText(cell);
  // Folding keeps the number of letters, so that a place in the one text is the same place in the other.
  const folded = foldMarks(text);
  if (BLANK.test(text)) return { type: 'blank' };
  if (text.includes('?')) return { type: 'unclear' };
  if (REGISTERED.test(folded)) return { type: 'registered' };
  const notRegistered = NOT_REGISTERED.exec(folded)?.[0];
  if (notRegistered !== undefined) return said('not-registered', { reason: behind(text, notRegistered) });
  const not = NOT_RECOGNISED.exec(folded)?.[0];
  if (not !== undefined) return said('not-recognised', { reason: behind(text, not) });
  const words = RECOGNISED.exec(folded)?.[0] ?? '';
  const hasDecision = DECISION.test(folded);
  // “1/QĐ-UBND” is a number and no tick.
  const rest = hasDecision && /^\d/.test(text) ? text : behind(text, words);
  const merit = MERIT.test(folded);
  if (words === '' && !hasDecision && !merit) return { type: 'unclear' };
  return said('recognised', { decision: hasDecision ? rest : '', merit });
}

interface Details {
  readonly reason?: string;
  readonly decision?: string;
  readonly merit?: boolean;
}

export const said = (
  outcome: PastOutcome,
  { reason = '', decision = '', merit = false }: Details,
): ResultCell => ({ type: 'said', outcome, reason, decision, merit });
