/** Goal: the summary tells who is still to be assessed and who stands how. Method: one meeting told, with a scale and without. */
import { describe, expect, test } from 'vitest';
import {
  assessmentSummaryOf,
  groupOf,
  nextOpen,
  stillToAssess,
} from '#domain/assessment/assessment-summary.ts';
import { asksForPoor, filledPoints } from '#domain/assessment/score.ts';
import type { Draft } from '#domain/book/entry.ts';
import { meetingOf } from '#domain/meeting/meeting.ts';
import type { FrozenRules } from '#domain/rules/frozen-rules.ts';
import { assessed, scoredRules } from '../../support/assessed.ts';
import { household, MEETING } from '../../support/drafts.ts';
import { gathering, hands, ids, listed, told } from '../../support/told.ts';

const RULES = scoredRules({ I: 60, II: 40 });

const meet = (count: number, rules: FrozenRules | undefined, ...more: readonly Draft[]) => {
  const fields = { method: 'SHOW_OF_HANDS' as const, ...(rules && { rules }) };
  const view = told(...listed(ids(count)), ...gathering({ summoned: ids(count), fields }), ...more);
  return { view, meeting: meetingOf(view, MEETING) };
};

const summed = (...args: Parameters<typeof meet>) => {
  const { view, meeting } = meet(...args);
  return assessmentSummaryOf(view, meeting);
};

describe('the summary of an assessment', () => {
  test('without a scale tells by criteria, and waits for nobody', () => {
    const drafts = [
      assessed('h1'),
      assessed('h2', { unmet: ['I.1'] }),
      assessed('h3', { disqualified: true }),
    ];
    const { groups, required, households } = summed(4, undefined, ...drafts);
    expect({ ...groups, required, households }).toEqual({
      open: ['h4'],
      met: ['h1'],
      unmet: ['h2'],
      passed: [],
      failed: [],
      disqualified: ['h3'],
      required: false,
      households: ids(4),
    });
    const { view, meeting } = meet(4, undefined);
    expect(stillToAssess(view, meeting)).toEqual([]);
  });

  test('with a scale tells by points, and a household that lacks some is open', () => {
    const { groups, required } = summed(
      5,
      RULES,
      assessed('h1', { points: { I: 60, II: 10 } }),
      assessed('h2', { points: { I: 60, II: 9 } }),
      assessed('h3', { points: { I: 60 } }),
      assessed('h4', { points: { I: 61, II: 40 } }),
    );
    expect(required).toBe(true);
    expect(groups).toMatchObject({ passed: ['h1'], failed: ['h2'], open: ['h3', 'h4', 'h5'], met: [] });
  });

  test('leaves out who has moved away', () => {
    const gone = household('h2', { status: 'moved-out' });
    expect(summed(3, undefined, gone).households).toEqual(['h1', 'h3']);
  });

  test('has a group for every standing', () => {
    expect(groupOf({ type: 'none' })).toBe('open');
    expect(groupOf({ type: 'wrong-points', items: ['I'] })).toBe('open');
    expect(groupOf({ type: 'met' })).toBe('met');
  });
});

describe('what the result waits for', () => {
  test('is everybody without points, but for whom the vote does not propose', () => {
    const drafts = [
      assessed('h1', { points: { I: 60, II: 40 } }),
      hands('h2', [0, 3, 0, 3]),
      hands('h3', [3, 0, 0, 3]),
    ];
    const { view, meeting } = meet(4, RULES, ...drafts);
    expect(stillToAssess(view, meeting)).toEqual(['h3', 'h4']);
  });
});

describe('the next household', () => {
  const summary = summed(4, undefined, assessed('h2'));

  test.each([
    ['after one in the middle', 'h1', 'h3'],
    ['after the last, from the top again', 'h4', 'h1'],
    ['after one that nobody summoned', 'h9', 'h1'],
  ])('%s', (_name, after, next) => {
    expect(nextOpen(summary, after)).toBe(next);
  });

  test('is none when all others are assessed', () => {
    expect(nextOpen(summed(2, undefined, assessed('h2')), 'h1')).toBeUndefined();
  });
});

describe('full points', () => {
  const scoring = { ...RULES.scoring, standardFloor: null } as NonNullable<FrozenRules['scoring']>;

  test('keep what was given, fill what was not, and mend what the scale does not have', () => {
    expect(filledPoints({ I: 12 }, scoring)).toEqual({ I: 12, II: 40 });
    expect(filledPoints({ I: 61, II: -1, X: 3 }, scoring)).toEqual({ I: 60, II: 40 });
  });

  test('ask whether a household is poor only where a mark depends on it', () => {
    expect(asksForPoor(scoring)).toBe(false);
    const poor = { area: 'any', poorOnly: true, points: 60 } as const;
    expect(asksForPoor({ ...scoring, passMarks: [poor, ...scoring.passMarks] })).toBe(true);
  });
});
