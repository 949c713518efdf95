/** Goal: a meeting opened by mistake does not keep the village open, and nothing that counts is lost with it. */
import { describe, expect, test } from 'vitest';
import { KNOWN_CALENDAR } from '#domain/calendar/holidays.ts';
import type { Entry } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { undoOf } from '#domain/book/undo.ts';
import type { BookView } from '#domain/book/view.ts';
import { nextStep } from '#domain/calendar/next-step.ts';
import { isCancelled } from '#domain/meeting/cancelled.ts';
import { summonedElsewhere } from '#domain/meeting/convening.ts';
import { meetingsOf } from '#domain/meeting/meeting.ts';
import { disputedSubjectsOf } from '#domain/review/disputed-subjects.ts';
import { villageProgressOf } from '#domain/review/village-progress.ts';
import { reviewVillage } from '#domain/review/village-review.ts';
import { ND86_2023 } from '#domain/rules/nd86-2023.ts';
import { MEETING, VILLAGE, YEAR } from '../../support/drafts.ts';
import {
  gathering,
  hands,
  ids,
  listed,
  recordedBy,
  say,
  sealed,
  told,
  viewOfEntries,
} from '../../support/told.ts';

const MISTAKE = '2026-nham';
const saysCancelled = (cancelled: boolean, meeting = MISTAKE) =>
  say('meeting', subjectOf.meeting(meeting), { cancelled });

const register = listed(ids(5));
const held = [...register, ...gathering(), sealed({ a: 99 })];
const opened = [...register, ...gathering({ meeting: MISTAKE, summoned: ids(3) })];
const heldBesideMistake = [...held, ...gathering({ meeting: MISTAKE, summoned: ids(3) })];

const meetingIds = (view: BookView) => meetingsOf(view, YEAR).map(({ id }) => id);
const TODAY = { year: YEAR, month: 11, day: 20 };
const progressOf = (view: BookView) => villageProgressOf(view, VILLAGE, YEAR, () => TODAY);
const stepOf = (view: BookView) =>
  nextStep({
    year: YEAR,
    today: TODAY,
    ruleSet: ND86_2023,
    progress: progressOf(view),
    calendar: KNOWN_CALENDAR,
  }).step;

describe('a meeting that was dropped', () => {
  test('leaves the village sealed by the meeting that was held', () => {
    expect(progressOf(told(...heldBesideMistake)).meetingState).toBe('open');
    const view = told(...heldBesideMistake, saysCancelled(true));
    expect(progressOf(view).meetingState).toBe('sealed');
    expect(reviewVillage(view, VILLAGE, YEAR).state).toBe('sealed');
    expect(meetingIds(view)).toEqual([MEETING]);
  });

  test('makes handing in the next step, or the meeting itself where it was the only one', () => {
    expect(stepOf(told(...heldBesideMistake))).toBe('seal-minutes');
    expect(stepOf(told(...heldBesideMistake, saysCancelled(true)))).toBe('submit');
    expect(stepOf(told(...opened, saysCancelled(true)))).toBe('hold-meeting');
  });

  test('sets its households free to be summoned again', () => {
    const taken = (view: BookView) => [...summonedElsewhere(meetingsOf(view, YEAR))];
    expect(taken(told(...opened))).toEqual(ids(3));
    expect(taken(told(...opened, saysCancelled(true)))).toEqual([]);
  });

  test('of a cluster: its households have not met, and it makes no village of clusters', () => {
    const cluster = gathering({ meeting: MISTAKE, summoned: ids(3), fields: { cluster: 'Xóm Trên' } });
    const other = gathering({ summoned: ['h4', 'h5'], fields: { cluster: 'Xóm Dưới' } });
    const clusters = told(...register, ...cluster, ...other, sealed({ a: 99 }), saysCancelled(true));
    expect(reviewVillage(clusters, VILLAGE, YEAR).notYetMet).toEqual(ids(3));
    expect(progressOf(clusters).meetingState).toBe('open');
    const village = told(...register, ...cluster, ...gathering(), sealed({ a: 99 }), saysCancelled(true));
    expect(progressOf(village).meetingState).toBe('sealed');
  });

  test('leaves nothing of it to be settled', () => {
    const a = recordedBy('a', opened);
    const vote = hands('h1', [3, 0, 0, 3], MISTAKE);
    const other = hands('h1', [1, 2, 0, 3], MISTAKE);
    const both = [...a, ...recordedBy('b', [vote], a), ...recordedBy('c', [other], a)];
    expect(disputedSubjectsOf(viewOfEntries(...both), YEAR)).toEqual([subjectOf.tally(MISTAKE, 'h1')]);
    const dropped = [...both, ...recordedBy('d', [saysCancelled(true)], both)];
    expect(disputedSubjectsOf(viewOfEntries(...dropped), YEAR)).toEqual([]);
  });

  test('is there again with everything, once that is undone', () => {
    const view = told(...opened);
    const undo = undoOf(saysCancelled(true), view.get(subjectOf.meeting(MISTAKE)));
    expect(undo?.body).toEqual({ cancelled: false });
    const again = told(...opened, saysCancelled(true), saysCancelled(false));
    expect(meetingsOf(again, YEAR)[0]?.attendance.present).toBe(3);
  });
});

describe('a meeting counts all the same', () => {
  test('once sealed, also under minutes that have seen it dropped', () => {
    expect(isCancelled(told(...held, saysCancelled(true, MEETING)), MEETING)).toBe(false);
  });

  test('while two phones disagree, until somebody settles it', () => {
    const a: readonly Entry[] = recordedBy('a', opened);
    const both = [
      ...a,
      ...recordedBy('b', [saysCancelled(true)], a),
      ...recordedBy('c', [saysCancelled(false)], a),
    ];
    expect(meetingIds(viewOfEntries(...both))).toEqual([MISTAKE]);
    expect(disputedSubjectsOf(viewOfEntries(...both), YEAR)).toEqual([subjectOf.meeting(MISTAKE)]);
    const settled = [...both, ...recordedBy('d', [saysCancelled(true)], both)];
    expect(meetingIds(viewOfEntries(...settled))).toEqual([]);
  });

  test('but not for what another phone changed beside it', () => {
    const a = recordedBy('a', opened);
    const place = say('meeting', subjectOf.meeting(MISTAKE), { place: 'Sân trường' });
    const both = [...a, ...recordedBy('b', [saysCancelled(true)], a), ...recordedBy('c', [place], a)];
    expect(meetingIds(viewOfEntries(...both))).toEqual([]);
  });
});
