/** Goal: what happened to households is noted with the register in one go, so that no year is lost. Method: one phone with its real store. */
import { beforeEach, describe, expect, test } from 'vitest';
import {
  changeHead,
  changeVillages,
  mergeHouseholds,
  moveHousehold,
  moveToVillage,
  splitHousehold,
} from '#commands/events.ts';
import { resolve } from '#domain/book/resolve.ts';
import { villagesOf } from '#domain/register/commune.ts';
import { householdOf } from '#domain/register/household.ts';
import { villageEventsOf } from '#domain/year-book/succession.ts';
import { VILLAGE } from '../support/drafts.ts';
import { ids, listed } from '../support/told.ts';
import { must, tellStore, type ToldStore } from './told-store.ts';

const WHEN = { on: '2026-07-01', note: 'Sổ hộ khẩu' };

let phone: ToldStore;

const event = () => {
  const [state] = [...phone.view().ofKind('household-event')];
  const found = resolve(state, 'household-event');
  return found.type === 'empty' ? undefined : found.value;
};
const row = (id: string) => householdOf(phone.view(), id);

beforeEach(async () => {
  phone = await tellStore();
  await phone.say(...listed(ids(3)));
});

describe('what happened to households', () => {
  test('a split keeps the old household and begins new ones', async () => {
    const leaving = [{ headName: 'Nông Văn Tư', order: 4 }];
    const { households } = await must(splitHousehold(phone.recording, VILLAGE, 'h1', leaving, WHEN));
    const [id = ''] = households;
    expect(event()).toEqual({ type: 'split', from: ['h1'], to: ['h1', id], formerHead: '', ...WHEN });
    expect(row(id)).toMatchObject({ headName: 'Nông Văn Tư', order: 4, status: 'active' });
    expect(row('h1')?.status).toBe('active');
  });

  test('a merger leaves one of them', async () => {
    await must(mergeHouseholds(phone.recording, VILLAGE, 'h1', ['h2', 'h2', 'h1'], WHEN));
    expect(event()).toMatchObject({ type: 'merge', from: ['h1', 'h2'], to: ['h1'] });
    expect([row('h1')?.status, row('h2')?.status]).toEqual(['active', 'moved-out']);
  });

  test('a new head is the same household', async () => {
    const before = row('h1') ?? { id: '', headName: '' };
    await must(changeHead(phone.recording, VILLAGE, before, 'Nông Thị Ba', WHEN));
    expect(event()).toMatchObject({ type: 'new-head', from: ['h1'], to: ['h1'], formerHead: 'Hộ h1' });
    expect(row('h1')?.headName).toBe('Nông Thị Ba');
  });

  test.each([
    { type: 'moved-out', from: ['h1'], to: [], status: 'moved-out' },
    { type: 'moved-in', from: [], to: ['h1'], status: 'active' },
  ] as const)('a household that $type is $status', async ({ type, from, to, status }) => {
    await must(moveHousehold(phone.recording, VILLAGE, 'h1', type, WHEN));
    expect(event()).toMatchObject({ type, from, to });
    expect(row('h1')?.status).toBe(status);
  });

  test('is taken back by undo, register and event together', async () => {
    const { undo } = await must(moveHousehold(phone.recording, VILLAGE, 'h1', 'moved-out', WHEN));
    await must(phone.recording.record(undo));
    expect([row('h1')?.status, event()]).toEqual(['active', undefined]);
  });

  test('is refused with nothing recorded', async () => {
    const before = await phone.entries();
    const { recording } = phone;
    const noDay = { ...WHEN, on: '2026-02-30' };
    const nobody = { id: 'h1', headName: 'Hộ h1' };
    const answers = await Promise.all([
      splitHousehold(recording, VILLAGE, 'h1', [], WHEN),
      splitHousehold(recording, VILLAGE, 'h1', [{ headName: ' ', order: 4 }], WHEN),
      mergeHouseholds(recording, VILLAGE, 'h1', ['h1'], WHEN),
      changeHead(recording, VILLAGE, nobody, '', WHEN),
      moveHousehold(recording, VILLAGE, 'h1', 'moved-out', noDay),
    ]);
    expect(answers.map((answer) => (answer.ok ? 'recorded' : answer.error.type))).toEqual([
      'too-few-households',
      'no-name',
      'too-few-households',
      'no-name',
      'no-such-day',
    ]);
    expect(await phone.entries()).toBe(before);
  });
});

describe('what happened between villages', () => {
  const OTHER = { from: VILLAGE, to: 'khe-sau' };

  test('a household that moves to another village is a new one there, with what only officers know', async () => {
    const desk = await tellStore('officer');
    await desk.say(...listed(ids(1)));
    const household = householdOf(desk.view(), 'h1');
    if (!household) throw new Error('The household was not recorded');
    const moving = { household: { ...household, order: 7 }, restricted: { ethnicity: 'Nùng' } };
    await must(moveToVillage(desk.recording, OTHER, moving, WHEN));
    expect(householdOf(desk.view(), 'h1')?.status).toBe('moved-out');
    const [state] = [...desk.view('khe-sau').ofKind('household-event')];
    const moved = resolve(state, 'household-event');
    const [id = ''] = moved.type === 'empty' ? [] : moved.value.to;
    expect(moved).toMatchObject({ value: { type: 'moved-in', from: ['h1'], to: [id], ...WHEN } });
    expect(householdOf(desk.view('khe-sau'), id)).toMatchObject({
      headName: 'Hộ h1',
      order: 7,
      status: 'active',
    });
  });

  test('villages are described and their event is noted in one go, or not at all', async () => {
    const desk = await tellStore('officer');
    const event = {
      type: 'rename',
      on: '2026-07-01',
      from: [VILLAGE],
      to: [VILLAGE],
      formerNames: ['Thôn Cũ'],
      document: 'NQ 12',
    } as const;
    const described = { id: VILLAGE, body: { name: 'Thôn Mới', unitKind: 'THON', order: 1 } } as const;
    const before = await desk.entries();
    const refused = await changeVillages(desk.recording, { ...event, document: '' }, [described]);
    expect(refused).toMatchObject({ error: { type: 'no-document' } });
    const nameless = { ...described, body: { ...described.body, name: ' ' } };
    expect(await changeVillages(desk.recording, event, [nameless])).toMatchObject({
      error: { type: 'no-name' },
    });
    expect(await desk.entries()).toBe(before);
    await must(changeVillages(desk.recording, event, [described]));
    expect(villagesOf(desk.commune()).map(({ name }) => name)).toContain('Thôn Mới');
    expect(villageEventsOf(desk.commune())).toMatchObject([event]);
  });
});
