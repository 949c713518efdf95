import type { Draft } from '#domain/book/entry.ts';
import type { BallotDraft } from '#domain/meeting/ballots.ts';
import type { Result } from '#domain/result.ts';

/** Why nothing was recorded. Each has one sentence and one thing to do in `i18n/errors`. */
export type RecordFailure =
  | { readonly type: 'storage-full' }
  | { readonly type: 'storage-closed' }
  | { readonly type: 'storage-lost' }
  | { readonly type: 'sealed' }
  | { readonly type: 'accepted' }
  /** This role reads the book and does not write it. */
  | { readonly type: 'read-only' };

export interface Recorded {
  /** When the entries were on disk, by this device's clock. */
  readonly savedAt: number;
  /** Drafts that put every touched subject back to what it said before: one step of undo. */
  readonly undo: readonly Draft[];
}

export type RecordResult = Result<Recorded, RecordFailure>;

/** What commands need: one durable transaction for all drafts of a command, ids and the device's clock. */
export interface Recording {
  record(drafts: readonly Draft[]): Promise<RecordResult>;
  /** A fresh id of 10 random letters and digits. */
  newId(): string;
  /** The device's wall clock in epoch ms: recorded for show, never trusted (L9). */
  now(): number;
}

/** A teller's running totals while counting: on disk after every ballot, no part of the book until the count is done. */
export interface BallotDrafts {
  /** `undefined` while nothing was counted. */
  load(meeting: string, teller: 1 | 2): Promise<BallotDraft | undefined>;
  save(meeting: string, teller: 1 | 2, draft: BallotDraft): Promise<Result<null, RecordFailure>>;
  clear(meeting: string, teller: 1 | 2): Promise<void>;
}
