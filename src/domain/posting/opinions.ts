import type { AmendedVote, OpinionFields } from '../book/kinds-of-recognition.ts';
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
  amendedBefore: null,
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
 * Households about which an objection was upheld and that no vote has answered yet, in the order of the opinions.
 *
 * An amendment answers an objection when it says something else of the household than the amendment that stood when the
 * objection was upheld. Content, as the book has no order between two subjects that two phones wrote, clocks are no evidence
 * (L9), and an amendment repeats all that earlier ones said: so neither its being there nor its being new shows a vote. Whoever
 * votes again with the very numbers of the earlier amendment settles the objection as dismissed, and says so.
 */
export const toBeVotedAgain = (
  opinions: readonly Opinion[],
  amended: ReadonlyMap<string, AmendedVote>,
): readonly string[] => [
  ...new Set(
    opinions
      .filter(({ settlement, household }) => settlement === 'upheld' && household !== '')
      .filter(({ household, amendedBefore }) => isSameVote(amended.get(household), amendedBefore))
      .map(({ household }) => household),
  ),
];

const isSameVote = (now: AmendedVote | undefined, before: AmendedVote | null): boolean =>
  now && before ? now.outcome === before.outcome && now.for === before.for && now.base === before.base : !now;
