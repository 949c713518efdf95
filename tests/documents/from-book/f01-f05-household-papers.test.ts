/** Goal: households' papers say what was recorded and no more. Method: a village's phone records, its papers are read. */
import { describe, expect, test } from 'vitest';
import { assessHousehold } from '#commands/assessments.ts';
import { recordRegistration, signRegistration } from '#commands/registrations.ts';
import { fromBook as registrationForm } from '#documents/from-book/f01-registration.ts';
import { fromBook as commitmentForm } from '#documents/from-book/f02-commitment.ts';
import { fromBook as selfAssessment } from '#documents/from-book/f03-self-assessment.ts';
import { fromBook as scoreSheet } from '#documents/from-book/f04-score-sheet.ts';
import { fromBook as registeredList } from '#documents/from-book/f05-registered-households.ts';
import type { PaperFromBook } from '#documents/from-book/paper-sources.ts';
import { DOTS } from '#documents/paper-model.ts';
import type { Draft } from '#domain/book/entry.ts';
import { meetingOf } from '#domain/meeting/meeting.ts';
import { freezeRules, type FrozenRules } from '#domain/rules/frozen-rules.ts';
import { ND86_2023 } from '#domain/rules/nd86-2023.ts';
import { must, type ToldStore } from '../../commands/told-store.ts';
import { household, VILLAGE, YEAR } from '../../support/drafts.ts';
import { GARBAGE, rowsOf, signersOf, textOf } from '../forms/f01-reading.ts';
import {
  disqualify,
  make,
  meet,
  nameAt,
  paperOf,
  problem,
  sourcesOf,
  tellVillage,
  yearRules,
} from './village-told.ts';

const STROKES = [[80, 300, 160, 120]];

const placeOf = (household: string) => ({ village: VILLAGE, year: YEAR, household });

const register = ({ recording }: ToldStore, id: string, commitments: readonly string[] = []) =>
  must(recordRegistration(recording, placeOf(id), { registered: true, commitments }));

const decline = ({ recording }: ToldStore, id: string) =>
  must(recordRegistration(recording, placeOf(id), { registered: false, commitments: [] }));

const sign = ({ recording }: ToldStore, id: string) =>
  must(signRegistration(recording, placeOf(id), { name: nameAt(1), strokes: STROKES }));

describe('a registration', () => {
  test('bears the signature that was given on the screen, and its day', async () => {
    const phone = await tellVillage(2);
    await register(phone, 'h1');
    await sign(phone, 'h1');
    const paper = paperOf(registrationForm, phone, { household: 'h1' });
    const text = textOf(paper);
    expect(text).toContain(`Họ và tên chủ hộ: ${nameAt(1)}`);
    expect(text).toContain('Cư trú tại: thôn Nà Lầu, xã Quyết Thắng, Lạng Sơn');
    expect(text).toContain('Quyết Thắng, ngày 20 tháng 10 năm 2026');
    expect(paper.blocks.at(-1)).toMatchObject({ blocks: [{ name: nameAt(1), strokes: STROKES }] });
    expect(text).not.toMatch(GARBAGE);
  });

  test('that was only noted down leaves its day to the pen', async () => {
    const phone = await tellVillage(1);
    await register(phone, 'h1');
    const text = textOf(paperOf(registrationForm, phone, { household: 'h1' }));
    expect(text).toContain('Quyết Thắng, ngày … tháng … năm 20…');
  });

  test.each([
    { what: 'nobody recorded', tell: async () => undefined },
    { what: 'was declined', tell: (phone: ToldStore) => decline(phone, 'h1') },
  ])('that $what is no paper', async ({ tell }) => {
    const phone = await tellVillage(1);
    await tell(phone);
    expect(make(registrationForm, phone, { household: 'h1' })).toEqual(
      problem({ type: 'not-yet', step: 'registration' }),
    );
  });

  test('needs a household that is in the book', async () => {
    const phone = await tellVillage(1);
    expect(make(registrationForm, phone, { household: 'nobody' })).toEqual(
      problem({ type: 'not-found', what: 'household' }),
    );
    expect(make(registrationForm, phone, { village: undefined })).toEqual(
      problem({ type: 'not-found', what: 'village' }),
    );
  });
});

describe('a commitment', () => {
  test('names what the household agreed to, in the rules’ order, and nothing else', async () => {
    const phone = await tellVillage(1);
    await register(phone, 'h1', ['environment', 'civilised-ceremonies']);
    const text = textOf(paperOf(commitmentForm, phone, { household: 'h1' }));
    expect(text).toMatch(/1\. Thực hiện nếp sống văn minh[^\n]*;\n2\. Giữ gìn vệ sinh môi trường[^\n]*\./);
    expect(text).not.toContain('3. ');
  });

  test('to nothing is no paper', async () => {
    const phone = await tellVillage(1);
    await register(phone, 'h1');
    expect(make(commitmentForm, phone, { household: 'h1' })).toEqual(
      problem({ type: 'not-yet', step: 'commitment' }),
    );
  });
});

describe('a self-assessment', () => {
  test('bears the household’s name and no answer: how it sees itself is not in the book', async () => {
    const phone = await tellVillage(1);
    const paper = paperOf(selfAssessment, phone, { household: 'h1' });
    expect(textOf(paper)).toContain(`Họ và tên chủ hộ: ${nameAt(1)}`);
    expect(
      rowsOf(paper)
        .flatMap((cells) => cells.slice(2))
        .join(''),
    ).toBe('');
  });

  test('is for households that registered, where the decree requires that', async () => {
    const phone = await tellVillage(2);
    await phone.say(yearRules('ND122_2018', null));
    await register(phone, 'h1');
    expect(make(selfAssessment, phone, { household: 'h1' })).toMatchObject({ ok: true });
    expect(make(selfAssessment, phone, { household: 'h2' })).toEqual(
      problem({ type: 'not-yet', step: 'registration' }),
    );
  });
});

const WITH_POINTS: FrozenRules = {
  ...freezeRules(ND86_2023),
  scoring: {
    scale: {
      standards: [
        { id: 'I', maxPoints: 32, criteria: [] },
        { id: 'II', maxPoints: 42, criteria: [] },
        { id: 'III', maxPoints: 26, criteria: [] },
      ],
    },
    standardFloor: null,
    passMarks: [{ area: 'any', poorOnly: false, points: 85 }],
    areaClass: 'other',
  },
};

/** Phú Thọ's points with one mark for all. */
const OWN_SCALE = {
  document: 'Quyết định 22/2024/QĐ-UBND',
  scale: WITH_POINTS.scoring?.scale,
  passMarks: [{ area: 'any', poorOnly: false, points: 85 }],
};

async function score(phone: ToldStore, points: Readonly<Record<string, number>>, disqualified = false) {
  const place = await meet(phone, { households: ['h1', 'h2'], rules: WITH_POINTS });
  if (disqualified) await disqualify(phone, place, 'h1');
  const assessing = { village: VILLAGE, meeting: meetingOf(phone.view(), place.meeting) };
  await must(assessHousehold(phone.recording, assessing, 'h1', { points }));
  return place;
}

describe('a score sheet', () => {
  test('says the points of the meeting and what they come to', async () => {
    const phone = await tellVillage(2);
    const { meeting } = await score(phone, { I: 30, II: 32, III: 20 });
    const paper = paperOf(scoreSheet, phone, { meeting, household: 'h1' });
    expect(textOf(paper)).toContain('KHÔNG ĐẠT: 82/100, thiếu 3 điểm.');
    expect(signersOf(paper)).toEqual([
      ['THƯ KÝ', 'Vi Văn Thành'],
      ['CHỦ TRÌ', 'Lý Thị Mai'],
    ]);
  });

  test('lets no disqualified household pass, whether this device may know the case or not', async () => {
    const phone = await tellVillage(2);
    const { meeting } = await score(phone, { I: 32, II: 42, III: 26 }, true);
    const subject = { village: VILLAGE, meeting, household: 'h1' };
    const known = textOf(paperOf(scoreSheet, phone, subject));
    expect(known).toContain('KHÔNG ĐẠT: thuộc trường hợp không xét tặng');
    const sources = {
      commune: phone.commune(),
      village: phone.view,
      restricted: () => phone.commune(),
      villages: [VILLAGE],
      year: YEAR,
      today: { year: YEAR, month: 11, day: 5 },
    };
    const unknown = scoreSheet.make(sources, subject);
    expect(unknown.ok && textOf(unknown.value)).toContain(`Thuộc trường hợp không xét tặng: ${DOTS}.`);
    expect(unknown.ok && textOf(unknown.value)).toContain('KHÔNG ĐẠT');
  });

  test('of a household without points, or of no meeting, is no paper', async () => {
    const phone = await tellVillage(2);
    const { meeting } = await score(phone, { I: 30 });
    expect(make(scoreSheet, phone, { meeting, household: 'h2' })).toEqual(
      problem({ type: 'not-yet', step: 'assessment' }),
    );
    expect(make(scoreSheet, phone, { meeting: '2026-none', household: 'h1' })).toEqual(
      problem({ type: 'not-found', what: 'meeting' }),
    );
  });
});

describe('a blank sheet', () => {
  const blank = async (from: PaperFromBook, ...drafts: readonly Draft[]) => {
    const phone = await tellVillage(1);
    await phone.say(...drafts);
    const paper = from.blank?.(sourcesOf(phone.view, phone.commune), {});
    return paper ? textOf(paper) : '';
  };

  test('asks what the year’s decree asks', async () => {
    expect(await blank(selfAssessment, yearRules('ND122_2018', null))).toContain('Nghị định 122/2018/NĐ-CP');
    expect(await blank(selfAssessment, yearRules('ND86_2023', null))).toContain('Nghị định 86/2023/NĐ-CP');
  });

  test('has the points of the commune’s own scale', async () => {
    const scored = await blank(scoreSheet, yearRules('ND86_2023', OWN_SCALE));
    expect(scored).toContain('Cộng tiêu chuẩn II\n42');
    expect(await blank(scoreSheet, yearRules('ND86_2023', null))).not.toContain('Cộng tiêu chuẩn II\n42');
  });
});

describe('the list of those registered', () => {
  test('names those that registered and live there, with the share of all', async () => {
    const phone = await tellVillage(4);
    for (const id of ['h1', 'h2', 'h3']) await register(phone, id);
    await sign(phone, 'h1');
    await phone.say(household('h2', { status: 'moved-out' }));
    const paper = paperOf(registeredList, phone);
    expect(rowsOf(paper).map((cells) => [cells[1], cells[4]])).toEqual([
      [nameAt(1), '20/10/2026'],
      [nameAt(3), ''],
    ]);
    expect(textOf(paper).replaceAll('\u00a0', ' ')).toContain('Số hộ đăng ký: 2/3 hộ (66,67 %).');
  });

  test('of nobody is no paper', async () => {
    const phone = await tellVillage(1);
    expect(make(registeredList, phone)).toEqual(problem({ type: 'not-yet', step: 'registration' }));
  });
});
