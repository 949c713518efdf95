/**
 * Goal: what an erasure covers follows from subjects alone, so that every copy and every late entry comes to the same (L3).
 */
import { describe, expect, test } from 'vitest';
import { FIELD_KINDS } from '#domain/book/kinds.ts';
import { isLockKind } from '#domain/book/locks.ts';
import { undoOf } from '#domain/book/undo.ts';
import {
  ERASABLE_KINDS,
  isErased,
  KEPT_KINDS,
  namesErasedBy,
  namesErasing,
  subjectsErasedBy,
} from '#domain/privacy/erasure.ts';
import { erasure } from '../../support/drafts.ts';

const OF_H1 = { household: 'h1', reason: 'đơn' };
const covers = (subject: string, body: Parameters<typeof namesErasedBy>[0] = OF_H1) =>
  isErased(new Set(namesErasedBy(body)), subject);

describe('an erasure of a household', () => {
  test.each([
    'household:h1',
    'household-restricted:h1',
    'privacy-notice:h1',
    'registration-signature:2019:h1',
    'registration-signature:2031:h1',
    'disqualification:2026:h1',
  ])('covers %s, and it is looked for', (subject) => {
    expect(covers(subject)).toBe(true);
    expect(subjectsErasedBy(OF_H1)).toContain(subject);
  });

  test.each([
    'household:h2',
    'household:h11',
    'registration-signature:2026:h2',
    'opinion:2026-o1',
    'registration:2026:h1',
    'tally:2026-hop:h1',
    'attendance:2026-hop:h1',
    'minutes:2026-hop',
    'past-result:2025:h1',
    'restricted-access:h1',
    'erasure:h1',
  ])('does not cover %s', (subject) => {
    expect(covers(subject)).toBe(false);
    expect(subjectsErasedBy(OF_H1)).not.toContain(subject);
  });

  test('covers what it lists by its subject, and nothing that carries a result', () => {
    const body = { ...OF_H1, subjects: ['opinion:2026-o1', 'minutes:2026-hop', 'tally:2026-hop:h1'] };
    expect(namesErasedBy(body)).toEqual(['household:h1', 'opinion:2026-o1']);
    expect(covers('opinion:2026-o1', body)).toBe(true);
    expect(covers('minutes:2026-hop', body)).toBe(false);
  });

  test('of nobody as a whole covers its list alone', () => {
    const body = { household: '', reason: 'hết hạn', subjects: ['registration-signature:2020:h1'] };
    expect(covers('registration-signature:2020:h1', body)).toBe(true);
    expect(covers('household:h1', body)).toBe(false);
    expect(covers('registration-signature:2021:h1', body)).toBe(false);
  });

  test('cannot be taken back', () => {
    expect(undoOf(erasure('h1'), undefined)).toBeUndefined();
  });
});

test('no kind that locks, or that is kept by law, can be erased', () => {
  const erasable = new Set<string>(ERASABLE_KINDS.map(({ kind }) => kind));
  expect([...erasable].filter(isLockKind)).toEqual([]);
  expect(KEPT_KINDS.filter(({ kind }) => erasable.has(kind))).toEqual([]);
  expect(FIELD_KINDS.has('meeting') && namesErasing('meeting:2026-hop')).toEqual([]);
});
