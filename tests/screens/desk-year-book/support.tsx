import { screen, within } from '@testing-library/preact';
import type { DecisionType } from '#domain/book/kinds-of-recognition.ts';
import { COMMUNE_SCOPE, villageScope, type Draft } from '#domain/book/entry.ts';
import type { BodyByKind } from '#domain/book/kinds.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import type { TestApp } from '../../support/test-app.tsx';

/* What earlier steps of the year left in the book. */

export const village = (id: string, name: string, order: number): Draft<'village'> => ({
  scope: COMMUNE_SCOPE,
  kind: 'village',
  subject: subjectOf.village(id),
  body: { name, unitKind: 'THON', order },
});

export const household = (
  inVillage: string,
  id: string,
  headName: string,
  order = 1,
): Draft<'household'> => ({
  scope: villageScope(inVillage),
  kind: 'household',
  subject: subjectOf.household(id),
  body: { headName, order, status: 'active', address: '', cluster: '' },
});

export const past = (
  inVillage: string,
  year: number,
  id: string,
  result: Partial<BodyByKind['past-result']> = {},
): Draft<'past-result'> => ({
  scope: villageScope(inVillage),
  kind: 'past-result',
  subject: subjectOf.pastResult(year, id),
  body: { outcome: 'recognised', reason: '', decision: 'QĐ 9', merit: false, ...result },
});

export const registered = (inVillage: string, year: number, id: string): Draft<'registration'> => ({
  scope: villageScope(inVillage),
  kind: 'registration',
  subject: subjectOf.registration(year, id),
  body: { registered: true, commitments: [] },
});

/** A signed decision that names households of one village. */
export const decided = (
  inVillage: string,
  id: string,
  households: readonly string[],
  type: DecisionType = 'recognition',
): readonly Draft[] => {
  const year = Number(id.slice(0, 4));
  const decision: Draft<'decision'> = {
    scope: COMMUNE_SCOPE,
    kind: 'decision',
    subject: `decision:${id}`,
    body: {
      year,
      type,
      number: `${id.slice(5)}/QĐ-UBND`,
      signedOn: `${year}-11-10`,
      signatory: { name: 'Trần Thị Hải', position: 'Chủ tịch' },
    },
  };
  const part: Draft<'recognition'> = {
    scope: villageScope(inVillage),
    kind: 'recognition',
    subject: subjectOf.recognition(id, inVillage),
    body: { households, years: [] },
  };
  return [decision, part];
};

export async function record({ store }: TestApp, ...drafts: readonly Draft[]): Promise<void> {
  const recorded = await store.record(drafts);
  if (!recorded.ok) throw new Error(`Not recorded: ${recorded.error.type}`);
}

/** The rows of a table by their text, cells apart by “|”, without the header. */
export async function rowsOf(table: RegExp | string): Promise<readonly string[]> {
  const found = await screen.findByRole('table', { name: table });
  return within(found)
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent).join(' | '));
}
