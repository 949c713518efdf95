import { titleCase } from '#domain/text/vietnamese.ts';
import type { Cell, ImportedHousehold, ImportWarning, RawSheet, SkippedKind, SkippedRow } from '../types.ts';
import { parseVillageName, writeVillageName } from '../village-name.ts';
import { isBlankRow, textOf } from './cells.ts';
import type { HeaderPlace } from './find-header.ts';
import { foldHeader } from './header-words.ts';
import { readName } from './read-name.ts';
import { fieldText, hasFacts, readFacts, warnerOf, type ColumnsByField } from './read-row.ts';
import { communeInTitles, villageInTitles } from './read-titles.ts';
import { isColumnNumbers, isSignature, isTotal, sectionOf } from './row-kind.ts';
import { createTotals } from './totals.ts';

/** How one sheet is to be read. */
export interface SheetPlan {
  readonly sheet: RawSheet;
  readonly header: HeaderPlace;
  readonly columns: ColumnsByField;
  /** The village of rows that name none. */
  readonly villageName: string;
  /** The unit's word to put before a bare name in the village column, or an empty text. */
  readonly villageUnit: string;
  /** The officer named the village: lines in the sheet do not change it. */
  readonly villageIsFixed: boolean;
  readonly thisYear: number;
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

const textsOf = (row: readonly Cell[]): readonly string[] => row.map(textOf).filter((text) => text !== '');

/** What a header's row looks like, to know it again where a page begins anew. */
const fingerprint = (row: readonly Cell[] | undefined): string => (row ?? []).map((cell) => foldHeader(textOf(cell))).join('|');

/** Reads the rows under the header one by one; every row that is not blank ends as a household, as skipped, or in a warning. */
export function readSheet(plan: SheetPlan): SheetReading {
  const { sheet, columns, header } = plan;
  const households: PlacedHousehold[] = [];
  const skipped: SkippedRow[] = [];
  const warnings: ImportWarning[] = [];
  const totals = createTotals(sheet.name, {
    memberCount: columns.get('memberCount')?.[0],
    headName: columns.get('headName')?.[0],
  });
  const headerRows = new Set(sheet.rows.slice(header.first, header.last + 1).map(fingerprint));
  const villageColumn = columns.get('village')?.[0];
  const hasOrder = columns.has('order');
  const state = { village: plan.villageName, cluster: '', afterList: false };

  sheet.rows.forEach((row, index) => {
    if (isBlankRow(row)) return;
    const texts = textsOf(row);
    const skip = (kind: SkippedKind): void => {
      skipped.push({ row: index + 1, kind, text: texts.join(' ').slice(0, TEXT_MAX) });
    };
    if (index < header.first) skip('title');
    else if (index <= header.last) skip('header');
    else readBodyRow(row, index, texts, skip);
  });
  return { households, skipped, warnings };

  function readBodyRow(row: readonly Cell[], index: number, texts: readonly string[], skip: (kind: SkippedKind) => void) {
    const warn = warnerOf(sheet.name, index, warnings);
    const nameText = fieldText(row, columns, 'headName');
    const orderText = fieldText(row, columns, 'order');
    const facts = hasFacts(row, columns);
    if (headerRows.has(fingerprint(row))) {
      state.afterList = false;
      return skip('header');
    }
    if (isColumnNumbers(texts)) return skip('column-numbers');
    if (isTotal(texts)) {
      warnings.push(...totals.check(row, index + 1));
      state.afterList = true;
      return skip('total');
    }
    const isNumbered = /^\d/.test(orderText) && nameText !== '';
    if (!isNumbered && isSignature(texts)) {
      state.afterList = true;
      return skip('signature');
    }
    if (!isNumbered && takeSection(texts, facts)) return skip('section');
    if (state.afterList && !isNumbered && !(facts && nameText !== '' && !hasOrder)) return skipAfterList(texts, skip);
    takeVillage(row);
    if (nameText === '') return warn(null, orderText !== '' || facts ? 'name-missing' : 'row-skipped', texts.join(' '));
    if (hasOrder && orderText === '' && !facts) return warn(null, 'row-skipped', texts.join(' '));
    takeHousehold(row, index, nameText, warn);
  }

  /** Between a list and the next one in the same sheet stand signatures and the next one's titles. */
  function skipAfterList(texts: readonly string[], skip: (kind: SkippedKind) => void): void {
    const village = villageInTitles(texts);
    if (village !== null && !plan.villageIsFixed) state.village = village;
    skip(village !== null || communeInTitles(texts) !== null ? 'title' : 'signature');
  }

  function takeSection(texts: readonly string[], facts: boolean): boolean {
    const section = facts || villageColumn !== undefined ? null : sectionOf(texts, state.village !== '');
    if (section === null) return false;
    state.afterList = false;
    if (section.type === 'cluster') state.cluster = writeVillageName(section.name);
    else if (!plan.villageIsFixed) {
      state.village = writeVillageName(section.name);
      state.cluster = '';
    }
    return true;
  }

  /** The village column is filled on the first row of each block only. */
  function takeVillage(row: readonly Cell[]): void {
    const text = villageColumn === undefined ? '' : textOf(row[villageColumn]);
    if (text === '' || plan.villageIsFixed) return;
    const bare = parseVillageName(text).unit === '';
    state.village = writeVillageName(bare ? `${plan.villageUnit} ${text}` : text).trim();
  }

  function takeHousehold(row: readonly Cell[], index: number, nameText: string, warn: ReturnType<typeof warnerOf>): void {
    const nameColumn = columns.get('headName')?.[0] ?? null;
    const { name, warning } = readName(nameText);
    if (warning) warn(nameColumn, warning, nameText);
    if (name === undefined) return;
    state.afterList = false;
    const facts = readFacts(row, columns, name, plan.thisYear, warn);
    const cluster = facts.cluster ?? state.cluster;
    totals.add(facts.memberCount);
    households.push({
      village: state.village,
      household: {
        headName: name,
        ...facts,
        ...(cluster === '' ? {} : { cluster: cluster === cluster.toUpperCase() ? titleCase(cluster) : cluster }),
        source: { sheet: sheet.name, row: index + 1 },
      },
    });
  }
}
