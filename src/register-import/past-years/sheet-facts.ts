import { foldMarks } from '#domain/text/vietnamese.ts';
import type { RawSheet, RawWorkbook } from '../types.ts';
import { textOf } from '../understand/cells.ts';
import { villageInName, villageInTitles } from '../understand/read-titles.ts';
import { villageKey } from '../village-name.ts';
import { yearIn, type PastHeader } from './past-columns.ts';

/** What a sheet says above its list and by its name. */
export interface SheetFacts {
  readonly year: number | null;
  readonly yearFromFileName: boolean;
  readonly villageName: string;
  readonly villageFromFileName: boolean;
  /** Whether the sheet says of itself that it lists those recognised. */
  readonly listsRecognised: boolean;
  /** Number and day of the decision that the sheet is attached to, or empty. */
  readonly decision: string;
}

const DATE_LINE = /ngày.{0,12}tháng/iu;
const YEAR_IN_TITLE = /năm\s+(20\d\d)(?!\s*[-–]\s*20\d\d)/giu;
const RECOGNISED_LIST =
  /(?:\bdat\b|duoc cong nhan|cong nhan|duoc tang|tang danh hieu).*(?:gia dinh van hoa|gdvh)|(?:gia dinh van hoa|gdvh).*(?:\bdat\b|duoc cong nhan|cong nhan)/;
const OTHER_LIST = /khong dat|chua dat|dang ky|de nghi|binh xet/;
const ATTACHED_TO =
  /kèm theo\s+(?:quyết định|QĐ)\s*(?:số)?\s*:?\s*([^\s,;)]+)(?:\s*,?\s*ngày\s+(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}))?/iu;

/** The one year that the titles speak of; the day on which the list was signed is no such year. */
function yearInTitles(titles: readonly string[]): number | null {
  const years = titles
    .filter((title) => !DATE_LINE.test(title))
    .flatMap((title) => [...title.matchAll(YEAR_IN_TITLE)].map(([, year]) => Number(year)));
  const [year] = new Set(years);
  return year !== undefined && new Set(years).size === 1 ? year : null;
}

/** A text file's one sheet has its file's name. */
const isTextFile = ({ sheets, fileName }: RawWorkbook, { name }: RawSheet): boolean =>
  sheets.length === 1 && fileName.startsWith(`${name}.`);

/** Sheets that are called after what they hold: such a name is no village's. */
const NO_VILLAGE = /gdvh|gia dinh|danh hieu|ket qua|tong hop|so lieu|nam|ho dat/;

/** Titles say most; the sheet's name has the better capitals when both mean the same village. */
function villageOf(workbook: RawWorkbook, sheet: RawSheet, titles: readonly string[]) {
  const inTitles = villageInTitles(titles);
  const name = sheet.name
    .replace(/[\s_–-]*(?:năm\s*)?20\d\d/giu, ' ')
    .replace(/^(?:ds|danh sách|gđvh|gdvh|gia đình văn hóa)[\s_–-]+/giu, '');
  const isText = isTextFile(workbook, sheet);
  const mayBeBare = !isText && workbook.sheets.length > 1 && !NO_VILLAGE.test(foldMarks(name));
  const inName = villageInName(name, mayBeBare);
  if (inTitles === null) return { villageName: inName ?? '', villageFromFileName: isText && inName !== null };
  const isSame = inName !== null && villageKey(inName) === villageKey(inTitles);
  return { villageName: isSame ? inName : inTitles, villageFromFileName: false };
}

/** Reads what stands around a sheet's list. */
export function sheetFactsOf(workbook: RawWorkbook, sheet: RawSheet, header: PastHeader): SheetFacts {
  const titles = sheet.rows
    .slice(0, header.place.first)
    .flatMap((row) => row.map(textOf).filter((text) => text !== ''));
  const named = yearInTitles(titles) ?? (isTextFile(workbook, sheet) ? null : yearIn(sheet.name));
  const inFileName = workbook.sheets.length === 1 ? yearIn(workbook.fileName) : null;
  const folded = [sheet.name, ...titles].map(foldMarks);
  const attached = titles.flatMap((title) => ATTACHED_TO.exec(title) ?? []);
  return {
    year: named ?? inFileName,
    yearFromFileName: named === null && inFileName !== null,
    ...villageOf(workbook, sheet, titles),
    listsRecognised:
      folded.some((text) => RECOGNISED_LIST.test(text)) && !folded.some((text) => OTHER_LIST.test(text)),
    decision: attached
      .slice(1, 3)
      .filter((part) => part !== undefined && part !== '')
      .join(', '),
  };
}
