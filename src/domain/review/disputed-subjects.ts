import { DISPUTABLE_MEETING_KINDS } from '../book/kinds.ts';
import { isDisputed } from '../book/resolve.ts';
import { subjectPart, yearOfSubject } from '../book/subjects.ts';
import type { BookView } from '../book/view.ts';
import { isCancelled } from '../meeting/cancelled.ts';

const DISPUTABLE_KINDS: readonly string[] = [
  'household',
  'registration',
  ...DISPUTABLE_MEETING_KINDS,
  'posting',
  'opinion',
];

/** The subjects of a year, or of none (households), on which people disagree; nobody need settle a dropped meeting's. */
export const disputedSubjectsOf = (view: BookView, year: number): readonly string[] =>
  DISPUTABLE_KINDS.flatMap((kind) => [...view.ofKind(kind)])
    .filter((state) => [0, year].includes(yearOfSubject(state.subject)) && isDisputed(state))
    .map((state) => state.subject)
    .filter((subject) => !isCancelled(view, subjectPart(subject, 0)));
