import { titleCase } from '#domain/text/vietnamese.ts';
import type { Cell, ImportedHousehold, ImportWarning, RawSheet, SkippedKind, SkippedRow } from '../types.ts';
import { parseVillageName, writeVillageName } from '../village-name.ts';
import { isBlankRow, textOf } from './cells.ts';
import type { HeaderPlace } from './find-header.ts';
import { foldHeader } from './header-words.ts';
import { readName } from './read-name.ts';
import { fieldText, hasFacts, readFacts, warnerOf, type ColumnsByField, type Warn } from './read-row.ts';
import { communeInTitles, villageInTitles } from './read-titles.ts';
import { isColumnNumbers, isSignature, isTotal, sectionOf } from './row-kind.ts';
import { createTotals, type Totals } from './totals.ts';

/** How one sheet is to be read. */
export interface SheetPlan {
  readonly sheet: RawSheet;
  readonly header: HeaderPlace;
  readonly columns: ColumnsByField;
  /** The village of rows that name none. */
  readonly villageName: string;
  /** The unit's word to put before a bare name in the village column, or an empty text. */
  readonly villageUnit: string;
  /** The officer named the village: lines between the rows do not change it, a village column does. */
  readonly villageIsFixed: boolean;
  readonly thisYear: number;
  /** Told now and then how many rows have been read. */
  readonly onRow: (index: number) => void;
}

export interface PlacedHousehold {
  readonly village: string;
  readonly household: ImportedHousehold;
}

export interface SheetReading {
  readonly households: readonly PlacedHousehold[];
  readonly skipped: readonly SkippedRow[];
  readonly warnings: readonly ImportWarning[];
}

const TEXT_MAX = 60;
const ROWS_PER_REPORT = 500;

/** What a header's row looks like, to know it again where a page begins anew. */
const fingerprint = (row: readonly Cell[] | undefined): string =>
  (row ?? []).map((cell) => foldHeader(textOf(cell))).join('|');

/** Where the reading has got to, and what it has found so far. */
interface Reader {
  readonly plan: SheetPlan;
  readonly headerRows: ReadonlySet<string>;
  readonly totals: Totals;
  readonly households: PlacedHousehold[];
  readonly skipped: SkippedRow[];
  readonly warnings: ImportWarning[];
  village: string;
  cluster: string;
  /** Past the totals or the first signature: what follows is a list's foot until another list begins. */
  afterList: boolean;
}

interface Row {
  readonly cells: readonly Cell[];
  readonly index: number;
  readonly texts: readonly string[];
  readonly nameText: string;
  readonly orderText: string;
  readonly hasFacts: boolean;
  readonly isNumbered: boolean;
  readonly warn: Warn;
}

function createReader(plan: SheetPlan): Reader {
  const { sheet, columns, header } = plan;
  return {
    plan,
    headerRows: new Set(sheet.rows.slice(header.first, header.last + 1).map(fingerprint)),
    totals: createTotals(sheet.name, {
      memberCount: columns.get('memberCount')?.[0],
      headName: columns.get('headName')?.[0],
    }),
    households: [],
    skipped: [],
    warnings: [],
    village: plan.villageName,
    cluster: '',
    afterList: false,
  };
}

/** Reads a sheet row by row; each row that is not blank ends as a household, as skipped, or in a warning. */
export function readSheet(plan: SheetPlan): SheetReading {
  const reader = createReader(plan);
  plan.sheet.rows.forEach((cells, index) => {
    if (index % ROWS_PER_REPORT === 0) plan.onRow(index);
    if (isBlankRow(cells)) return;
    const row = describeRow(reader, cells, index);
    const kind = kindOf(reader, row);
    if (kind === null) return readHousehold(reader, row);
    reader.skipped.push({ row: index + 1, kind, text: row.texts.join(' ').slice(0, TEXT_MAX) });
  });
  return reader;
}

function describeRow({ plan, warnings }: Reader, cells: readonly Cell[], index: number): Row {
  const nameText = fieldText(cells, plan.columns, 'headName');
  const orderText = fieldText(cells, plan.columns, 'order');
  return {
    cells,
    index,
    texts: cells.map(textOf).filter((text) => text !== ''),
    nameText,
    orderText,
    hasFacts: hasFacts(cells, plan.columns),
    isNumbered: /^\d/.test(orderText) && nameText !== '',
    warn: warnerOf(plan.sheet.name, index, warnings),
  };
}

/** What the row is when it is no household. Passing a foot, a title or a new header moves the reader on. */
function kindOf(reader: Reader, row: Row): SkippedKind | null {
  const { header } = reader.plan;
  if (row.index < header.first) return 'title';
  if (row.index <= header.last) return 'header';
  if (reader.headerRows.has(fingerprint(row.cells))) {
    reader.afterList = false;
    return 'header';
  }
  if (isColumnNumbers(row.texts)) return 'column-numbers';
  if (isTotal(row.texts)) {
    reader.warnings.push(...reader.totals.check(row.cells, row.index + 1));
    reader.afterList = true;
    return 'total';
  }
  if (row.isNumbered) return null;
  if (isSignature(row.texts)) {
    reader.afterList = true;
    return 'signature';
  }
  if (enterSection(reader, row)) return 'section';
  const mayBeHousehold = row.hasFacts && row.nameText !== '' && !reader.plan.columns.has('order');
  return reader.afterList && !mayBeHousehold ? footKind(reader, row) : null;
}

/** Between a list and the next one in the same sheet stand signatures and the next one's titles. */
function footKind(reader: Reader, { texts }: Row): SkippedKind {
  const village = villageInTitles(texts);
  if (village !== null && !reader.plan.villageIsFixed) reader.village = village;
  return village !== null || communeInTitles(texts) !== null ? 'title' : 'signature';
}

function enterSection(reader: Reader, row: Row): boolean {
  const { columns, villageIsFixed } = reader.plan;
  if (row.hasFacts || columns.has('village')) return false;
  const section = sectionOf(row.texts, reader.village !== '');
  if (section === null) return false;
  reader.afterList = false;
  if (section.type === 'cluster') reader.cluster = writeVillageName(section.name);
  else if (!villageIsFixed) {
    reader.village = writeVillageName(section.name);
    reader.cluster = '';
  }
  return true;
}

/** The village column is filled on the first row of each block only. */
function enterVillage(reader: Reader, { cells }: Row): void {
  const text = fieldText(cells, reader.plan.columns, 'village');
  if (text === '') return;
  const isBare = parseVillageName(text).unit === '';
  reader.village = writeVillageName(isBare ? `${reader.plan.villageUnit} ${text}` : text).trim();
}

function readHousehold(reader: Reader, row: Row): void {
  const { columns, sheet, thisYear } = reader.plan;
  const { cells, index, nameText, orderText, texts, warn } = row;
  enterVillage(reader, row);
  if (nameText === '')
    return warn(null, orderText !== '' || row.hasFacts ? 'name-missing' : 'row-skipped', texts.join(' '));
  // A name alone in a numbered list is more often a remark than a household.
  if (columns.has('order') && orderText === '' && !row.hasFacts)
    return warn(null, 'row-skipped', texts.join(' '));
  const { name, warning } = readName(nameText);
  if (warning) warn(columns.get('headName')?.[0] ?? null, warning, nameText);
  if (name === undefined) return;

  reader.afterList = false;
  const facts = readFacts(cells, columns, name, thisYear, warn);
  const cluster = facts.cluster ?? reader.cluster;
  reader.totals.add(facts.memberCount);
  reader.households.push({
    village: reader.village,
    household: {
      headName: name,
      ...facts,
      ...(cluster === ''
        ? {}
        : { cluster: cluster === cluster.toUpperCase() ? titleCase(cluster) : cluster }),
      source: { sheet: sheet.name, row: index + 1 },
    },
  });
}
