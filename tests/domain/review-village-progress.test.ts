import { describe, expect, test } from 'vitest';
import { foldBook } from '#domain/book/book.ts';
import type { Draft } from '#domain/book/entry.ts';
import { villageScope } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { viewOf } from '#domain/book/view.ts';
import { fromDayNumber, DAY_NUMBER_1970 } from '#domain/calendar/civil-date.ts';
import { villageProgressOf } from '#domain/review/village-progress.ts';
import { entryOf } from '../support/entries.ts';
import { acceptance, household, MEETING, minutes, registration, VILLAGE, YEAR } from '../support/drafts.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const dayOf = (epochMs: number) => fromDayNumber(DAY_NUMBER_1970 + Math.floor(epochMs / DAY_MS));

const inVillage = (kind: Draft['kind'], subject: string, body: unknown): Draft =>
  ({ scope: villageScope(VILLAGE), kind, subject, body }) as Draft;

const meeting = (id = MEETING) =>
  inVillage('meeting', subjectOf.meeting(id), { year: YEAR, place: 'Nhà văn hóa' });
const submission = inVillage('submission', subjectOf.submission(YEAR, VILLAGE), { meetings: [MEETING] });
const returned = (answer?: string) =>
  inVillage('return-item', subjectOf.returnItem(YEAR, 'r1'), {
    year: YEAR,
    target: { type: 'village', field: '' },
    reason: 'Thiếu',
    ...(answer === undefined ? {} : { answer }),
  });

function progressAfter(...drafts: readonly Draft[]) {
  const book = foldBook(drafts.map((draft, index) => entryOf(draft, 'phone', index + 1)));
  return villageProgressOf(viewOf(book.subjects.values()), VILLAGE, YEAR, dayOf);
}

const HOUSEHOLDS = ['a', 'b', 'c'].map((id, index) => household(id, { headName: id, order: index }));

const sealed = [minutes({ phone: 99 }, 5 * DAY_MS)];
const summonsOf = (...households: readonly string[]) =>
  inVillage('summons', subjectOf.summons(MEETING), { households, delegates: [] });
const clusterOf = (...households: readonly string[]) => [
  inVillage('meeting', subjectOf.meeting(MEETING), { year: YEAR, cluster: 'Xóm Trên' }),
  summonsOf(...households),
];

describe('how far a village has come', () => {
  test('a household that declined is asked and counts on neither side', () => {
    const progress = progressAfter(...HOUSEHOLDS, registration('a', true), registration('b', false));
    expect(progress).toMatchObject({ registered: 1, households: 2 });
  });

  test.each<[string, readonly Draft[], string]>([
    ['no meeting', [], 'none'],
    ['a meeting without minutes', [meeting()], 'open'],
    ['a sealed meeting', [meeting(), minutes({ phone: 99 }, 5 * DAY_MS)], 'sealed'],
    [
      'one of two clusters sealed',
      [meeting(), meeting('2026-hai'), minutes({ phone: 99 }, 5 * DAY_MS)],
      'open',
    ],
    ['a meeting of another year', [meeting('2025-hop')], 'none'],
    ['a sealed cluster, while others have not met', [...clusterOf('a'), ...sealed], 'open'],
    ['a sealed cluster that is the whole village', [...clusterOf('a', 'b', 'c'), ...sealed], 'sealed'],
    [
      'a household that moved in after the whole village met',
      [meeting(), summonsOf('a', 'b'), ...sealed],
      'sealed',
    ],
  ])('%s', (_name, drafts, state) => {
    expect(progressAfter(...HOUSEHOLDS, ...drafts).meetingState).toBe(state);
  });

  test('terms run from the day the last minutes were closed', () => {
    expect(progressAfter(meeting(), minutes({ phone: 99 }, 5 * DAY_MS)).sealedOn).toEqual(dayOf(5 * DAY_MS));
    expect(progressAfter(meeting()).sealedOn).toBeUndefined();
  });

  test('knows what was handed in, returned and accepted', () => {
    expect(progressAfter()).toMatchObject({ submitted: false, returnedOpen: 0, accepted: false });
    expect(progressAfter(submission)).toMatchObject({ submitted: true, submittedOn: dayOf(1001) });
    expect(progressAfter(returned()).returnedOpen).toBe(1);
    expect(progressAfter(returned('Đã sửa')).returnedOpen).toBe(0);
    expect(progressAfter(acceptance({})).accepted).toBe(true);
  });
});
