import type {
  ColumnUnderstanding,
  Field,
  ImportWarning,
  RawSheet,
  RawWorkbook,
  SheetMapping,
  SheetUnderstanding,
} from '../types.ts';
import { parseVillageName, villageKey, writeVillageName } from '../village-name.ts';
import { warningAt } from '../warning.ts';
import { textOf } from './cells.ts';
import { describeColumns, fieldsOf, findHeader, headersAt, type HeaderPlace } from './find-header.ts';
import { unitOfHeader } from './header-words.ts';
import type { ColumnsByField } from './read-row.ts';
import { readSheet, type PlacedHousehold } from './read-sheet.ts';
import { villageInName, villageInTitles } from './read-titles.ts';

const TITLE_ROWS_WITHOUT_HEADER = 8;

export interface SheetResult {
  readonly understanding: SheetUnderstanding;
  readonly households: readonly PlacedHousehold[];
  readonly warnings: readonly ImportWarning[];
  readonly titles: readonly string[];
}

const titlesOf = (sheet: RawSheet, header: HeaderPlace): readonly string[] =>
  sheet.rows
    .slice(0, header.first >= 0 ? header.first : TITLE_ROWS_WITHOUT_HEADER)
    .flatMap((row) => row.map(textOf).filter((text) => text !== ''));

function placeHeader(sheet: RawSheet, mapping: SheetMapping | undefined): HeaderPlace {
  const found = findHeader(sheet.rows);
  const wanted = mapping?.headerRow;
  if (wanted === undefined || (found && wanted === found.last + 1)) return found ?? { first: -1, last: -1 };
  return { first: wanted - 1, last: wanted - 1 };
}

function chooseFields(headers: readonly string[], mapping: SheetMapping | undefined): readonly Field[] {
  const chosen = mapping?.columns;
  if (!chosen) return fieldsOf(headers);
  const width = Math.max(headers.length, ...chosen.map(({ column }) => column + 1));
  return Array.from(
    { length: width },
    (_, column) => chosen.find((choice) => choice.column === column)?.field ?? 'ignore',
  );
}

function byField(columns: readonly ColumnUnderstanding[]): ColumnsByField {
  const result = new Map<Field, number[]>();
  for (const { field, column } of columns) {
    if (field !== 'ignore') result.set(field, [...(result.get(field) ?? []), column]);
  }
  return result;
}

interface VillageGuess {
  readonly name: string;
  readonly fromFileName: boolean;
}

/** Titles say most; a sheet's name may be cut or generic; a .csv has nothing but its file's name. */
function guessVillage(workbook: RawWorkbook, sheet: RawSheet, titles: readonly string[]): VillageGuess {
  const inTitles = villageInTitles(titles);
  const isText = workbook.sheets.length === 1 && workbook.fileName.startsWith(`${sheet.name}.`);
  const inName = villageInName(sheet.name, !isText && workbook.sheets.length > 1);
  // The sheet's name has the better capitals when both mean the same village.
  if (inTitles !== null) {
    const name = inName !== null && villageKey(inName) === villageKey(inTitles) ? inName : inTitles;
    return { name, fromFileName: false };
  }
  return { name: inName ?? '', fromFileName: isText && inName !== null };
}

/** The header's rows as Excel shows them. */
const headerRowsOf = ({ first, last }: HeaderPlace): readonly number[] => {
  if (first < 0) return [];
  return first === last ? [first + 1] : [first + 1, last + 1];
};

/** What one sheet says, with the officer's correction of it if there is one. */
export function understandSheet(
  workbook: RawWorkbook,
  sheet: RawSheet,
  mapping: SheetMapping | undefined,
  thisYear: number,
  onRow: (index: number) => void,
): SheetResult {
  const header = placeHeader(sheet, mapping);
  const headers = header.first < 0 ? [] : headersAt(sheet.rows, header);
  const columns = describeColumns(sheet.rows, header, chooseFields(headers, mapping));
  const fields = byField(columns);
  const titles = titlesOf(sheet, header);
  const guess = guessVillage(workbook, sheet, titles);
  const fixed = mapping?.villageName?.trim() ?? '';
  const villageName = fixed === '' ? guess.name : writeVillageName(fixed);
  const wanted = mapping?.include ?? true;
  const included = wanted && fields.has('headName');
  const understanding: SheetUnderstanding = {
    sheet: sheet.name,
    included,
    headerRows: headerRowsOf(header),
    columns,
    villageName,
    householdCount: 0,
    skipped: [],
  };
  if (!included) {
    const warnings = wanted ? [warningAt(sheet.name, 0, null, 'sheet-not-a-list')] : [];
    return { understanding, households: [], warnings, titles };
  }
  const villageHeader = columns.find(({ field }) => field === 'village')?.header ?? '';
  const { households, skipped, warnings } = readSheet({
    sheet,
    header,
    columns: fields,
    villageName,
    villageUnit: parseVillageName(unitOfHeader(villageHeader)).unit,
    villageIsFixed: fixed !== '',
    thisYear,
    onRow,
  });
  const fromFileName = guess.fromFileName && fixed === '';
  return {
    understanding: { ...understanding, householdCount: households.length, skipped },
    households,
    warnings: [...warnOfVillage(sheet.name, villageName, fromFileName, households), ...warnings],
    titles,
  };
}

/** A village that nobody names has to be asked for; one that only the file's name gives has to be looked at. */
function warnOfVillage(
  sheet: string,
  villageName: string,
  fromFileName: boolean,
  households: readonly PlacedHousehold[],
): readonly ImportWarning[] {
  const nameless = households.find(({ village }) => village === '');
  if (nameless) return [warningAt(sheet, nameless.household.source.row, null, 'village-unknown')];
  const used = households.some(({ village }) => village === villageName);
  return fromFileName && used ? [warningAt(sheet, 0, null, 'village-from-file-name', villageName)] : [];
}
