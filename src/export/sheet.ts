/** What a cell of an exported table may hold. */
export type CellValue = string | number | null;

/** One column of an exported table. */
export interface ExportColumn<Row> {
  readonly header: string;
  readonly value: (row: Row) => CellValue;
}

interface TextCell {
  readonly value: string;
  readonly type: StringConstructor;
  readonly fontWeight?: 'bold';
  readonly wrap?: true;
}

interface NumberCell {
  readonly value: number;
  readonly type: NumberConstructor;
}

export type SheetCell = TextCell | NumberCell | null;

const WIDTH_MIN = 8;
const WIDTH_MAX = 60;

/**
 * The rows of a sheet with its header in bold.
 *
 * A text is written as text whatever it begins with: `=HYPERLINK(…)` in a household's note stays what was typed and is
 * never a formula for the officer's Excel to run.
 */
export function sheetRows<Row>(
  columns: readonly ExportColumn<Row>[],
  rows: readonly Row[],
): readonly (readonly SheetCell[])[] {
  const header = columns.map(
    (column): SheetCell => ({ value: column.header, type: String, fontWeight: 'bold', wrap: true }),
  );
  return [header, ...rows.map((row) => columns.map((column) => cellOf(column.value(row))))];
}

/** As wide as the longest text of each column, in characters and within reason. */
export function columnWidths(rows: readonly (readonly SheetCell[])[]): readonly number[] {
  const [header = []] = rows;
  return header.map((_, column) => {
    const lengths = rows.map((row) => String(row[column]?.value ?? '').length);
    const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
    return Math.min(WIDTH_MAX, Math.max(WIDTH_MIN, longest + 2));
  });
}

/** A name that every file system and mail programme takes: “Đăng ký thôn Đông” gives `dang-ky-thon-dong`. */
export function fileNameOf(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain || 'bang';
}

/** A name that Excel takes for a sheet: at most 31 characters, none of `\ / * ? : [ ]`, no apostrophe at its ends. */
export function sheetNameOf(name: string): string {
  const plain = name.replace(/[\\/*?:[\]]/g, ' ').trim();
  const cut = plain
    .slice(0, 31)
    .replace(/^'+|'+$/g, '')
    .trim();
  return cut || 'Bang';
}

function cellOf(value: CellValue): SheetCell {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { value, type: Number };
  return { value: value.normalize('NFC'), type: String };
}
