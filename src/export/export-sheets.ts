import { sheetNameOf } from './sheet.ts';
import { writeXlsx, type Sheet } from './write-xlsx.ts';

export type { Sheet } from './write-xlsx.ts';

/** Writes tables as one Excel workbook, a sheet each, in the order given: header standing still, columns as wide as their texts. */
export function sheetsToBlob(sheets: readonly Sheet[]): Promise<Blob> {
  const names = apart(sheets.map((sheet) => sheetNameOf(sheet.name)));
  return writeXlsx(sheets.map(({ rows }, index) => ({ name: names[index] ?? '', rows })));
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
