/** Goal: a village's stage goes on past its acceptance. Method: a timeline with its last steps done or not. */
import { describe, expect, test } from 'vitest';
import { stageOf } from '#domain/timeline/village-stage.ts';
import {
  awaitedOf,
  type TimelineState,
  type TimelineStep,
  type VillageTimeline,
} from '#domain/timeline/village-timeline.ts';

const step = (
  name: TimelineStep['step'],
  type: 'done' | 'now' | 'next' | 'not-required',
  waitsFor: TimelineStep['waitsFor'] = 'commune',
): TimelineStep => ({
  step: name,
  state: (type === 'done' ? { type, on: undefined } : { type }) as TimelineState,
  waitsFor,
  due: undefined,
  byCustom: false,
});

const timeline = (...steps: readonly TimelineStep[]): VillageTimeline => ({
  village: 'na-lau',
  year: 2026,
  steps,
});

describe('the stage', () => {
  test.each([
    { name: 'accepted, nothing decided', decide: 'now', publish: 'next', stage: 'accepted' },
    { name: 'decided, not published', decide: 'done', publish: 'now', stage: 'decided' },
    {
      name: 'decided where nothing must be published',
      decide: 'done',
      publish: 'not-required',
      stage: 'decided',
    },
    { name: 'published', decide: 'done', publish: 'done', stage: 'published' },
  ] as const)('$name', ({ decide, publish, stage }) => {
    expect(stageOf('accepted', timeline(step('decide', decide), step('publish', publish)))).toBe(stage);
  });

  test('is the village’s own state before the commune has accepted it', () => {
    expect(stageOf('returned', timeline(step('decide', 'next')))).toBe('returned');
  });
});

describe('who is awaited', () => {
  test('is whom the first open step waits for', () => {
    expect(awaitedOf(timeline(step('seal', 'done', 'village'), step('opinions', 'now', 'posting')))).toBe(
      'posting',
    );
  });

  test('is nobody when only handing over is left, which the book has no day for', () => {
    expect(awaitedOf(timeline(step('publish', 'done'), step('certificates', 'now')))).toBeUndefined();
  });
});
