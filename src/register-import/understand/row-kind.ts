import { foldMarks } from '#domain/text/vietnamese.ts';
import { parseVillageName } from '../village-name.ts';

/** "Tổng" is a total and "Tống" a surname, so marks count; without any marks only the longer wordings do. */
const TOTAL =
  /^(?:[ivx\d]+\s*[.)]\s*)?(?:tổng(?=$|[\s:.(]|\p{P})|cộng(?=$|[\s:.(]|\p{P})|tong cong|tong so)/u;

const SIGNATURE =
  /^(?:t\.?m\.?|k\.?t\.?|t\.?l\.?)\s|truong thon|to truong|truong ban|truong khu|truong ap|chu tich|bi thu|nguoi lap|lap bieu|lap bang|nguoi tong hop|can bo|cong chuc|xac nhan|ky,? (?:va )?ghi ro|ky ten|ghi ro ho ten|dong dau|noi nhan|ban cong tac mat tran|ngay .{0,6}thang .{0,6}nam|thu ky|dai dien thon/;

const COLUMN_NUMBER = /^(?:\(?\d{1,2}\)?|\(?[A-Za-z]\)?|\(?\d+\)?\s*=.*)$/;

export const isTotal = (texts: readonly string[]): boolean =>
  texts.slice(0, 3).some((text) => TOTAL.test(text.toLowerCase()));

export const isSignature = (texts: readonly string[]): boolean =>
  texts.some((text) => SIGNATURE.test(foldMarks(text)));

/** The row under a header that numbers the columns: 1, 2, 3 or A, B, (1), (2)=(3)+(4). */
export const isColumnNumbers = (texts: readonly string[]): boolean =>
  texts.length >= 3 && texts.every((text) => COLUMN_NUMBER.test(text));

const NUMBERING = /^(?:[IVX]+|\d{1,2}|[A-Z])\s*[.):/-]\s*/;
const CLUSTER = /^(?:xóm|cụm|nhóm|tổ liên gia|tổ)(?=[\s:])/;

export type Section =
  | { readonly type: 'village'; readonly name: string }
  | { readonly type: 'cluster'; readonly name: string };

/**
 * A row that is the title of the rows under it: a village or a part of one.
 *
 * "Tổ 1" is a part where the sheet already names its village, and a village where it does not.
 */
export function sectionOf(texts: readonly string[], hasVillage: boolean): Section | null {
  const text =
    (texts.length === 2 && /^[IVX\dA-Z]{1,4}\.?$/.test(texts[0] ?? '') ? texts[1] : texts[0]) ?? '';
  if (texts.length > 2 || (texts.length === 2 && text === texts[0])) return null;
  const name = text.replace(NUMBERING, '').replace(/[:.\s]+$/u, '');
  if (hasVillage && CLUSTER.test(name.toLowerCase())) return { type: 'cluster', name };
  const { unit, rest } = parseVillageName(name);
  const named = unit !== '' && rest !== '' && rest.split(' ').length <= 5;
  if (named) return { type: 'village', name };
  return CLUSTER.test(name.toLowerCase()) ? { type: 'cluster', name } : null;
}
