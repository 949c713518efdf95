import { describe, expect, test } from 'vitest';
import { acceptProblems } from '#domain/review/accept-problems.ts';
import type { ReturnItem } from '#domain/review/return-item.ts';
import type { VillageReview } from '#domain/review/village-review.ts';

const SETTLED = { type: 'settled', value: { meetings: ['2026-m'] }, heads: [] } as const;
const EMPTY = { type: 'empty' } as const;

const aReturn = (open: boolean): ReturnItem => ({
  id: 'r',
  year: 2026,
  target: { type: 'village', field: '' },
  reason: 'Thiếu chữ ký',
  answer: open ? '' : 'Đã bổ sung',
  open,
  returnedAt: 1,
});

const aReview = (fields: Partial<VillageReview>): VillageReview => ({
  village: 'kep',
  year: 2026,
  state: 'submitted',
  households: [],
  registrations: { households: 0, recorded: 0, registered: 0, declined: 0, disputed: 0 },
  meetings: [],
  results: [],
  proposedRegistered: 0,
  quorum: undefined,
  returnItems: [],
  notYetMet: [],
  submission: SETTLED,
  acceptance: EMPTY,
  disputes: [],
  ...fields,
});

describe('what stands between a dossier and its acceptance', () => {
  test.each([
    { case: 'nothing, once it is submitted', fields: {}, problems: [] },
    {
      case: 'nothing, when every return is answered',
      fields: { returnItems: [aReturn(false)] },
      problems: [],
    },
    {
      case: 'that the village has not submitted',
      fields: { submission: EMPTY, state: 'sealed' as const },
      problems: [{ type: 'not-submitted' }],
    },
    {
      case: 'returns without answer and open disputes',
      fields: { returnItems: [aReturn(true), aReturn(false)], disputes: ['tally:2026-m:h1'] },
      problems: [
        { type: 'open-returns', count: 1 },
        { type: 'open-disputes', count: 1 },
      ],
    },
    {
      case: 'that two submissions differ',
      fields: { submission: { type: 'disputed', value: { meetings: [] }, candidates: [] } as const },
      problems: [{ type: 'open-disputes', count: 1 }],
    },
    {
      case: 'that it is accepted already',
      fields: { state: 'accepted' as const },
      problems: [{ type: 'already-accepted' }],
    },
  ])('is $case', ({ fields, problems }) => {
    expect(acceptProblems(aReview(fields))).toEqual(problems);
  });
});
