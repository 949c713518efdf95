import { describe, expect, test } from 'vitest';
import { bodyProblem } from '#protocol/bodies.ts';
import { digestOf } from '#protocol/chain.ts';

const signature = { name: 'Lý Văn Trưởng', strokes: [] };

describe('bodies as the screens record them', () => {
  test('minutes carry a whole digest', () => {
    const minutes = {
      covers: {},
      closedAt: 1,
      digest: digestOf('minutes'),
      code: 'K7QM2XPD',
      chair: signature,
      secretary: signature,
    };
    expect(bodyProblem('minutes', minutes)).toBeUndefined();
  });

  test.each([
    ['a village', { type: 'village', field: '' }],
    ['a meeting', { type: 'meeting', meeting: '2026-m1', field: '' }],
    ['a household', { type: 'household', household: 'h1', field: '' }],
  ])('%s can be returned as a whole', (_name, target) => {
    expect(bodyProblem('return-item', { year: 2026, target, reason: 'Thiếu' })).toBeUndefined();
  });
});
