import { villageScope, type Draft } from '#domain/book/entry.ts';
import type { DecisionFields } from '#domain/book/kinds-of-recognition.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import type { BookView } from '#domain/book/view.ts';
import type { PaperFromBook, PaperSources, PaperSubject } from '#documents/from-book/paper-sources.ts';
import type { Paper } from '#documents/paper-model.ts';
import { VILLAGE, YEAR } from '../../support/drafts.ts';
import { say, told } from '../../support/told.ts';
import { COMMUNE, yearRules } from './village-told.ts';

/* A commune's decisions as its desk tells them, for the papers that are made of them. */

export const OTHER = 'khuoi-cap';

const SIGNATORY = { name: 'Phùng Minh Tuyết', position: 'Phó Chủ tịch' };

/** A draft, or with a number a signed decision. */
export const decision = (id: string, fields: Partial<DecisionFields>): Draft =>
  ({
    scope: 'commune',
    kind: 'decision',
    subject: subjectOf.decision(YEAR, id),
    body: { year: YEAR, type: 'recognition', grounds: [], ...fields },
  }) as Draft;

export const signed = (id: string, fields: Partial<DecisionFields> = {}): Draft =>
  decision(id, {
    number: `${id}/QĐ-UBND`,
    signedOn: '2026-11-10',
    signatory: SIGNATORY,
    capacity: 'KT',
    ...fields,
  });

export const inVillage = (draft: Draft, village: string): Draft => ({
  ...draft,
  scope: villageScope(village),
});

export const names = (
  id: string,
  households: readonly string[],
  { village = VILLAGE, years = [] }: { readonly village?: string; readonly years?: readonly number[] } = {},
): Draft =>
  inVillage(
    say('recognition', subjectOf.recognition(`${YEAR}-${id}`, village), { households, years }),
    village,
  );

const otherVillage = {
  scope: 'commune',
  kind: 'village',
  subject: subjectOf.village(OTHER),
  body: { name: 'Tổ dân phố số 2', unitKind: 'TDP', order: 2 },
} as Draft;

/** What the desk has: both villages' books and the commune's, told apart by their scopes. */
export function deskSources(ruleSet: string, ...drafts: readonly Draft[]): PaperSources {
  const all = [...COMMUNE, otherVillage, yearRules(ruleSet, null), ...drafts];
  const scoped = (scope: string): BookView => told(...all.filter((draft) => draft.scope === scope));
  const views = new Map([VILLAGE, OTHER].map((id) => [id, scoped(villageScope(id))]));
  const empty = told();
  return {
    commune: scoped('commune'),
    village: (id) => views.get(id) ?? empty,
    restricted: () => empty,
    villages: [VILLAGE, OTHER],
    year: YEAR,
    today: { year: YEAR, month: 11, day: 12 },
  };
}

/** The paper; throws where the book has none. */
export function paperOf(fromBook: PaperFromBook, sources: PaperSources, subject: PaperSubject): Paper {
  const made = fromBook.make(sources, subject);
  if (!made.ok) throw new Error(`No paper: ${JSON.stringify(made.error)}`);
  return made.value;
}
