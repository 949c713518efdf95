import type { Term } from '#domain/rules/rule-set.ts';
import { DOTS, type Column, type Row } from '../paper-model.ts';
import { row } from '../blocks.ts';
import { countText, dayText, type PaperPlace } from '../wording.ts';
import { TITLE_NAME, villageAndCommune, type ListedHousehold } from './f01-parts.ts';

/* What the papers of the posting share (Decree 86/2023, article 8). They know the households that are proposed and no others. */

/** A sheet on the notice board. */
export interface PostedSheet {
  /** The households that the meeting proposed, in the order of the list; nothing else of them is known here. */
  readonly proposed: readonly ListedHousehold[];
  /** 1 for the first, one more for each that replaced one. */
  readonly sheet: number;
  /** Where it hangs: `Nhà văn hóa thôn`. */
  readonly postingPlace: string;
  /** `YYYY-MM-DD`; empty where it is not known. */
  readonly postedOn: string;
  /** Its last day, `YYYY-MM-DD`. */
  readonly until: string;
  /** As the rules have it; `null` where the decree asks for none. */
  readonly term: Term | null;
}

/** The list's columns, a head's address only where its name does not tell it from another's. */
export const POSTED_COLUMNS: readonly Column[] = [
  { title: 'TT', width: 10, align: 'center' },
  { title: 'Họ và tên chủ hộ', width: 55 },
  { title: 'Ghi chú', width: 35 },
];

/** A row for each that is proposed. Namesakes are told apart by their address. */
export function postedRows(proposed: readonly ListedHousehold[]): readonly Row[] {
  const seen = new Set<string>();
  const namesakes = new Set(
    proposed.map(({ headName }) => headName).filter((name) => seen.has(name) || !seen.add(name)),
  );
  return proposed.map(({ headName, address }, index) =>
    row(String(index + 1), headName, namesakes.has(headName) ? address : ''),
  );
}

/** What is posted: `danh sách hộ gia đình đề nghị tặng danh hiệu … năm 2026 (lần 2)`. */
export const postedSubject = (year: string, sheet: number | undefined): string =>
  `niêm yết công khai danh sách hộ gia đình đề nghị tặng ${TITLE_NAME} năm ${year}${sheet !== undefined && sheet > 1 ? ` (lần ${sheet})` : ''}`;

/** `10 ngày, từ ngày … đến hết ngày …`. */
export function postedPeriod(posted: Pick<PostedSheet, 'postedOn' | 'until' | 'term'> | undefined): string {
  const days = `từ ${dayText(posted?.postedOn)} đến hết ${dayText(posted?.until)}`;
  if (!posted) return `${DOTS} ngày, ${days}`;
  return posted.term === null ? days : `${termText(posted.term)}, ${days}`;
}

const termText = ({ days, kind }: Term): string =>
  `${String(days).padStart(2, '0')} ngày${kind === 'working' ? ' làm việc' : ''}`;

/** `118 hộ`. */
export const householdCount = (households: readonly unknown[] | undefined): string =>
  `${households ? countText(households.length) : DOTS} hộ`;

/** Where a paper of the posting was made. */
export const postedAt = (posted: PostedSheet | undefined, place: PaperPlace | undefined): string =>
  `${posted?.postingPlace || DOTS}, ${villageAndCommune(place)}`;
