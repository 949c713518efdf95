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
  area: (area: string) => `area:${area}`,
  areaRules: (year: number, area: string) => `area-rules:${year}:${area}`,
  holidays: (year: number) => `holidays:${year}`,
  assessment: (meeting: string, household: string) => `assessment:${meeting}:${household}`,
  disqualification: (year: number, household: string) => `disqualification:${year}:${household}`,
  posting: (year: number, id: string) => `posting:${year}-${id}`,
  opinion: (year: number, id: string) => `opinion:${year}-${id}`,
  decision: (year: number, id: string) => `decision:${year}-${id}`,
  /** `decision` is the decision's id with its year, as its own subject has it. */
  recognition: (decision: string, village: string) => `recognition:${decision}:${village}`,
  pastResult: (year: number, household: string) => `past-result:${year}:${household}`,
  householdEvent: (id: string) => `household-event:${id}`,
  villageEvent: (id: string) => `village-event:${id}`,
  privacyNotice: (household: string) => `privacy-notice:${household}`,
  restrictedAccess: (id: string) => `restricted-access:${id}`,
  /** `about` is the household that is erased, or an id of its own where none is as a whole. */
  erasure: (about: string) => `erasure:${about}`,
  dataRequest: (id: string) => `data-request:${id}`,
  acceptance: (year: number, village: string) => `acceptance:${year}:${village}`,
} as const;

/** The `n`th part of a subject after its kind: `subjectPart('tally:M:H', 1)` is `H`. */
export function subjectPart(subject: string, n: number): string {
  let at = subject.indexOf(':');
  for (let part = 0; part < n && at >= 0; part++) at = subject.indexOf(':', at + 1);
  if (at < 0) return '';
  const end = subject.indexOf(':', at + 1);
  return subject.slice(at + 1, end < 0 ? undefined : end);
}

/** The year that a subject belongs to, or 0 where it belongs to none (households, villages). */
export function yearOfSubject(subject: string): number {
  const part = subjectPart(subject, 0);
  const year = /^\d{4}(-|$)/.test(part) ? Number(part.slice(0, 4)) : 0;
  return year >= 2000 && year < 2200 ? year : 0;
}
