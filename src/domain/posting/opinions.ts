import type { OpinionFields } from '../book/kinds-of-recognition.ts';
import { resolveFields, type FieldDispute } from '../book/resolve.ts';
import { subjectPart, yearOfSubject } from '../book/subjects.ts';
import type { BookView } from '../book/view.ts';

/** What somebody said about the posted list. */
export interface Opinion extends OpinionFields {
  readonly id: string;
  readonly disputes: readonly FieldDispute[];
}

const UNSAID: OpinionFields = {
  year: 0,
  household: '',
  from: '',
  text: '',
  receivedOn: '',
  settlement: 'open',
  how: '',
};

/** The opinions of a year in the order in which they came, those that were taken back left out. */
export function opinionsOf(view: BookView, year: number): readonly Opinion[] {
  const opinions = [...view.ofKind('opinion')]
    .filter((state) => yearOfSubject(state.subject) === year)
    .map((state): Opinion => {
      const { value, disputes } = resolveFields(state, 'opinion');
      return { ...UNSAID, year, ...value, id: subjectPart(state.subject, 0).slice(5), disputes };
    })
    .filter(({ text }) => text !== '');
  return opinions.sort((a, b) => compareTexts(a.receivedOn, b.receivedOn) || compareTexts(a.id, b.id));
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** How the opinions stand, for the table that goes with the dossier. */
export interface OpinionCounts {
  readonly received: number;
  readonly open: number;
  readonly dismissed: number;
  readonly upheld: number;
}

export function countOpinions(opinions: readonly Opinion[]): OpinionCounts {
  const count = (settlement: Opinion['settlement']) =>
    opinions.filter((opinion) => opinion.settlement === settlement).length;
  return {
    received: opinions.length,
    open: count('open'),
    dismissed: count('dismissed'),
    upheld: count('upheld'),
  };
}

/**
 * Households about which an objection was upheld and that are still proposed by the vote it objected to: the meeting has to vote
 * on them again, and an amendment says what came of it.
 */
export const toBeVotedAgain = (
  opinions: readonly Opinion[],
  amended: ReadonlySet<string>,
): readonly string[] => [
  ...new Set(
    opinions
      .filter(
        ({ settlement, household }) => settlement === 'upheld' && household !== '' && !amended.has(household),
      )
      .map(({ household }) => household),
  ),
];
