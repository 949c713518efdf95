/** Goal: one is asked for what a paper needs and no more. Method: books with none, one and two of each thing. */
import { describe, expect, test } from 'vitest';
import type { PaperSources } from '#documents/from-book/paper-sources.ts';
import { COMMUNE_SCOPE, villageScope, type Draft } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { choicesFor } from '../../../src/screens/papers/choices.ts';
import { told } from '../../support/told.ts';

const draft = (scope: string, kind: Draft['kind'], subject: string, body: object): Draft =>
  ({ scope, kind, subject, body }) as Draft;

const village = (id: string, order: number) =>
  draft(COMMUNE_SCOPE, 'village', subjectOf.village(id), { name: `Thôn ${id}`, unitKind: 'THON', order });
const meeting = (id: string) =>
  draft(villageScope('a'), 'meeting', subjectOf.meeting(id), { year: 2026, cluster: '', startedAt: 1 });
const decision = (id: string) =>
  draft(COMMUNE_SCOPE, 'decision', `decision:${id}`, { year: 2026, type: 'recognition' });

const NOTHING = told();

/** What a device has whose village “a” holds these. */
const device = (
  commune: readonly Draft[],
  inVillage: readonly Draft[],
  villages: readonly string[],
): PaperSources => {
  const [own, shared] = [told(...inVillage), told(...commune)];
  return {
    commune: shared,
    village: (id) => (id === 'a' ? own : NOTHING),
    restricted: () => NOTHING,
    villages,
    year: 2026,
    today: { year: 2026, month: 11, day: 5 },
  };
};

const TWO_VILLAGES = [village('a', 1), village('b', 2)];

describe('what a paper is about', () => {
  test('is asked for in turn, and nothing is asked that is given', () => {
    const desk = device(TWO_VILLAGES, [meeting('2026-x'), meeting('2026-y')], ['a', 'b']);
    const needs = ['village', 'meeting', 'household'] as const;
    expect(choicesFor(needs, desk, {}).open).toBe('village');
    expect(choicesFor(needs, desk, { village: 'a' }).open).toBe('meeting');
    expect(choicesFor(needs, desk, { village: 'a', meeting: '2026-x' }).open).toBe('household');
    const whole = { village: 'a', meeting: '2026-x', household: 'h1' };
    expect(choicesFor(needs, desk, whole)).toMatchObject({ open: undefined, subject: whole });
  });

  test('is taken without asking where there is only one', () => {
    const phone = device(TWO_VILLAGES, [meeting('2026-x')], ['a']);
    expect(choicesFor(['village', 'meeting'], phone, {})).toMatchObject({
      open: undefined,
      subject: { village: 'a', meeting: '2026-x' },
    });
  });

  test('is the village of the meeting that a link names', () => {
    const desk = device(TWO_VILLAGES, [meeting('2026-x'), meeting('2026-y')], ['b', 'a']);
    expect(choicesFor(['meeting'], desk, { meeting: '2026-y' }).subject.village).toBe('a');
  });

  test('is left to the paper to miss where there is nothing to choose from', () => {
    const desk = device(TWO_VILLAGES, [], ['a', 'b']);
    expect(choicesFor(['village', 'meeting'], desk, { village: 'b' }).open).toBeUndefined();
    expect(choicesFor(['decision'], desk, {}).open).toBeUndefined();
  });

  test('is no village for a decision, of which one is chosen where there are two', () => {
    const desk = device([...TWO_VILLAGES, decision('2026-d'), decision('2026-e')], [], ['a', 'b']);
    expect(choicesFor(['decision'], desk, {})).toMatchObject({ open: 'decision', villages: undefined });
  });

  test('is the phone’s own village before the commune’s list has come', () => {
    expect(choicesFor(['village'], device([], [], ['a']), {}).subject.village).toBe('a');
  });
});
