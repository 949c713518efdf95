import type { BookView } from '../book/view.ts';
import { isSealed, meetingsOf } from '../meeting/meeting.ts';
import { combineResults, type Failing } from '../meeting/results.ts';

/** What a village's meetings said of a household in a year. */
export interface MeetingWord {
  readonly outcome: 'proposed' | 'not-proposed';
  /** What kept it from being proposed, where the meeting assessed. */
  readonly failed?: Failing;
}

/** By household, what the village's sealed meetings of the year said, the clusters' added up. */
export function meetingWordsOf(view: BookView, year: number): ReadonlyMap<string, MeetingWord> {
  const meetings = meetingsOf(view, year).filter(isSealed);
  const approval = meetings.find(({ fields }) => fields.rules)?.fields.rules?.approval;
  if (!approval) return new Map();
  const results = combineResults(
    meetings.map((meeting) => meeting.results),
    approval,
  );
  return new Map(
    results.flatMap(({ household, outcome, failed }): readonly (readonly [string, MeetingWord])[] =>
      outcome === 'undecided' ? [] : [[household, { outcome, ...(failed && { failed }) }]],
    ),
  );
}
