/** Goal: the dossier's papers add the village's meetings up as the law does and say no number that cannot be. Method: years recorded with the commands. */
import { describe, expect, test } from 'vitest';
import { assessHousehold } from '#commands/assessments.ts';
import { moveOutHousehold } from '#commands/households.ts';
import { amendMinutes, recordTally } from '#commands/meetings.ts';
import { noteOpinion } from '#commands/postings.ts';
import { recordRegistration } from '#commands/registrations.ts';
import { fromBook as summary } from '#documents/from-book/f10-summary.ts';
import { fromBook as proposal } from '#documents/from-book/f11-proposal.ts';
import { fromBook as report } from '#documents/from-book/f12-achievement-report.ts';
import type { PaperFromBook } from '#documents/from-book/paper-sources.ts';
import { COMMUNE_SCOPE, type Draft } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { meetingOf } from '#domain/meeting/meeting.ts';
import { freezeRules } from '#domain/rules/frozen-rules.ts';
import { ND122_2018 } from '#domain/rules/nd122-2018.ts';
import { ND86_2023 } from '#domain/rules/nd86-2023.ts';
import { applyOverrides } from '#domain/rules/overrides.ts';
import { must, type ToldStore } from '../../commands/told-store.ts';
import { household, registration, VILLAGE, YEAR } from '../../support/drafts.ts';
import { ids, recordedBy, say, told, viewOfEntries } from '../../support/told.ts';
import { groundsOf, NEVER, signaturesOf } from '../forms/f08-support.ts';
import { cells, columnOf, plain } from './plain-text.ts';
import {
  COMMUNE,
  disqualify,
  FRONT_BOARD,
  holdMeeting,
  make,
  meet,
  nameAt,
  paperOf,
  problem,
  putUp,
  sealMeeting,
  SIGNED,
  sourcesOf,
  tellVillage,
  voteList,
} from './village-told.ts';

const notYet = (step: string) => problem({ type: 'not-yet', step });

const register = async (phone: ToldStore, households: readonly string[]) => {
  for (const id of households) {
    const at = { village: VILLAGE, year: YEAR, household: id };
    await must(recordRegistration(phone.recording, at, { registered: true, commitments: [] }));
  }
};

const amend = (
  phone: ToldStore,
  meeting: string,
  id: string,
  outcome: 'proposed' | 'not-proposed',
  votes: number,
) =>
  must(
    amendMinutes(
      phone.recording,
      { village: VILLAGE, meeting },
      {
        changes: [{ household: id, outcome, for: votes, base: 4 }],
        reason: 'Bình xét lại',
        ...SIGNED,
      },
    ),
  );

describe('the table of those who passed', () => {
  test('has both rates, the votes, what people said, and the sheet that hung', async () => {
    const phone = await tellVillage(5);
    await register(phone, ['h1', 'h2', 'h3', 'h5']);
    const place = await meet(phone, { households: ids(4), delegates: [FRONT_BOARD] });
    await disqualify(phone, place, 'h3');
    await voteList(phone, place);
    await sealMeeting(phone, place);
    await putUp(phone, '2026-10-21');
    const opinion = { household: 'h2', from: 'Bà Hoa', text: 'Đề nghị xem lại', receivedOn: '2026-10-22' };
    await must(noteOpinion(phone.recording, VILLAGE, YEAR, opinion));
    const paper = paperOf(summary, phone);
    const text = plain(paper);
    expect(text).toContain('Tổng số hộ: 5; số hộ đăng ký: 4/5 hộ (80,00 %); số hộ được bình xét: 4.');
    expect(text).toContain(
      'Số hộ đạt tiêu chuẩn: 3; tỷ lệ trên tổng số hộ: 3/5 hộ (60,00 %); tỷ lệ trên số hộ đăng ký: 2/4 hộ (50,00 %).',
    );
    expect(cells(paper)).toEqual([
      ['1', nameAt(1), 'Số 1', '4/4 (100,00 %)', 'Không', ''],
      ['2', nameAt(2), 'Số 2', '4/4 (100,00 %)', '1 ý kiến', ''],
      ['3', nameAt(4), 'Số 4', '4/4 (100,00 %)', 'Không', ''],
    ]);
    expect(text).toContain('từ ngày 21 tháng 10 năm 2026 đến hết ngày 31 tháng 10 năm 2026');
    expect(text).toContain(`1 | 22/10/2026 | ${nameAt(2)} | Đề nghị xem lại | Chưa giải quyết`);
    expect(text).not.toMatch(/Bà Hoa|khởi tố|không đủ điều kiện/);
    expect(text).not.toContain(nameAt(3));
    expect(text).not.toMatch(NEVER);
    expect(signaturesOf(paper)[0]?.blocks.map(({ name }) => name)).toEqual(['Hứa Văn Đỗ', 'Lý Thị Mai']);
  });

  test('adds the clusters’ votes up, by the share that they pinned', async () => {
    const phone = await tellVillage(5);
    await holdMeeting(phone, { households: ['h1', 'h2'], cluster: 'Cụm 1' });
    const second = await meet(phone, {
      households: ['h2', 'h3', 'h4', 'h5'],
      cluster: 'Cụm 2',
      method: 'SHOW_OF_HANDS',
    });
    for (const id of ['h2', 'h3', 'h4', 'h5']) {
      const votes = id === 'h2' ? 1 : 3;
      const tally = { for: votes, against: 4 - votes, abstained: 0, present: 4 };
      await must(recordTally(phone.recording, second, id, tally));
    }
    await sealMeeting(phone, second);
    const paper = paperOf(summary, phone);
    expect(cells(paper).map((row) => [row[1], row[3]])).toEqual([
      [nameAt(1), '2/2 (100,00 %)'],
      [nameAt(3), '3/4 (75,00 %)'],
      [nameAt(4), '3/4 (75,00 %)'],
      [nameAt(5), '3/4 (75,00 %)'],
    ]);
    expect(plain(paper)).toContain('số hộ đăng ký: không tổ chức đăng ký; số hộ được bình xét: 5.');
    expect(plain(paper)).not.toContain('tỷ lệ trên số hộ đăng ký');
  });

  test('carries the amendment and says so', async () => {
    const phone = await tellVillage(4);
    const place = await meet(phone, { households: ids(4) });
    await voteList(phone, place, ['h2'], 0);
    await sealMeeting(phone, place);
    await amend(phone, place.meeting, 'h2', 'proposed', 3);
    const paper = paperOf(summary, phone);
    expect(cells(paper)[1]).toEqual([
      '2',
      nameAt(2),
      'Số 2',
      '3/4 (75,00 %)',
      'Không',
      'Theo biên bản bổ sung',
    ]);
    expect(plain(paper)).toContain('4/4 hộ (100,00 %)');
  });

  test('has the points of the scale that the meeting pinned', async () => {
    const phone = await tellVillage(2);
    const scaled = applyOverrides(ND86_2023, {
      document: 'Quyết định 22/2024/QĐ-UBND',
      scale: { standards: [{ id: 'I', maxPoints: 100, criteria: [] }] },
      passMarks: [{ area: 'any', poorOnly: false, points: 85 }],
    });
    const place = await meet(phone, { households: ids(2), rules: freezeRules(scaled) });
    for (const [index, points] of [90, 84].entries()) {
      const assessing = { village: VILLAGE, meeting: meetingOf(phone.view(), place.meeting) };
      await must(assessHousehold(phone.recording, assessing, `h${index + 1}`, { points: { I: points } }));
    }
    await voteList(phone, place);
    await sealMeeting(phone, place);
    expect(cells(paperOf(summary, phone))).toEqual([
      ['1', nameAt(1), 'Số 1', '90', '2/2 (100,00 %)', 'Không', ''],
    ]);
  });

  test('counts a household that moved out after its vote, so that no rate is above 100 %', async () => {
    const phone = await tellVillage(2);
    await holdMeeting(phone, { households: ids(2) });
    await must(moveOutHousehold(phone.recording, VILLAGE, 'h2'));
    expect(plain(paperOf(summary, phone))).toContain('tỷ lệ trên tổng số hộ: 2/2 hộ (100,00 %)');
  });

  test('does not say of a changed list that it hung', async () => {
    const phone = await tellVillage(4);
    const { meeting } = await holdMeeting(phone, { households: ids(4) });
    expect(plain(paperOf(summary, phone))).toContain('Danh sách chưa được niêm yết để lấy ý kiến.');
    await putUp(phone, '2026-10-21');
    await amend(phone, meeting, 'h4', 'not-proposed', 0);
    for (const from of [summary, proposal]) expect(make(from, phone)).toEqual(notYet('posting'));
  });
});

describe('the proposal', () => {
  test('cites the decree and the province’s document that the meeting pinned, its day, and the list', async () => {
    const phone = await tellVillage(3);
    await register(phone, ids(3));
    const rules = {
      ...freezeRules(ND122_2018),
      overridesDocument: 'Quyết định 42/2022/QĐ-UBND của UBND tỉnh',
    };
    await holdMeeting(phone, { households: ids(3), rules });
    const paper = paperOf(proposal, phone);
    expect(groundsOf(paper).join('\n')).toMatch(
      /Nghị định số 122\/2018.*\n.*Quyết định 42\/2022\/QĐ-UBND của UBND tỉnh;\n.*ngày 20 tháng 10 năm 2026 của thôn Nà Lầu\./,
    );
    expect(columnOf(paper, 1)).toEqual([nameAt(1), nameAt(2), nameAt(3)]);
    expect(plain(paper)).toContain('Bản đăng ký tham gia thi đua');
    expect(plain(paper)).toContain('tỷ lệ trên số hộ đăng ký: 3/3 hộ (100,00 %)');
    expect(plain(paper)).toContain('Quyết Thắng, ngày 05 tháng 11 năm 2026');
    expect(plain(paper)).not.toMatch(NEVER);
  });
});

describe('the achievement report', () => {
  const decision = (number: string): Draft =>
    ({
      scope: COMMUNE_SCOPE,
      kind: 'decision',
      subject: subjectOf.decision(YEAR, 'd'),
      body: {
        year: YEAR,
        type: 'recognition',
        number,
        signedOn: '2026-11-20',
        signatory: { name: 'Hoàng Văn Kiên', position: 'Chủ tịch' },
      },
    }) as Draft;
  const named = say('recognition', subjectOf.recognition(`${YEAR}-d`, VILLAGE), {
    households: ['h1', 'h2'],
    years: [],
  });

  test('has the village’s figures, and the title’s rates once a decision is signed', async () => {
    const phone = await tellVillage(4);
    await register(phone, ['h1', 'h2', 'h3']);
    expect(plain(paperOf(report, phone))).toContain('Số hộ đạt “Gia đình văn hóa” trên tổng số hộ: ……/4 hộ');
    await phone.say(decision(''), named);
    expect(plain(paperOf(report, phone))).toContain('……/4 hộ');
    await phone.say(decision('12/QĐ-UBND'));
    const text = plain(paperOf(report, phone));
    expect(text).toContain('Tổng số hộ: 4 hộ; 16 nhân khẩu');
    expect(text).toContain('Số hộ đăng ký danh hiệu “Gia đình văn hóa”: 3/4 hộ (75,00 %)');
    expect(text).toContain('trên tổng số hộ: 2/4 hộ (50,00 %)');
    expect(text).toContain('trên số hộ đăng ký: 2/3 hộ đăng ký (66,67 %)');
    expect(text).not.toMatch(NEVER);
  });

  test('says no number of people where some are not counted', async () => {
    const phone = await tellVillage(2, (number) => ({ memberCount: number === 1 ? 4 : null }));
    expect(plain(paperOf(report, phone))).toContain('Tổng số hộ: 2 hộ; …… nhân khẩu');
  });
});

describe('no paper of the dossier is made', () => {
  const dossier: readonly (readonly [string, PaperFromBook])[] = [
    ['table', summary],
    ['proposal', proposal],
  ];

  test.each(dossier)('as a %s before the meeting, the seal and a proposed household', async (_name, from) => {
    const phone = await tellVillage(2);
    expect(make(from, phone)).toEqual(notYet('meeting'));
    const place = await meet(phone, { households: ids(2) });
    await voteList(phone, place, ids(2), 0);
    expect(make(from, phone)).toEqual(notYet('minutes'));
    await sealMeeting(phone, place);
    expect(make(from, phone)).toEqual(notYet('proposed'));
  });

  test.each(dossier)(
    'as a %s while two phones disagree on who registered, or on a name',
    async (_name, from) => {
      const phone = await tellVillage(1);
      await holdMeeting(phone, { households: ['h1'] });
      const before = phone.view();
      const disputing = (mine: Draft, yours: Draft) => {
        const other = viewOfEntries(...recordedBy('a', [mine]), ...recordedBy('b', [yours]));
        const view = {
          get: (subject: string) => other.get(subject) ?? before.get(subject),
          ofKind: (kind: string) => (other.get(mine.subject)?.kind === kind ? other : before).ofKind(kind),
        };
        const sources = sourcesOf(
          () => view,
          () => told(...COMMUNE),
        );
        return from.make(sources, { village: VILLAGE });
      };
      expect(disputing(registration('h1'), registration('h1', false))).toEqual(problem({ type: 'disputed' }));
      const called = (headName: string) => household('h1', { headName, status: 'active' });
      expect(disputing(called('Páo'), called('Pảo'))).toEqual(problem({ type: 'disputed' }));
    },
  );
});
