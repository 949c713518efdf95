import type { UnitKind } from '#domain/book/kinds.ts';
import { columnOfLetters } from './column-letters.ts';
import {
  describeColumns,
  fieldsOf,
  findHeader,
  headersAt,
  type HeaderPlace,
} from './understand/find-header.ts';
import { textOf } from './understand/cells.ts';
import { unitOfHeader } from './understand/header-words.ts';
import type { ColumnsByField } from './understand/read-row.ts';
import { readSheet, type PlacedHousehold } from './understand/read-sheet.ts';
import { communeInTitles, villageInName, villageInTitles } from './understand/read-titles.ts';
import { warnOfDoubles } from './understand/warn-of-doubles.ts';
import type {
  ColumnUnderstanding,
  Field,
  ImportedVillage,
  ImportWarning,
  OnProgress,
  RawSheet,
  RawWorkbook,
  SheetMapping,
  SheetUnderstanding,
  Understanding,
} from './types.ts';
import { parseVillageName, villageKey, writeVillageName } from './village-name.ts';
import { warningAt } from './warning.ts';

const TITLE_ROWS_WITHOUT_HEADER = 8;

export interface UnderstandOptions {
  /** The year in which the list is read, for telling impossible birth years. */
  readonly thisYear: number;
  /** The officer's corrections, by sheet. */
  readonly mapping?: readonly SheetMapping[];
  readonly onProgress?: OnProgress;
}

interface SheetResult {
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

function understandSheet(
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
  const fixed = mapping?.villageName?.trim();
  const villageName = fixed ? writeVillageName(fixed) : guess.name;
  const included = mapping?.include ?? fields.has('headName');
  const understanding: SheetUnderstanding = {
    sheet: sheet.name,
    included,
    headerRows:
      header.first < 0
        ? []
        : [header.first + 1, header.last + 1].filter((row, at, all) => all.indexOf(row) === at),
    columns,
    villageName,
    householdCount: 0,
    skipped: [],
  };
  if (!included || !fields.has('headName')) {
    const warnings = mapping?.include === false ? [] : [warningAt(sheet.name, 0, null, 'sheet-not-a-list')];
    return { understanding: { ...understanding, included: false }, households: [], warnings, titles };
  }
  const villageHeader = columns.find(({ field }) => field === 'village')?.header ?? '';
  const reading = readSheet({
    sheet,
    header,
    columns: fields,
    villageName,
    villageUnit: parseVillageName(unitOfHeader(villageHeader)).unit,
    villageIsFixed: fixed !== undefined && fixed !== '',
    thisYear,
    onRow,
  });
  const namesNoVillage = reading.households.find(({ village }) => village === '')?.household.source.row;
  const fromFileName =
    guess.fromFileName && !fixed && reading.households.some(({ village }) => village === villageName);
  return {
    understanding: { ...understanding, householdCount: reading.households.length, skipped: reading.skipped },
    households: reading.households,
    warnings: [
      ...(namesNoVillage === undefined
        ? []
        : [warningAt(sheet.name, namesNoVillage, null, 'village-unknown')]),
      ...(fromFileName ? [warningAt(sheet.name, 0, null, 'village-from-file-name', villageName)] : []),
      ...reading.warnings,
    ],
    titles,
  };
}

/** A ward's residential groups are tổ dân phố, a commune's are thôn, when their names do not say. */
const unitKindOf = (name: string, communeName: string | null): UnitKind =>
  parseVillageName(name).kind ?? (communeName?.startsWith('Phường') ? 'TDP' : 'THON');

function groupByVillage(
  results: readonly SheetResult[],
  communeName: string | null,
): readonly ImportedVillage[] {
  const groups = new Map<string, { name: string; households: ImportedVillage['households'][number][] }>();
  for (const { village, household } of results.flatMap((result) => result.households)) {
    const key = villageKey(village);
    const group = groups.get(key);
    if (group) group.households.push(household);
    else groups.set(key, { name: village, households: [household] });
  }
  return [...groups.values()].map((group) => ({ ...group, unitKind: unitKindOf(group.name, communeName) }));
}

const warnOfTwoSheets = (village: ImportedVillage): readonly ImportWarning[] => {
  const first = village.households[0]?.source.sheet;
  const other = village.households.find(({ source }) => source.sheet !== first)?.source;
  return other ? [warningAt(other.sheet, other.row, null, 'village-in-two-sheets', village.name)] : [];
};

/**
 * What a workbook says, for the officer to look at before anything is written. Writes nothing and remembers nothing:
 * the same workbook and mapping always give the same understanding.
 */
export function understand(
  workbook: RawWorkbook,
  { thisYear, mapping = [], onProgress = () => undefined }: UnderstandOptions,
): Understanding {
  const total = workbook.sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  let rowsBefore = 0;
  const results = workbook.sheets.map((sheet) => {
    const from = rowsBefore;
    rowsBefore += sheet.rows.length;
    return understandSheet(
      workbook,
      sheet,
      mapping.find((one) => one.sheet === sheet.name),
      thisYear,
      (index) => onProgress({ stage: 'understanding', done: from + index, total }),
    );
  });
  const communeName = communeInTitles(results.flatMap(({ titles }) => titles));
  const villages = groupByVillage(results, communeName);
  const sheetOrder = new Map(workbook.sheets.map(({ name }, index) => [name, index]));
  const warnings = [
    ...workbook.warnings,
    ...results.flatMap((result) => result.warnings),
    ...villages.flatMap((village) => [...warnOfTwoSheets(village), ...warnOfDoubles(village)]),
  ];
  const placeOf = ({ sheet }: ImportWarning): number => sheetOrder.get(sheet) ?? -1;
  const columnOf = ({ column }: ImportWarning): number =>
    column === undefined ? -1 : columnOfLetters(column);
  return {
    ...(communeName === null ? {} : { communeName }),
    sheets: results.map(({ understanding }) => understanding),
    villages,
    warnings: warnings.sort((a, b) => placeOf(a) - placeOf(b) || a.row - b.row || columnOf(a) - columnOf(b)),
  };
}
