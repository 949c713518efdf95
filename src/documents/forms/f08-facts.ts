import type { Official, Outcome, Signature } from '#domain/book/kinds.ts';
import type { ResultBasis } from '#domain/meeting/results.ts';
import type { FrozenRules } from '#domain/rules/frozen-rules.ts';
import type { BallotMethod } from '#domain/rules/rule-set.ts';
import type { PaperPlace } from '../wording.ts';

/** Persons by what they came for. */
export interface Heads {
  readonly households: number;
  readonly delegates: number;
}

/** One household's votes as the meeting had them. */
export interface MinutesVote {
  readonly name: string;
  readonly address: string;
  readonly outcome: Outcome | 'undecided';
  readonly basis: ResultBasis;
  readonly for: number;
  readonly against: number;
  readonly abstained: number;
  readonly base: number;
  /** Why it is not proposed, as the meeting wants it written; never which disqualifying case holds. */
  readonly note: string;
}

/** What was changed after the minutes were sealed, signed by itself. */
export interface MinutesAmendment {
  readonly on: string;
  readonly reason: string;
  readonly changes: readonly {
    readonly name: string;
    readonly outcome: Outcome;
    readonly for: number;
    readonly base: number;
  }[];
  readonly chair: Signature;
  readonly secretary: Signature;
}

/** What the minutes of a review meeting say. */
export interface MinutesFacts {
  readonly place: PaperPlace;
  /** The rules that the meeting pinned. */
  readonly rules: FrozenRules | undefined;
  /** Empty when the whole village met. */
  readonly cluster: string;
  readonly meetingPlace: string;
  readonly startedAt: number | undefined;
  readonly closedAt: number | undefined;
  readonly chair: Official | undefined;
  readonly secretary: Official | undefined;
  readonly delegates: readonly Official[];
  readonly absences: readonly { readonly name: string; readonly reason: string }[];
  readonly summoned: Heads;
  readonly present: Heads;
  readonly method: BallotMethod | undefined;
  readonly ballots: {
    readonly issued: number;
    readonly spoiled: number;
    readonly notReturned: number;
  } | null;
  readonly votes: readonly MinutesVote[];
  readonly discussion: string;
  /** Opinions that the meeting did not share and that somebody wants to have written down. */
  readonly objections: string;
  readonly sealed:
    | {
        /** As it is shown, in groups. */
        readonly code: string;
        readonly chair: Signature;
        readonly secretary: Signature;
        readonly frontBoardHead?: Signature;
      }
    | undefined;
  readonly amendment: MinutesAmendment | undefined;
}
