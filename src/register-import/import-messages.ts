import type { Result } from '#domain/result.ts';
import type { ExistingVillage, RegisterDifference } from './compare-register.ts';
import type { KnownHousehold, PastMatches } from './past-years/match-past-years.ts';
import type { PastFile } from './past-years/types.ts';
import type { ImportFailure, ImportProgress, SheetMapping, Understanding } from './types.ts';

/** What the page may ask of the worker. The workbook itself stays there: it is asked about again and again. */
export type ImportQuestion =
  | { readonly type: 'read'; readonly file: Blob; readonly fileName: string; readonly thisYear: number }
  | { readonly type: 'understand'; readonly mapping: readonly SheetMapping[] }
  | { readonly type: 'compare'; readonly existing: readonly ExistingVillage[] }
  | { readonly type: 'read-past'; readonly file: Blob; readonly fileName: string }
  | { readonly type: 'match-past'; readonly households: readonly KnownHousehold[] };

export interface ImportAnswers {
  readonly read: Result<Understanding, ImportFailure>;
  readonly understand: Understanding;
  readonly compare: RegisterDifference;
  readonly 'read-past': Result<PastFile, ImportFailure>;
  readonly 'match-past': PastMatches;
}

export type QuestionType = ImportQuestion['type'];

export interface ImportRequest {
  readonly id: number;
  readonly question: ImportQuestion;
}

export type ImportReply =
  | { readonly id: number; readonly type: 'progress'; readonly progress: ImportProgress }
  | { readonly id: number; readonly type: 'answer'; readonly answer: ImportAnswers[QuestionType] }
  | { readonly id: number; readonly type: 'bug'; readonly message: string };
