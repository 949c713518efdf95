/** Goal: assessing says what was found and nothing else, whole or not at all. Method: one phone with its real store. */
import { beforeEach, describe, expect, test } from 'vitest';
import {
  assessAllMetExcept,
  assessHousehold,
  disqualifyHousehold,
  giveFullPoints,
  withdrawDisqualification,
  type Assessing,
} from '#commands/assessments.ts';
import { resolve } from '#domain/book/resolve.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { meetingOf } from '#domain/meeting/meeting.ts';
import { freezeRules, type FrozenRules } from '#domain/rules/frozen-rules.ts';
import { ND86_2023 } from '#domain/rules/nd86-2023.ts';
import { MEETING, VILLAGE, YEAR } from '../support/drafts.ts';
import { gathering, ids } from '../support/told.ts';
import { must, seal, tellStore, type ToldStore } from './told-store.ts';

const SCORED: FrozenRules = {
  ...freezeRules(ND86_2023),
  scoring: {
    scale: { standards: [{ id: 'I', maxPoints: 100, criteria: [] }] },
    standardFloor: null,
    passMarks: [{ area: 'any', poorOnly: false, points: 70 }],
    areaClass: 'other',
  },
};

let phone: ToldStore;

const assessing = (): Assessing => ({ village: VILLAGE, meeting: meetingOf(phone.view(), MEETING) });
const found = (household: string) => assessing().meeting.assessments.get(household);
const cases = () =>
  resolve(phone.restricted().get(subjectOf.disqualification(YEAR, 'h1')), 'disqualification');

beforeEach(async () => {
  phone = await tellStore();
  await phone.say(...gathering({ summoned: ids(4), fields: { rules: SCORED } }));
});

describe('assessing one household', () => {
  test('changes what is said and keeps the rest', async () => {
    await must(assessHousehold(phone.recording, assessing(), 'h1', { points: { I: 70 } }));
    await must(
      assessHousehold(phone.recording, assessing(), 'h1', { poorHousehold: true, note: 'hộ nghèo' }),
    );
    expect(found('h1')).toEqual({
      unmet: [],
      points: { I: 70 },
      poorHousehold: true,
      disqualified: false,
      note: 'hộ nghèo',
    });
  });

  test('refuses who was not summoned, and points that the scale does not have', async () => {
    const before = await phone.entries();
    expect(await assessHousehold(phone.recording, assessing(), 'h9', {})).toEqual({
      ok: false,
      error: { type: 'not-summoned', households: ['h9'] },
    });
    expect(await assessHousehold(phone.recording, assessing(), 'h1', { points: { I: 101 } })).toEqual({
      ok: false,
      error: { type: 'wrong-points', household: 'h1', items: ['I'] },
    });
    expect(await phone.entries()).toBe(before);
  });

  test('is refused once the minutes are sealed', async () => {
    await seal(phone);
    expect(await assessHousehold(phone.recording, assessing(), 'h1', {})).toEqual({
      ok: false,
      error: { type: 'sealed' },
    });
  });
});

describe('assessing “all met except”', () => {
  test('says everybody’s in one go, and keeps points and cases found before', async () => {
    await must(assessHousehold(phone.recording, assessing(), 'h1', { points: { I: 90 }, unmet: ['I.1'] }));
    await must(
      disqualifyHousehold(phone.recording, assessing(), { household: 'h2', cases: ['criminal'], note: '' }),
    );
    const before = await phone.entries();
    const done = assessAllMetExcept(phone.recording, assessing(), ids(4), [
      { household: 'h3', unmet: ['II.1'] },
    ]);
    await must(done);
    expect(ids(4).map((id) => [found(id)?.unmet, found(id)?.disqualified])).toEqual([
      [[], false],
      [[], true],
      [['II.1'], false],
      [[], false],
    ]);
    expect(found('h1')?.points).toEqual({ I: 90 });
    // The disqualified one met them all already.
    expect(await phone.entries()).toBe(before + 3);
  });

  test('of a list with a stranger records nobody', async () => {
    const before = await phone.entries();
    const done = await assessAllMetExcept(phone.recording, assessing(), [...ids(4), 'h9'], []);
    expect(done).toMatchObject({ ok: false, error: { type: 'not-summoned', households: ['h9'] } });
    expect(await phone.entries()).toBe(before);
  });
});

describe('full points', () => {
  test('are given in one go to who has none, and what was given stays', async () => {
    await must(assessHousehold(phone.recording, assessing(), 'h1', { points: { I: 70 } }));
    await must(assessHousehold(phone.recording, assessing(), 'h2', { unmet: ['I.1'] }));
    const before = await phone.entries();
    const { undo } = await must(giveFullPoints(phone.recording, assessing(), ids(4)));
    expect(ids(4).map((id) => found(id)?.points)).toEqual([{ I: 70 }, { I: 100 }, { I: 100 }, { I: 100 }]);
    expect(found('h2')?.unmet).toEqual(['I.1']);
    expect(await phone.entries()).toBe(before + 3);
    await must(phone.recording.record(undo));
    expect(found('h3')).toBeUndefined();
  });

  test('are refused for a stranger, and where the rules have no scale', async () => {
    expect(await giveFullPoints(phone.recording, assessing(), ['h9'])).toMatchObject({
      ok: false,
      error: { type: 'not-summoned' },
    });
    const { rules, ...fields } = assessing().meeting.fields;
    const bare = { ...assessing().meeting, fields: { ...fields, rules: { ...SCORED, scoring: null } } };
    expect(rules).toEqual(SCORED);
    expect(await giveFullPoints(phone.recording, { village: VILLAGE, meeting: bare }, ['h1'])).toEqual({
      ok: false,
      error: { type: 'no-scale' },
    });
  });
});

describe('a disqualifying case', () => {
  test('is named to officers only, and the meeting learns that there is one', async () => {
    const before = await phone.entries();
    const one = { household: 'h1', cases: ['criminal'], note: 'bản án 12' };
    await must(disqualifyHousehold(phone.recording, assessing(), one));
    expect(await phone.entries()).toBe(before + 2);
    expect(found('h1')?.disqualified).toBe(true);
    expect(JSON.stringify(found('h1'))).not.toContain('criminal');
    expect(cases()).toMatchObject({ type: 'settled', value: { cases: ['criminal'], note: 'bản án 12' } });
  });

  test('is taken back whole, by the command or by undo', async () => {
    const one = { household: 'h1', cases: ['criminal'], note: '' };
    await must(disqualifyHousehold(phone.recording, assessing(), one));
    const { undo } = await must(withdrawDisqualification(phone.recording, assessing(), 'h1'));
    expect([cases().type, found('h1')?.disqualified]).toEqual(['empty', false]);
    await must(phone.recording.record(undo));
    expect([cases().type, found('h1')?.disqualified]).toEqual(['settled', true]);
  });

  test('without a case is none', async () => {
    const none = { household: 'h1', cases: [], note: '' };
    expect(await disqualifyHousehold(phone.recording, assessing(), none)).toEqual({
      ok: false,
      error: { type: 'no-case' },
    });
  });
});
