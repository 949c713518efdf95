import { columnWidths, sheetNameOf, type SheetCell } from './sheet.ts';

/** A sheet of a workbook; the first row is its header. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
}

/** Writes tables as one Excel workbook, a sheet each, in the order given: header standing still, columns as wide as their texts. */
export async function sheetsToBlob(sheets: readonly Sheet[]): Promise<Blob> {
  // Fetched with the first export. Not its browser form: that one starts workers from text, which our pages forbid.
  const { default: writeExcelFile } = await import('write-excel-file/universal');
  const names = apart(sheets.map((sheet) => sheetNameOf(sheet.name)));
  return writeExcelFile(
    sheets.map(({ rows }, index) => ({
      data: rows.map((row) => [...row]),
      sheet: names[index] ?? '',
      columns: columnWidths(rows).map((width) => ({ width })),
      stickyRowsCount: 1,
    })),
  ).toBlob();
}

/** Excel opens no workbook in which two sheets have one name: the second “Danh sách” becomes “Danh sách 2”. */
function apart(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let free = name;
    for (let count = 2; taken.has(free.toLowerCase()); count += 1) {
      const ending = ` ${count}`;
      free = name.slice(0, 31 - ending.length) + ending;
    }
    taken.add(free.toLowerCase());
    return free;
  });
}
