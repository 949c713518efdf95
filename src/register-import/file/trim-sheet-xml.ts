import { columnLetters, columnOfLetters } from '../column-letters.ts';
import { IMPORT_LIMITS } from '../limits.ts';

/** Something of a sheet that could not be taken over. Rows are numbered from 1, columns from 0. */
export interface SheetRemark {
  readonly row: number;
  readonly column: number;
  readonly reason: 'formula-without-value' | 'formula-error' | 'beyond-limit';
}

export interface TrimmedSheet {
  readonly xml: string;
  readonly rowCount: number;
  readonly remarks: readonly SheetRemark[];
}

interface Tag {
  readonly name: string;
  readonly attributes: string;
  readonly empty: boolean;
  readonly end: number;
}

const NAME = /^(?:\w+:)?(\w+)/;
const REFERENCE = /\sr=["']([A-Z]{1,3})(\d{1,7})["']/;
const ROW_NUMBER = /\sr=["'](\d{1,7})["']/;
const TYPE = /\st=["'](\w+)["']/;
const STYLE = /\ss=["'](\d+)["']/;

/** The tag that begins at `start`, or `null` when it never ends. */
function tagAt(xml: string, start: number): Tag | null {
  const close = xml.indexOf('>', start);
  if (close < 0) return null;
  const empty = xml[close - 1] === '/';
  const inside = xml.slice(start + 1, empty ? close - 1 : close);
  const name = NAME.exec(inside.slice(0, 40))?.[1] ?? '';
  return { name, attributes: inside.slice(name.length), empty, end: close + 1 };
}

const VALUE = /<(?:\w+:)?v(?:\s[^>]*)?>([^<]+)<\/(?:\w+:)?v>/;
const FORMULA = /<(?:\w+:)?f[\s>/]/;
const INLINE = /<(?:\w+:)?is(?:\s[^>]*)?>/;

/** The part of a cell that holds its value, or `null` when it has none. */
function valueXml(content: string): string | null {
  const value = VALUE.exec(content);
  if (value) return value[0];
  const inline = INLINE.exec(content);
  return inline ? content.slice(inline.index) : null;
}

const attribute = (name: string, value: string | undefined): string =>
  value === undefined ? '' : ` ${name}="${value}"`;

interface Place {
  row: number;
  column: number;
}

/** Where a cell stands: as it says, or after the one before it. Some programs leave the references out. */
function moveTo(place: Place, attributes: string): void {
  const reference = REFERENCE.exec(attributes);
  place.column = reference ? columnOfLetters(reference[1] ?? '') : place.column + 1;
  if (reference) place.row = Number(reference[2]);
}

/** Where the cell's closing tag begins. Cells never nest. */
function closingTag(xml: string, from: number): number {
  for (let at = xml.indexOf('</', from); at >= 0; at = xml.indexOf('</', at + 2)) {
    if (/^<\/(?:\w+:)?c>/.test(xml.slice(at, at + 24))) return at;
  }
  return -1;
}

function sheetXml(rows: ReadonlyMap<number, readonly string[]>): string {
  const body = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => `<row r="${row}">${cells.join('')}</row>`);
  return `<?xml version="1.0"?><worksheet><sheetData>${body.join('')}</sheetData></worksheet>`;
}

const cellXml = (place: Place, attributes: string, value: string, hasStyles: boolean): string => {
  const reference = `${columnLetters(place.column)}${place.row}`;
  const style = hasStyles ? STYLE.exec(attributes)?.[1] : undefined;
  const type = TYPE.exec(attributes)?.[1];
  return `<c r="${reference}"${attribute('s', style)}${attribute('t', type)}>${value}</c>`;
};

const isBeyondLimit = (place: Place): boolean =>
  place.row > IMPORT_LIMITS.rows || place.column >= IMPORT_LIMITS.columns;

/** Collects the cells that are kept, and what is to be said about the others. */
function createCollector(hasStyles: boolean) {
  const rows = new Map<number, string[]>();
  const farRows = new Set<number>();
  const remarks: SheetRemark[] = [];
  const keep = (row: number, xml: string): void => {
    const cells = rows.get(row);
    if (cells) cells.push(xml);
    else rows.set(row, [xml]);
  };
  const leaveOut = (place: Place): void => {
    if (place.row > IMPORT_LIMITS.rows) farRows.add(place.row);
    if (!remarks.some((remark) => remark.reason === 'beyond-limit')) {
      remarks.unshift({ ...place, reason: 'beyond-limit' });
    }
  };
  return {
    take(place: Place, attributes: string, content: string): void {
      const value = valueXml(content);
      if (value !== null && isBeyondLimit(place)) leaveOut(place);
      else if (value !== null && TYPE.exec(attributes)?.[1] === 'e')
        remarks.push({ ...place, reason: 'formula-error' });
      else if (value !== null) keep(place.row, cellXml(place, attributes, value, hasStyles));
      else if (FORMULA.test(content)) remarks.push({ ...place, reason: 'formula-without-value' });
    },
    finish: (): TrimmedSheet => ({ xml: sheetXml(rows), rowCount: rows.size + farRows.size, remarks }),
  };
}

/**
 * A sheet's XML with nothing but the cells that hold a value within the limits, each with its reference.
 *
 * A sheet that was formatted as a whole has a million blank rows, and a hostile one a cell in the last column of each
 * row, for which the reader would allocate everything before it. One pass, no backtracking. `null`: no sheet's XML.
 */
export function trimSheetXml(xml: string, hasStyles: boolean): TrimmedSheet | null {
  const collector = createCollector(hasStyles);
  const place: Place = { row: 0, column: -1 };
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const tag = tagAt(xml, at);
    if (tag === null) return null;
    at = tag.end;
    if (tag.name === 'row') {
      place.row = Number(ROW_NUMBER.exec(tag.attributes)?.[1] ?? place.row + 1);
      place.column = -1;
    } else if (tag.name === 'c') {
      moveTo(place, tag.attributes);
      if (tag.empty) continue;
      const end = closingTag(xml, at);
      if (end < 0) return null;
      collector.take(place, tag.attributes, xml.slice(at, end));
      at = end;
    }
  }
  return collector.finish();
}
