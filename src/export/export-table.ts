import { saveFile } from './save-file.ts';
import { columnWidths, fileNameOf, sheetNameOf, sheetRows, type ExportColumn } from './sheet.ts';

/** Writes a table as an Excel workbook: marks intact, header bold and standing still, columns as wide as their texts. */
export async function tableToBlob<Row>(
  name: string,
  columns: readonly ExportColumn<Row>[],
  rows: readonly Row[],
): Promise<Blob> {
  // Fetched with the first export. Not its browser form: that one starts workers from text, which our pages forbid.
  const { default: writeExcelFile } = await import('write-excel-file/universal');
  const cells = sheetRows(columns, rows);
  return writeExcelFile(
    cells.map((row) => [...row]),
    {
      sheet: sheetNameOf(name),
      columns: columnWidths(cells).map((width) => ({ width })),
      stickyRowsCount: 1,
    },
  ).toBlob();
}

/** Gives a table to the officer as a file to keep. */
export async function exportTable<Row>(
  name: string,
  columns: readonly ExportColumn<Row>[],
  rows: readonly Row[],
): Promise<void> {
  saveFile(await tableToBlob(name, columns, rows), `${fileNameOf(name)}.xlsx`);
}
