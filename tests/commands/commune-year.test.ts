/** Goal: villages, areas and holidays are recorded as they fit the law's reckoning, and refused where they do not. Method: a desk with its real store. */
import { beforeEach, describe, expect, test } from 'vitest';
import {
  addArea,
  describeArea,
  forgetArea,
  forgetHolidays,
  noteVillageEvent,
  placeVillage,
  setAreaRules,
  setHolidays,
} from '#commands/commune-year.ts';
import type { HolidaysBody, VillageEventBody } from '#domain/book/kinds-of-recognition.ts';
import { resolve } from '#domain/book/resolve.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { areasOf } from '#domain/register/areas.ts';
import { villagesByArea } from '#domain/register/villages-by-area.ts';
import { workCalendarIn } from '#domain/register/work-calendar.ts';
import { percent } from '#domain/rules/fraction.ts';
import { YEAR } from '../support/drafts.ts';
import { must, tellStore, type ToldStore } from './told-store.ts';

let desk: ToldStore;

beforeEach(async () => {
  desk = await tellStore('officer');
});

const typeOf = (answer: { ok: boolean; error?: { type: string } }) => answer.error?.type ?? 'recorded';

describe('what happened to villages', () => {
  const merger: VillageEventBody = {
    type: 'merge',
    on: '2026-07-01',
    from: ['na-lau', 'khuoi-cap'],
    to: ['na-lau'],
    formerNames: ['Nà Lầu', 'Khuổi Cáp'],
    document: 'Nghị quyết 12/NQ-HĐND',
  };

  test('is noted with its document', async () => {
    await must(noteVillageEvent(desk.recording, merger));
    const [state] = [...desk.commune().ofKind('village-event')];
    expect(resolve(state, 'village-event')).toMatchObject({ type: 'settled', value: merger });
  });

  test.each<{ name: string; change: Partial<VillageEventBody>; type: string }>([
    { name: 'a merger of one village', change: { from: ['na-lau', 'na-lau'] }, type: 'villages-do-not-fit' },
    { name: 'a split into one', change: { type: 'split', from: ['na-lau'] }, type: 'villages-do-not-fit' },
    {
      name: 'a new name without the old one',
      change: { type: 'rename', from: ['na-lau'], formerNames: [] },
      type: 'villages-do-not-fit',
    },
    { name: 'no document', change: { document: '' }, type: 'no-document' },
    { name: 'no day', change: { on: '' }, type: 'no-such-day' },
    { name: 'a new name', change: { type: 'rename', from: ['na-lau'] }, type: 'recorded' },
    { name: 'a split', change: { type: 'split', from: ['a'], to: ['a', 'b'] }, type: 'recorded' },
  ])('$name: $type', async ({ change, type }) => {
    expect(typeOf(await noteVillageEvent(desk.recording, { ...merger, ...change }))).toBe(type);
  });
});

describe('holidays', () => {
  const own: HolidaysBody = {
    year: YEAR,
    days: [{ day: '2026-10-05', name: 'Nghỉ bù' }],
    workdays: ['2026-10-10'],
    document: 'Thông báo 1/TB',
  };
  const works = (month: number, day: number) =>
    workCalendarIn(desk.commune()).isWorkingDay({ year: YEAR, month, day });

  test('take the place of those that the app knows, until they are forgotten', async () => {
    expect([works(10, 5), works(10, 10), works(9, 1)]).toEqual([true, false, false]);
    await must(setHolidays(desk.recording, own));
    expect([works(10, 5), works(10, 10), works(9, 1)]).toEqual([false, true, true]);
    await must(forgetHolidays(desk.recording, YEAR));
    expect([works(10, 5), works(10, 10), works(9, 1)]).toEqual([true, false, false]);
  });

  test.each<{ name: string; change: Partial<HolidaysBody>; error: object }>([
    {
      name: 'a day that does not exist',
      change: { workdays: ['2026-02-30'] },
      error: { type: 'no-such-day', day: '2026-02-30' },
    },
    {
      name: 'a day of another year',
      change: { days: [{ day: '2027-01-01', name: '' }] },
      error: { type: 'other-year', days: ['2027-01-01'] },
    },
    {
      name: 'a day off that is worked',
      change: { workdays: ['2026-10-05'] },
      error: { type: 'day-twice', days: ['2026-10-05'] },
    },
    {
      name: 'a weekday worked in exchange',
      change: { workdays: ['2026-10-06'] },
      error: { type: 'worked-anyway', days: ['2026-10-06'] },
    },
    { name: 'no announcement', change: { document: ' ' }, error: { type: 'no-document' } },
  ])('are refused with $name', async ({ change, error }) => {
    expect(await setHolidays(desk.recording, { ...own, ...change })).toEqual({ ok: false, error });
  });
});

describe('an area', () => {
  test('has a name, a class, and its own numbers in a year', async () => {
    const area = { name: 'Xã Cũ', areaClass: 'mountain-or-island' } as const;
    const id = await must(addArea(desk.recording, area));
    await must(describeArea(desk.recording, id, { ...area, name: 'Xã Na Rì (cũ)' }));
    const overrides = {
      document: 'QĐ 42/2022',
      approval: { fraction: percent(70), base: 'present' },
    } as const;
    await must(setAreaRules(desk.recording, { year: YEAR, area: id, overrides }));
    expect(resolve(desk.commune().get(subjectOf.area(id)), 'area')).toMatchObject({
      value: { name: 'Xã Na Rì (cũ)' },
    });
    expect(resolve(desk.commune().get(subjectOf.areaRules(YEAR, id)), 'area-rules')).toMatchObject({
      value: { overrides: { document: 'QĐ 42/2022' } },
    });
  });

  test('holds villages, which lose nothing else by being put into it or out of it', async () => {
    const id = await must(addArea(desk.recording, { name: 'Xã Cũ', areaClass: 'other' }));
    const village = { name: 'Thôn Đồi', unitKind: 'THON', order: 7 } as const;
    const place = async (known: typeof village & { area?: string }, area: string | undefined) => {
      await must(placeVillage(desk.recording, 'doi', known, area));
      return resolve(desk.commune().get(subjectOf.village('doi')), 'village');
    };
    expect(await place(village, id)).toMatchObject({ value: { ...village, area: id } });
    expect(
      villagesByArea(desk.commune())
        .get(id)
        ?.map((each) => each.id),
    ).toEqual(['doi']);
    const out = await place({ ...village, area: id }, undefined);
    expect(out.type === 'settled' && out.value).toEqual(village);
  });

  test('that is taken back leaves its villages to the commune', async () => {
    const id = await must(addArea(desk.recording, { name: 'Nhầm', areaClass: 'other' }));
    const village = { name: 'Thôn Đồi', unitKind: 'THON', order: 7 } as const;
    await must(placeVillage(desk.recording, 'doi', village, id));
    await must(forgetArea(desk.recording, id));
    expect(areasOf(desk.commune())).toEqual([]);
    expect(
      villagesByArea(desk.commune())
        .get('')
        ?.map((each) => each.id),
    ).toContain('doi');
  });

  test('is refused without a name, and its numbers without a document', async () => {
    const { recording } = desk;
    expect(typeOf(await addArea(recording, { name: '', areaClass: 'other' }))).toBe('no-name');
    const body = { year: YEAR, area: 'a', overrides: { document: '' } };
    expect(await setAreaRules(recording, body)).toMatchObject({
      ok: false,
      error: { type: 'wrong-numbers', problems: [{ type: 'document-missing' }] },
    });
  });
});
