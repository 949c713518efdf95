/** Goal: what the board and the dossier read off a village's review. Method: meetings of one village and of two clusters, told in drafts. */
import { describe, expect, test } from 'vitest';
import type { Draft } from '#domain/book/entry.ts';
import { amendedOf, hasSealedMinutes, meetingToAmend } from '#domain/dossier/dossier.ts';
import { reviewVillage } from '#domain/review/village-review.ts';
import { MEETING, VILLAGE, YEAR } from '../../support/drafts.ts';
import { amended, gathering, hands, ids, listed, sealed, told } from '../../support/told.ts';

const three = ids(3);
const voted: readonly Draft[] = [
  ...listed(three),
  ...gathering({ summoned: three, fields: { method: 'SHOW_OF_HANDS' } }),
  ...three.map((id) => hands(id, [3, 0, 0, 3])),
];
const review = (...drafts: readonly Draft[]) => reviewVillage(told(...drafts), VILLAGE, YEAR);
const drop = amended([{ household: 'h2', outcome: 'not-proposed', for: 1, base: 3 }]);

describe('the minutes', () => {
  test('are not there before they are sealed', () => {
    expect(hasSealedMinutes(review(...voted))).toBe(false);
    expect(hasSealedMinutes(review(...voted, sealed({ a: 99 })))).toBe(true);
  });
});

describe('an amendment', () => {
  test('speaks for the households that it names and no others', () => {
    expect(amendedOf(review(...voted, sealed({ a: 99 })))).toEqual(new Map());
    expect(amendedOf(review(...voted, sealed({ a: 99 }), drop))).toEqual(
      new Map([['h2', { outcome: 'not-proposed', for: 1, base: 3 }]]),
    );
  });

  test('is made in the meeting that voted on the household', () => {
    expect(meetingToAmend(review(...voted), 'h2')).toBe(MEETING);
  });

  test('is made in the newest meeting for a household that none voted on, and in none where nobody met', () => {
    expect(meetingToAmend(review(...voted), 'h9')).toBe(MEETING);
    expect(meetingToAmend(review(...listed(three)), 'h2')).toBeUndefined();
  });

  test('of a cluster belongs to the cluster’s meeting', () => {
    const other = '2026-m2';
    const drafts = [
      ...listed(three),
      ...gathering({ summoned: ['h1'], fields: { method: 'SHOW_OF_HANDS', cluster: 'Xóm Trên' } }),
      ...gathering({
        meeting: other,
        summoned: ['h2', 'h3'],
        fields: { method: 'SHOW_OF_HANDS', cluster: 'Xóm Dưới' },
      }),
    ];
    expect(meetingToAmend(review(...drafts), 'h1')).toBe(MEETING);
    expect(meetingToAmend(review(...drafts), 'h3')).toBe(other);
  });
});
