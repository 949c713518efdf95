import type { Cell, Field, RawSheet } from '../types.ts';
import { columnLetters } from '../column-letters.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import { isBlankRow, textOf } from '../understand/cells.ts';
import { foldHeader, unitOfHeader } from '../understand/header-words.ts';
import { readName } from '../understand/read-name.ts';
import { isColumnNumbers, isSignature, isTotal, sectionOf } from '../understand/row-kind.ts';
import { parseVillageName, writeVillageName } from '../village-name.ts';
import type { PastHeader } from './past-columns.ts';
import { BLANK, cellText } from './read-result.ts';
import { readYear } from './read-year.ts';
import type { SheetFacts } from './sheet-facts.ts';
import type { PastColumn, PastRow, PastWarning, PastWarningReason, PastYearResult } from './types.ts';

/** How one sheet is to be read. */
export interface PastPlan {
  readonly sheet: RawSheet;
  readonly header: PastHeader;
  readonly facts: SheetFacts;
  /** The columns of each year; those that name none are the sheet's year's. */
  readonly byYear: ReadonlyMap<number, readonly PastColumn[]>;
}

interface Reader extends PastPlan {
  readonly headerRows: ReadonlySet<string>;
  readonly rows: PastRow[];
  readonly warnings: PastWarning[];
  /** By year, how many households have nothing in its columns. */
  readonly blanks: Map<number, number>;
  village: string;
  /** Past the totals or the first signature: what follows is a list's foot unless it is numbered. */
  afterList: boolean;
}

interface Row {
  readonly cells: readonly Cell[];
  /** As Excel shows it. */
  readonly number: number;
  readonly texts: readonly string[];
  readonly nameText: string;
  readonly isNumbered: boolean;
  readonly hasResults: boolean;
}

const fingerprint = (row: readonly Cell[]): string => row.map((cell) => foldHeader(textOf(cell))).join('|');

/** Reads the rows under the header; each that is not blank is a household, a line between them, or named in a warning. */
export function readPastSheet(plan: PastPlan): Pick<Reader, 'rows' | 'warnings'> {
  const { place } = plan.header;
  const reader: Reader = {
    ...plan,
    headerRows: new Set(plan.sheet.rows.slice(place.first, place.last + 1).map(fingerprint)),
    rows: [],
    warnings: [],
    blanks: new Map(),
    village: plan.facts.villageName,
    afterList: false,
  };
  plan.sheet.rows.forEach((cells, index) => {
    if (index > place.last && !isBlankRow(cells)) readRow(reader, describeRow(reader, cells, index));
  });
  warnOfBlanks(reader);
  return reader;
}

const textIn = ({ header }: PastPlan, cells: readonly Cell[], field: Field, separator = ' '): string =>
  (header.fields.get(field) ?? [])
    .map((column) => textOf(cells[column]))
    .filter((text) => text !== '')
    .join(separator);

function describeRow(plan: PastPlan, cells: readonly Cell[], index: number): Row {
  const nameText = textIn(plan, cells, 'headName');
  return {
    cells,
    number: index + 1,
    texts: cells.map(textOf).filter((text) => text !== ''),
    nameText,
    isNumbered: /^\d/.test(textIn(plan, cells, 'order')) && nameText !== '',
    hasResults: plan.header.columns.some(({ column }) => !BLANK.test(cellText(cells[column]))),
  };
}

function warn(
  { sheet, warnings }: Reader,
  row: number,
  column: number | null,
  reason: PastWarningReason,
  text: string,
): void {
  const place = column === null ? {} : { column: columnLetters(column) };
  const shown = text.slice(0, IMPORT_LIMITS.warningCharacters);
  warnings.push({ sheet: sheet.name, row, ...place, reason, ...(text === '' ? {} : { text: shown }) });
}

function readRow(reader: Reader, row: Row): void {
  if (isNoHousehold(reader, row)) return;
  enterVillage(reader, row);
  const nameColumn = reader.header.fields.get('headName')?.[0] ?? null;
  const whole = row.texts.join(' ');
  if (row.nameText === '') {
    warn(reader, row.number, nameColumn, row.hasResults ? 'name-missing' : 'row-skipped', whole);
    return;
  }
  // A name alone in a numbered list is more often a remark than a household.
  if (reader.header.fields.has('order') && !row.isNumbered && !row.hasResults) {
    warn(reader, row.number, null, 'row-skipped', whole);
    return;
  }
  const { name, warning } = readName(row.nameText);
  if (warning === 'name-doubtful' || warning === 'suspicious-cell') {
    warn(reader, row.number, nameColumn, warning, row.nameText);
  }
  if (name === undefined) return;
  reader.rows.push({
    village: reader.village,
    headName: name,
    address: textIn(reader, row.cells, 'address', ', '),
    results: readResults(reader, row),
    source: { sheet: reader.sheet.name, row: row.number },
  });
}

/** Titles, totals, signatures, repeated headers and the lines that begin a village. */
function isNoHousehold(reader: Reader, { cells, texts, isNumbered, hasResults }: Row): boolean {
  if (reader.headerRows.has(fingerprint(cells))) {
    reader.afterList = false;
    return true;
  }
  if (isColumnNumbers(texts)) return true;
  if (isTotal(texts)) {
    reader.afterList = true;
    return true;
  }
  if (isNumbered) return false;
  if (isSignature(texts)) {
    reader.afterList = true;
    return true;
  }
  if (!hasResults && !reader.header.fields.has('village')) {
    const section = sectionOf(texts, reader.village !== '');
    if (section?.type === 'village') {
      reader.village = writeVillageName(section.name);
      reader.afterList = false;
    }
    if (section) return true;
  }
  return reader.afterList && !hasResults;
}

/** The village column is filled on the first row of each block only. */
function enterVillage(reader: Reader, { cells }: Row): void {
  const text = textIn(reader, cells, 'village');
  if (text === '') return;
  const column = reader.header.fields.get('village')?.[0] ?? 0;
  const isBare = parseVillageName(text).unit === '';
  const header = textOf(reader.sheet.rows[reader.header.place.first]?.[column]);
  const unit = isBare ? parseVillageName(unitOfHeader(header)).unit : '';
  reader.village = writeVillageName(`${unit} ${text}`.trim());
}

function readResults(reader: Reader, { cells, number }: Row): readonly PastYearResult[] {
  const { facts, byYear } = reader;
  if (reader.header.columns.length === 0 && facts.year !== null) {
    const { year, decision } = facts;
    return [{ year, outcome: 'recognised', reason: '', decision, merit: false }];
  }
  const results: PastYearResult[] = [];
  for (const [year, columns] of byYear) {
    // A decision that a whole sheet is attached to says nothing of its other years.
    const reading = readYear(cells, columns, year, byYear.size === 1 ? facts.decision : '');
    if (reading.type === 'result') results.push(reading.result);
    if (reading.type === 'doubt') warn(reader, number, reading.column, reading.reason, reading.text);
    if (reading.type === 'blank') reader.blanks.set(year, (reader.blanks.get(year) ?? 0) + 1);
  }
  return results;
}

/** An empty cell may mean “no” or “nobody wrote it down”: nothing is taken from it, and the officer is told how many there are. */
function warnOfBlanks({ blanks, byYear, sheet, warnings }: Reader): void {
  for (const [year, read] of blanks) {
    const column = columnLetters(byYear.get(year)?.[0]?.column ?? 0);
    warnings.push({ sheet: sheet.name, row: 0, column, reason: 'blank-results', text: String(year), read });
  }
}
