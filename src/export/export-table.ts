import { saveFile } from './save-file.ts';
import { fileNameOf, sheetNameOf, sheetRows, type ExportColumn } from './sheet.ts';
import { writeXlsx } from './write-xlsx.ts';

/** Writes a table as an Excel workbook: marks intact, header bold and standing still, columns as wide as their texts. */
export const tableToBlob = <Row>(
  name: string,
  columns: readonly ExportColumn<Row>[],
  rows: readonly Row[],
): Promise<Blob> => writeXlsx([{ name: sheetNameOf(name), rows: sheetRows(columns, rows) }]);

/** Gives a table to the officer as a file to keep. */
export async function exportTable<Row>(
  name: string,
  columns: readonly ExportColumn<Row>[],
  rows: readonly Row[],
): Promise<void> {
  saveFile(await tableToBlob(name, columns, rows), `${fileNameOf(name)}.xlsx`);
}
