import { describe, expect, test } from 'vitest';
import { targetStandingOf, totalsOf, type VillageSummary } from '#domain/review/village-summary.ts';

const aSummary = (fields: Partial<VillageSummary> = {}): VillageSummary => ({
  village: 'kep',
  state: 'registering',
  households: 100,
  registered: 0,
  reviewed: 0,
  proposed: 0,
  proposedRegistered: 0,
  quorum: undefined,
  disputes: 0,
  openReturns: 0,
  ...fields,
});

describe('the commune’s totals', () => {
  test('add the villages up and count their states', () => {
    const totals = totalsOf([
      aSummary({
        households: 142,
        registered: 140,
        proposed: 130,
        proposedRegistered: 130,
        state: 'submitted',
      }),
      aSummary({ households: 58, registered: 10 }),
      aSummary({ households: 0 }),
    ]);
    expect(totals).toEqual({
      villages: 3,
      byState: { submitted: 1, registering: 2 },
      households: 200,
      registered: 150,
      proposed: 130,
      proposedRegistered: 130,
    });
  });
});

describe('a target', () => {
  const totals = totalsOf([
    aSummary({ households: 1223, registered: 1208, proposed: 1100, proposedRegistered: 1100 }),
  ]);

  test.each([
    { case: 'one household short', basisPoints: 9878, needed: 1209, reached: false },
    { case: 'exactly reached', basisPoints: 9877, needed: 1208, reached: true },
  ])('of registered households is $case', ({ basisPoints, needed, reached }) => {
    const target = { year: 2026, indicator: 'registered', basisPoints, denominator: 'households' } as const;
    expect(targetStandingOf(target, totals)).toMatchObject({ count: 1208, of: 1223, needed, reached });
  });

  test('of the title is taken of the registered when the plan says so', () => {
    const target = {
      year: 2026,
      indicator: 'recognised',
      basisPoints: 9000,
      denominator: 'registered',
    } as const;
    expect(targetStandingOf(target, totals)).toMatchObject({ count: 1100, of: 1208, needed: 1088 });
  });

  test('is not reached by an empty commune', () => {
    const target = {
      year: 2026,
      indicator: 'registered',
      basisPoints: 1,
      denominator: 'households',
    } as const;
    expect(targetStandingOf(target, totalsOf([])).reached).toBe(false);
  });
});
