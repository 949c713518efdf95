/**
 * Subjects: what an entry is about. Unique within a commune; built here and nowhere else.
 * A meeting's id begins with its year (`2026-k3f9…`), so the year of any subject can be read off it.
 */
export const subjectOf = {
  commune: () => 'commune',
  village: (village: string) => `village:${village}`,
  year: (year: number) => `year:${year}`,
  target: (year: number, indicator: string) => `target:${year}:${indicator}`,
  household: (household: string) => `household:${household}`,
  restricted: (household: string) => `household-restricted:${household}`,
  registration: (year: number, household: string) => `registration:${year}:${household}`,
  registrationSignature: (year: number, household: string) => `registration-signature:${year}:${household}`,
  meeting: (meeting: string) => `meeting:${meeting}`,
  summons: (meeting: string) => `summons:${meeting}`,
  attendance: (meeting: string, person: string) => `attendance:${meeting}:${person}`,
  listVote: (meeting: string) => `list-vote:${meeting}`,
  tally: (meeting: string, household: string) => `tally:${meeting}:${household}`,
  ballotAccounting: (meeting: string) => `ballot-accounting:${meeting}`,
  ballotCount: (meeting: string, teller: 1 | 2) => `ballot-count:${meeting}:${teller}`,
  minutes: (meeting: string) => `minutes:${meeting}`,
  amendment: (meeting: string) => `amendment:${meeting}`,
  submission: (year: number, village: string) => `submission:${year}:${village}`,
  returnItem: (year: number, id: string) => `return-item:${year}-${id}`,
  acceptance: (year: number, village: string) => `acceptance:${year}:${village}`,
} as const;

/** The `n`th part of a subject after its kind: `subjectPart('tally:M:H', 1)` is `H`. */
export const subjectPart = (subject: string, n: number): string => subject.split(':')[n + 1] ?? '';

/** The year that a subject belongs to, or 0 where it belongs to none (households, villages). */
export function yearOfSubject(subject: string): number {
  const year = Number.parseInt(subjectPart(subject, 0), 10);
  return year >= 2000 && year < 2200 && /^\d{4}(-|$)/.test(subjectPart(subject, 0)) ? year : 0;
}
