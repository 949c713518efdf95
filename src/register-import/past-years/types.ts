import type { PastResultBody } from '#domain/book/kinds-of-recognition.ts';
import type { ImportWarning } from '../types.ts';

export type PastWarningReason =
  // about a sheet
  | 'sheet-not-understood'
  | 'year-unknown'
  | 'year-from-file-name'
  | 'village-unknown'
  | 'village-from-file-name'
  /** The sheet is a list of those recognised and has no results: every row was taken as recognised. */
  | 'list-of-recognised'
  /** Cells without a result, `read` of them: nothing was taken from them. */
  | 'blank-results'
  // about a row
  | 'row-skipped'
  | 'name-missing'
  | 'name-doubtful'
  | 'suspicious-cell'
  | 'unclear-result'
  | 'registered-only'
  /** Two cells of one year say different things: nothing was taken from them. */
  | 'contradiction';

/** Something the officer should look at, with the place in the file. */
export interface PastWarning {
  readonly sheet: string;
  /** The row as Excel shows it, from 1; 0 when the whole sheet or column is meant. */
  readonly row: number;
  /** The column's letter. */
  readonly column?: string;
  readonly reason: PastWarningReason;
  /** The text that gave rise to it, at most 60 characters. */
  readonly text?: string;
  readonly read?: number;
}

/** What a table says of a household in one year. */
export interface PastYearResult extends PastResultBody {
  readonly year: number;
}

/** A row that names a household and says something of it. */
export interface PastRow {
  /** As the file names it; empty where it does not. */
  readonly village: string;
  readonly headName: string;
  readonly address: string;
  /** One a year, the oldest first. */
  readonly results: readonly PastYearResult[];
  readonly source: { readonly sheet: string; readonly row: number };
}

/** What a column says of the households in a year. */
export type PastRole = 'result' | 'not-recognised' | 'registered' | 'decision' | 'reason' | 'merit';

export interface PastColumn {
  /** From 0. */
  readonly column: number;
  /** `null` where the header names none: then it is the sheet's. */
  readonly year: number | null;
  readonly role: PastRole;
  readonly header: string;
}

/** What was understood of a sheet, to be shown before anything is written. */
export interface PastSheet {
  readonly sheet: string;
  readonly included: boolean;
  /** The header's rows as Excel shows them. */
  readonly headerRows: readonly number[];
  readonly columns: readonly PastColumn[];
  /** The years that the rows speak of, the oldest first. */
  readonly years: readonly number[];
  readonly villageName: string;
  readonly rowCount: number;
}

/** What was understood of a file with earlier years. */
export interface PastUnderstanding {
  readonly sheets: readonly PastSheet[];
  readonly rows: readonly PastRow[];
  readonly warnings: readonly PastWarning[];
}

/** What was understood, and what had to be put right in the file before that. */
export interface PastFile extends PastUnderstanding {
  readonly fileWarnings: readonly ImportWarning[];
}
