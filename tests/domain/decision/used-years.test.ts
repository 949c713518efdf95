/** Goal: no year is rewarded twice, whoever rewarded it. Method: two villages' books told in drafts, asked beside one decision. */
import { describe, expect, test } from 'vitest';
import type { Draft } from '#domain/book/entry.ts';
import type { DecisionFields, HouseholdEventType } from '#domain/book/kinds-of-recognition.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { decisionsOf } from '#domain/decision/decision.ts';
import { yearsUsedBeside } from '#domain/decision/used-years.ts';
import { VILLAGE, YEAR } from '../../support/drafts.ts';
import { listed, say, told } from '../../support/told.ts';

const OTHER = 'khuoi-cap';

const decided = (id: string, fields: Partial<DecisionFields> = {}, year = YEAR): Draft =>
  ({
    scope: 'commune',
    kind: 'decision',
    subject: subjectOf.decision(year, id),
    body: {
      year,
      type: 'merit',
      number: id,
      signedOn: `${year}-11-10`,
      signatory: { name: 'Hải', position: '' },
      ...fields,
    },
  }) as Draft;
const names = (id: string, years: readonly number[], village = VILLAGE, year = YEAR): Draft =>
  say('recognition', subjectOf.recognition(`${year}-${id}`, village), { households: ['h1'], years });
const became = (type: HouseholdEventType): Draft =>
  say('household-event', subjectOf.householdEvent('e'), {
    type,
    on: '2026-06-01',
    from: ['h1'],
    to: ['h9'],
    formerHead: '',
    note: '',
  });

const ASKED = [decided('asked', { number: '' }), names('asked', [2026, 2025, 2024])];

/** The years from 2022 to 2026 that are used up for a household beside the decision asked about. */
function usedOf(household: string, ...drafts: readonly Draft[]): readonly number[] {
  const view = told(...listed(['h1', 'h9']), ...ASKED, ...drafts);
  const decision = decisionsOf(view, YEAR).find(({ id }) => id === `${YEAR}-asked`);
  if (!decision) throw new Error('It is there');
  const villages = [VILLAGE, OTHER].map((id) => ({ id, view }));
  const isUsed = yearsUsedBeside({ decision, villages, communeView: view });
  return [2022, 2023, 2024, 2025, 2026].filter((year) => isUsed(household, year));
}

describe('the years that others have used up', () => {
  test('are none at first, and never those of a draft or of the decision itself', () => {
    expect(usedOf('h1')).toEqual([]);
    expect(usedOf('h1', decided('asked'))).toEqual([]);
    expect(usedOf('h1', decided('draft', { number: '' }), names('draft', [2026]))).toEqual([]);
  });

  test('are those of another decision of this year or of another, in any village', () => {
    expect(usedOf('h1', decided('2'), names('2', [2024, 2023]))).toEqual([2023, 2024]);
    expect(usedOf('h1', decided('3', {}, 2024), names('3', [2024], OTHER, 2024))).toEqual([2024]);
    expect(usedOf('h9', decided('2'), names('2', [2024]))).toEqual([]);
  });

  test('are those of an old paper, three in a row', () => {
    const paper = { outcome: 'recognised', reason: '', decision: 'QĐ 9', merit: true } as const;
    expect(usedOf('h1', say('past-result', subjectOf.pastResult(2024, 'h1'), paper))).toEqual([
      2022, 2023, 2024,
    ]);
  });

  test('are not those of decisions that correct this one, or that it corrects', () => {
    const later = decided('later', { type: 'correction', corrects: `${YEAR}-asked` });
    expect(usedOf('h1', decided('asked'), later, names('later', [2026, 2025, 2024]))).toEqual([]);
    const asked = decided('asked', { number: '', type: 'correction', corrects: `${YEAR}-first` });
    expect(usedOf('h1', decided('first'), names('first', [2026, 2025]), asked)).toEqual([]);
  });

  test('go over to who goes on with the household’s years, and not to who split off', () => {
    const rewarded = [decided('2'), names('2', [2024])];
    expect(usedOf('h9', ...rewarded, became('merge'))).toEqual([2024]);
    expect(usedOf('h9', ...rewarded, became('split'))).toEqual([]);
  });
});
