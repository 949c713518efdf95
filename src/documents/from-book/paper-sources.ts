import type { Head } from '#domain/book/fold.ts';
import type { BookView } from '#domain/book/view.ts';
import type { CivilDate } from '#domain/calendar/civil-date.ts';
import type { Result } from '#domain/result.ts';
import type { Paper } from '../paper-model.ts';

/** What the book has that papers are made from. */
export interface PaperSources {
  readonly commune: BookView;
  /** What the commune is called where it has not described itself yet: `Xã Quyết Thắng`. */
  readonly communeName?: string | undefined;
  /** A village's book; an empty one where this device has none of it. */
  readonly village: (id: string) => BookView;
  /** What officers, and of its own cases a village, may know. */
  readonly restricted: (village: string) => BookView;
  /** Whose books this device has: on a phone its own village alone. In the commune's order. */
  readonly villages: readonly string[];
  readonly year: number;
  readonly today: CivilDate;
  /** Who recorded something, where the device knows. */
  readonly recorderName?: (head: Pick<Head, 'device' | 'actor'>) => string;
}

/** What a paper is about; which of these a paper needs is said by its `needs`. Ids. */
export interface PaperSubject {
  readonly village?: string | undefined;
  readonly meeting?: string | undefined;
  readonly household?: string | undefined;
  readonly decision?: string | undefined;
}

/** Why a paper cannot be made from the book yet; it can always be printed blank. */
export type PaperProblem =
  /** Something that the paper is about is not chosen, or not in this device's book. */
  | { readonly type: 'not-found'; readonly what: keyof PaperSubject }
  /** The step of the year that the paper tells of has not been taken: `registration`, `meeting`, `posting`, … */
  | { readonly type: 'not-yet'; readonly step: PaperStep }
  /** Two phones recorded different things, and nobody has settled which holds. */
  | { readonly type: 'disputed' };

export type PaperStep =
  | 'registration'
  | 'commitment'
  | 'assessment'
  | 'meeting'
  | 'secret-ballot'
  | 'minutes'
  | 'posting'
  | 'proposed'
  | 'accepted'
  | 'decision'
  | 'signature'
  | 'candidates';

/** How one paper of a form is made from what was recorded. */
export interface PaperFromBook {
  readonly needs: readonly (keyof PaperSubject)[];
  readonly make: (sources: PaperSources, subject: PaperSubject) => Result<Paper, PaperProblem>;
  /** Whether it names disqualifying cases, or all that is kept about a household: at the desk it is asked first what for. */
  readonly showsCases?: true | 'household-data';
  /** The blank form by the rules of the year, where these change what is asked; otherwise that of `FORMS`. */
  readonly blank?: (sources: PaperSources, subject: PaperSubject) => Paper;
}
