import { COMMUNE_SCOPE, restrictedScope, villageScope, type Draft } from '#domain/book/entry.ts';
import type { BodyByKind, Covers, HouseholdFields } from '#domain/book/kinds.ts';
import { subjectOf } from '#domain/book/subjects.ts';

/* Drafts that a test states in one line; all in the village “na-lau” and the year 2026 unless it says otherwise. */

export const VILLAGE = 'na-lau';
export const YEAR = 2026;
export const MEETING = '2026-hop';

const inVillage = (village = VILLAGE) => ({ scope: villageScope(village) });
const NOBODY = { name: '', strokes: [] };

export const household = (id: string, fields: Partial<HouseholdFields>, village?: string): Draft => ({
  ...inVillage(village),
  kind: 'household',
  subject: subjectOf.household(id),
  body: fields,
});

export const restricted = (id: string, ethnicity: string, village = VILLAGE): Draft => ({
  scope: restrictedScope(village),
  kind: 'household-restricted',
  subject: subjectOf.restricted(id),
  body: { ethnicity },
});

export const registration = (id: string, registered = true, village?: string): Draft => ({
  ...inVillage(village),
  kind: 'registration',
  subject: subjectOf.registration(YEAR, id),
  body: { registered, commitments: [] },
});

export const attendance = (person: string, present = true): Draft => ({
  ...inVillage(),
  kind: 'attendance',
  subject: subjectOf.attendance(MEETING, person),
  body: { present, by: 'head', name: person },
});

export const tally = (id: string, votesFor: number): Draft => ({
  ...inVillage(),
  kind: 'tally',
  subject: subjectOf.tally(MEETING, id),
  body: { for: votesFor, against: 0, abstained: 0, present: votesFor },
});

export const minutes = (covers: Covers, closedAt = 1): Draft<'minutes'> => ({
  ...inVillage(),
  kind: 'minutes',
  subject: subjectOf.minutes(MEETING),
  body: { covers, closedAt, digest: 'd', code: 'CODE', chair: NOBODY, secretary: NOBODY },
});

export const acceptance = (covers: Covers, village = VILLAGE): Draft<'acceptance'> => ({
  ...inVillage(village),
  kind: 'acceptance',
  subject: subjectOf.acceptance(YEAR, village),
  body: { covers, meetings: [MEETING] },
});

export const target = (basisPoints: number): Draft => ({
  scope: COMMUNE_SCOPE,
  kind: 'target',
  subject: subjectOf.target(YEAR, 'registered'),
  body: {
    year: YEAR,
    indicator: 'registered',
    basisPoints,
    denominator: 'households',
  } satisfies BodyByKind['target'],
});

export const erasure = (id: string, subjects?: readonly string[]): Draft => ({
  ...inVillage(),
  kind: 'erasure',
  subject: subjectOf.erasure(id),
  body: { household: id, reason: 'Theo đơn của hộ', ...(subjects ? { subjects } : {}) },
});

export const registrationSignature = (id: string, year = YEAR): Draft => ({
  ...inVillage(),
  kind: 'registration-signature',
  subject: subjectOf.registrationSignature(year, id),
  body: { name: `Chủ hộ ${id}`, strokes: [[1, 2, 3, 4]] },
});
