import type { PovertyStatus, Sex, UnitKind } from '#domain/book/kinds.ts';

/** A day of the calendar as a cell gives it, without a time zone. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export type Cell = string | number | boolean | CalendarDate | null;

export interface RawSheet {
  readonly name: string;
  /** Row 1 of the sheet is `rows[0]`: rows that are blank are kept so that numbers stay those Excel shows. */
  readonly rows: readonly (readonly Cell[])[];
}

/** What a file holds, cleaned of what is dangerous or unreadable, before anybody asks what it means. */
export interface RawWorkbook {
  readonly fileName: string;
  readonly sheets: readonly RawSheet[];
  readonly warnings: readonly ImportWarning[];
}

/** Why a file cannot be read at all. Each has one sentence for the officer and writes nothing. */
export type ImportFailure =
  | {
      readonly type: 'not-a-workbook';
      readonly found: 'pdf' | 'open-document' | 'web-page' | 'damaged' | 'other';
    }
  | { readonly type: 'old-xls' }
  | { readonly type: 'encrypted' }
  | { readonly type: 'empty' }
  | { readonly type: 'too-large'; readonly bytes: number; readonly bytesMax: number }
  | { readonly type: 'too-many-rows'; readonly rowsMax: number }
  | { readonly type: 'zip-bomb'; readonly bytesMax: number }
  | { readonly type: 'cannot-be-opened' }
  | { readonly type: 'browser-too-old' };

export const FIELDS = [
  'order',
  'village',
  'headName',
  'birthYear',
  'birthYearMale',
  'birthYearFemale',
  'sex',
  'memberCount',
  'address',
  'cluster',
  'ethnicity',
  'povertyStatus',
  'phone',
  'note',
  'ignore',
] as const;

/** What a column of the list says about a household. */
export type Field = (typeof FIELDS)[number];

export type WarningReason =
  // about the file
  | 'old-encoding'
  | 'text-truncated'
  | 'hidden-characters'
  | 'formula-error'
  | 'formula-without-value'
  | 'beyond-limit'
  | 'hidden-sheet'
  | 'unclosed-quote'
  // about a sheet
  | 'sheet-not-a-list'
  | 'village-unknown'
  | 'village-from-file-name'
  | 'village-in-two-sheets'
  | 'total-differs'
  | 'count-differs'
  // about a row
  | 'row-skipped'
  | 'name-missing'
  | 'name-doubtful'
  | 'suspicious-cell'
  | 'same-name'
  | 'possible-duplicate'
  | 'birth-year-unreadable'
  | 'birth-year-implausible'
  | 'birth-year-two-digits'
  | 'both-birth-years'
  | 'sex-unreadable'
  | 'member-count-unreadable'
  | 'poverty-status-unknown'
  | 'phone-unreadable';

/** Something the officer should look at, with the place in the file. */
export interface ImportWarning {
  readonly sheet: string;
  /** The row as Excel shows it, from 1; 0 when the whole sheet is meant. */
  readonly row: number;
  /** The column's letter. */
  readonly column?: string;
  readonly reason: WarningReason;
  /** The text that gave rise to it, at most 60 characters. */
  readonly text?: string;
  /** For totals: the number the list states, and the number that was read. */
  readonly stated?: number;
  readonly read?: number;
}

export interface ColumnUnderstanding {
  readonly field: Field;
  /** From 0. */
  readonly column: number;
  readonly header: string;
  /** The first values under the header, as they stand in the file. */
  readonly samples: readonly string[];
}

export type SkippedKind = 'title' | 'header' | 'column-numbers' | 'section' | 'total' | 'signature';

/** A row that is no household and was recognised as something else. */
export interface SkippedRow {
  readonly row: number;
  readonly kind: SkippedKind;
  readonly text: string;
}

export interface SheetUnderstanding {
  readonly sheet: string;
  readonly included: boolean;
  /** The header's rows as Excel shows them; empty when none was found. */
  readonly headerRows: readonly number[];
  readonly columns: readonly ColumnUnderstanding[];
  /** The village of the rows that name none; empty when the sheet does not say. */
  readonly villageName: string;
  readonly householdCount: number;
  readonly skipped: readonly SkippedRow[];
}

/** The officer's correction of what was understood of one sheet; what it leaves out is guessed as before. */
export interface SheetMapping {
  readonly sheet: string;
  readonly include?: boolean;
  /** The header's last row as Excel shows it; 0 says that the list begins in row 1 without a header. */
  readonly headerRow?: number;
  readonly columns?: readonly { readonly column: number; readonly field: Field }[];
  /** The village of all rows, or where a village column is read, of those before its first name. */
  readonly villageName?: string;
}

export interface ImportedHousehold {
  readonly headName: string;
  readonly birthYear?: number;
  readonly sex?: Sex;
  readonly memberCount?: number;
  readonly address?: string;
  readonly cluster?: string;
  readonly phone?: string;
  readonly note?: string;
  readonly ethnicity?: string;
  readonly povertyStatus?: PovertyStatus;
  readonly source: { readonly sheet: string; readonly row: number };
}

export interface ImportedVillage {
  readonly name: string;
  readonly unitKind: UnitKind;
  readonly households: readonly ImportedHousehold[];
}

/** What was understood of a file: shown to the officer before anything is written. */
export interface Understanding {
  readonly communeName?: string;
  readonly sheets: readonly SheetUnderstanding[];
  readonly villages: readonly ImportedVillage[];
  readonly warnings: readonly ImportWarning[];
}

export type ImportStage = 'unpacking' | 'reading' | 'understanding';

/** How far the work is; `total` is 0 while it cannot be known. */
export interface ImportProgress {
  readonly stage: ImportStage;
  readonly done: number;
  readonly total: number;
}

export type OnProgress = (progress: ImportProgress) => void;
