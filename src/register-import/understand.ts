import type { UnitKind } from '#domain/book/kinds.ts';
import { columnOfLetters } from './column-letters.ts';
import type {
  ImportedVillage,
  ImportWarning,
  OnProgress,
  RawWorkbook,
  SheetMapping,
  Understanding,
} from './types.ts';
import { communeInTitles } from './understand/read-titles.ts';
import { understandSheet, type SheetResult } from './understand/understand-sheet.ts';
import { warnOfDoubles } from './understand/warn-of-doubles.ts';
import { parseVillageName, villageKey } from './village-name.ts';
import { warningAt } from './warning.ts';

export interface UnderstandOptions {
  /** The year in which the list is read, for telling impossible birth years. */
  readonly thisYear: number;
  /** The officer's corrections, by sheet. */
  readonly mapping?: readonly SheetMapping[];
  readonly onProgress?: OnProgress;
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
