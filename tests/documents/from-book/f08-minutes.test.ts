/** Goal: the printed minutes say what was sealed and nothing else. Method: meetings held with the commands on a phone with its real store. */
import { beforeAll, describe, expect, test } from 'vitest';
import { assessHousehold } from '#commands/assessments.ts';
import {
  amendMinutes,
  cancelMeeting,
  recordBallotAccounting,
  recordBallotCount,
} from '#commands/meetings.ts';
import { fromBook } from '#documents/from-book/f08-minutes.ts';
import type { Paper } from '#documents/paper-model.ts';
import { resolve } from '#domain/book/resolve.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { meetingOf } from '#domain/meeting/meeting.ts';
import { percent } from '#domain/rules/fraction.ts';
import { freezeRules } from '#domain/rules/frozen-rules.ts';
import { ND122_2018 } from '#domain/rules/nd122-2018.ts';
import { ND86_2023 } from '#domain/rules/nd86-2023.ts';
import { applyOverrides } from '#domain/rules/overrides.ts';
import { must, type ToldStore } from '../../commands/told-store.ts';
import { household, MEETING, VILLAGE } from '../../support/drafts.ts';
import {
  gathering,
  hands,
  ids,
  listed,
  recordedBy,
  sealed,
  told,
  viewOfEntries,
} from '../../support/told.ts';
import { crookedRows, NEVER, signaturesOf, titlesOf } from '../forms/f08-support.ts';
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
  SIGNED,
  sealMeeting,
  sourcesOf,
  tellVillage,
  voteList,
  yearRules,
} from './village-told.ts';

const meetingIn = (phone: ToldStore): string => phone.review().meetings[0]?.id ?? '';
const namesOf = (households: readonly string[]) => households.map((id) => nameAt(Number(id.slice(1))));

describe('a village of 79 with 60 exceptions', () => {
  let phone: ToldStore;
  let paper: Paper;
  const exceptions = ids(79).slice(10, 70);

  beforeAll(async () => {
    phone = await tellVillage(79);
    const present = [...ids(60), FRONT_BOARD.id];
    const absent = { id: 'd2', name: 'Nông Thị Bích', position: 'Bí thư chi bộ' };
    const place = await meet(phone, { households: ids(79), present, delegates: [FRONT_BOARD, absent] });
    await voteList(phone, place, exceptions, 20);
    await sealMeeting(phone, place);
    paper = paperOf(fromBook, phone, { meeting: place.meeting });
  });

  test('stands under the form’s number of the decree, its village and its year', () => {
    expect(plain(paper)).toContain('Mẫu số 03, Nghị định 86/2023/NĐ-CP');
    expect(titlesOf(paper)[0]?.subject).toEqual([
      'Thôn Nà Lầu bình xét danh hiệu “Gia đình văn hóa” năm 2026',
    ]);
    expect(paper.fileName).toBe('bien-ban-hop-binh-xet-thon-na-lau-2026');
    expect(plain(paper)).toContain('Quyết Thắng, ngày 20 tháng 10 năm 2026');
  });

  test('counts households and delegates apart, and names the delegates who came and who did not', () => {
    const text = plain(paper);
    expect(text).toContain(
      'Số người được triệu tập: 81; có mặt: 61, gồm 60 đại diện hộ gia đình và 1 đại biểu.',
    );
    expect(text).toContain('số hộ không có người đại diện dự họp: 19.');
    expect(text).toContain('Đại biểu dự họp: Hứa Văn Đỗ (Trưởng ban công tác Mặt trận).');
    expect(text).toContain('Vắng mặt: Nông Thị Bích (Bí thư chi bộ).');
    expect(text).toContain('Tỷ lệ có mặt: 61/81 người được triệu tập (75,31 %), cần 49 (60 %)');
  });

  test('has the list’s vote once, each exception’s own, and those proposed in the register’s order', () => {
    expect(plain(paper)).toContain('Biểu quyết cả danh sách 19 hộ: đồng ý 61/61 người có mặt (100,00 %)');
    expect(columnOf(paper, 1)).toEqual(namesOf(exceptions));
    expect(new Set(columnOf(paper, 2))).toEqual(new Set(['20/61 (32,79 %)']));
    expect(columnOf(paper, 1, 1)).toEqual(namesOf([...ids(10), ...ids(79).slice(70)]));
    expect(plain(paper)).toContain('cho 19/79 hộ được bình xét (24,05 %)');
  });

  test('bears the code, the strokes of who drew them, and says who signed by name', () => {
    const minutes = resolve(phone.view().get(subjectOf.minutes(meetingIn(phone))), 'minutes');
    const code = minutes.type === 'settled' ? minutes.value.code : '';
    expect(plain(paper)).toContain(`Mã kết quả: ${code.slice(0, 4)}-${code.slice(4)}.`);
    expect(signaturesOf(paper)[0]?.blocks).toEqual([
      { capacity: ['THƯ KÝ'], hint: '(Đã ký bằng tên trên ứng dụng)', name: 'Vi Văn Thành' },
      {
        capacity: ['CHỦ TRÌ'],
        hint: '(Ký, ghi rõ họ tên)',
        name: 'Lý Thị Mai',
        strokes: SIGNED.chair.strokes,
      },
    ]);
  });

  test('is whole, and shows nothing of the machine', () => {
    expect(crookedRows(paper)).toEqual([]);
    expect(plain(paper)).not.toMatch(NEVER);
  });
});

describe('what decided', () => {
  test('are the rules that the meeting pinned, whatever the commune’s are now', async () => {
    const phone = await tellVillage(3);
    const own = {
      document: 'Quyết định 42/2022/QĐ-UBND',
      approval: { fraction: percent(90), base: 'present' },
    } as const;
    const rules = freezeRules(applyOverrides(ND122_2018, own));
    const { meeting } = await holdMeeting(phone, { households: ids(3), rules });
    const approval = { fraction: percent(51), base: 'present' };
    await phone.say(yearRules('ND86_2023', { document: 'Quyết định 1/2026', approval }));
    const text = plain(paperOf(fromBook, phone, { meeting }));
    expect(text).toContain('khi có từ 90 % số người có mặt đồng ý (Quyết định 42/2022/QĐ-UBND)');
    expect(text).toContain('Mẫu số 07, Nghị định 122/2018/NĐ-CP');
    expect(text).not.toContain('51 %');
  });

  test('secret ballots: what became of each paper, and the votes of each household', async () => {
    const phone = await tellVillage(3);
    const place = await meet(phone, { households: ids(3), method: 'SECRET' });
    const accounting = { issued: 3, spoiled: 1, notReturned: 0, present: 3, households: ids(3) };
    await must(recordBallotAccounting(phone.recording, place, accounting));
    for (const teller of [1, 2] as const)
      await must(recordBallotCount(phone.recording, place, teller, { ballots: 2, struck: { h2: 2 } }));
    await sealMeeting(phone, place);
    const paper = paperOf(fromBook, phone, { meeting: place.meeting });
    expect(plain(paper)).toContain(
      'bỏ phiếu kín. Phát ra 3 phiếu, không thu về 0 phiếu, không hợp lệ 1 phiếu, hợp lệ 2 phiếu.',
    );
    expect(columnOf(paper, 2)).toEqual(['2/3 (66,67 %)', '0/3 (0,00 %)', '2/3 (66,67 %)']);
  });

  test('points and a disqualifying case, of which the paper never says which', async () => {
    const phone = await tellVillage(4);
    const scaled = applyOverrides(ND86_2023, {
      document: 'Quyết định 22/2024/QĐ-UBND',
      scale: { standards: [{ id: 'I', maxPoints: 100, criteria: [] }] },
      passMarks: [{ area: 'any', poorOnly: false, points: 85 }],
    });
    const place = await meet(phone, { households: ids(4), rules: freezeRules(scaled) });
    await disqualify(phone, place, 'h3');
    for (const [index, points] of [90, 82, 95, 85].entries()) {
      const assessing = { village: VILLAGE, meeting: meetingOf(phone.view(), place.meeting) };
      await must(assessHousehold(phone.recording, assessing, `h${index + 1}`, { points: { I: points } }));
    }
    await voteList(phone, place);
    await sealMeeting(phone, place);
    const paper = paperOf(fromBook, phone, { meeting: place.meeting });
    const text = plain(paper);
    expect(text).toContain('Biểu quyết cả danh sách 2 hộ: đồng ý 4/4 người có mặt (100,00 %)');
    expect(cells(paper).map(([, name, , , , result]) => [name, result])).toEqual([
      [nameAt(2), 'Không đề nghị (chưa đạt mức điểm: 82/100)'],
      [nameAt(3), 'Không đề nghị (không đủ điều kiện xét)'],
    ]);
    expect(text).toContain('cho 2/4 hộ được bình xét (50,00 %)');
    expect(text).not.toMatch(/khởi tố|hình sự|criminal/i);
  });
});

describe('what came after', () => {
  test('an amendment is a part of its own with its signatures; what was sealed stays', async () => {
    const phone = await tellVillage(3);
    const place = await holdMeeting(phone, { households: ids(3) });
    const changes = [{ household: 'h2', outcome: 'not-proposed', for: 1, base: 3 }] as const;
    await must(amendMinutes(phone.recording, place, { changes, reason: 'Ghi nhầm khi đếm', ...SIGNED }));
    const paper = paperOf(fromBook, phone, { meeting: place.meeting });
    const text = plain(paper);
    expect(text).toContain('cho 3/3 hộ được bình xét (100,00 %)');
    expect(text).toContain('BIÊN BẢN BỔ SUNG');
    expect(text).toContain('Thời gian bổ sung: ngày 20 tháng 10 năm 2026.');
    expect(text).toContain(`1 | ${nameAt(2)} | 1/3 người có mặt (33,33 %) | Không đề nghị`);
    expect(signaturesOf(paper)).toHaveLength(2);
  });

  test('a cluster’s minutes tell of that cluster alone', async () => {
    const phone = await tellVillage(4);
    await holdMeeting(phone, { households: ['h1', 'h2'], cluster: 'Cụm 1' });
    const { meeting } = await holdMeeting(phone, { households: ['h3', 'h4'], cluster: 'Cụm 2' });
    const paper = paperOf(fromBook, phone, { meeting });
    expect(titlesOf(paper)[0]?.subject).toEqual([
      'Cụm 2, thôn Nà Lầu bình xét danh hiệu “Gia đình văn hóa” năm 2026',
    ]);
    expect(columnOf(paper, 1)).toEqual([nameAt(3), nameAt(4)]);
    expect(paper.fileName).toContain('cum-2');
  });
});

describe('no minutes are made', () => {
  test('before they are sealed, of a meeting that was dropped, and of one that is not in the book', async () => {
    const phone = await tellVillage(2);
    const place = await meet(phone, { households: ids(2) });
    const { meeting } = place;
    const notFound = problem({ type: 'not-found', what: 'meeting' });
    expect(make(fromBook, phone, { meeting })).toEqual(problem({ type: 'not-yet', step: 'minutes' }));
    await must(cancelMeeting(phone.recording, place));
    expect(make(fromBook, phone, { meeting })).toEqual(notFound);
    expect(make(fromBook, phone, { meeting: '2026-x' })).toEqual(notFound);
    expect(make(fromBook, phone)).toEqual(notFound);
  });

  const shown = (view: ReturnType<typeof told>) =>
    fromBook.make(
      sourcesOf(
        () => view,
        () => told(...COMMUNE),
      ),
      { village: VILLAGE, meeting: MEETING },
    );
  const ALL = { a: 99, b: 99 };
  const held = [...listed(ids(2)), ...gathering({ summoned: ids(2), fields: { method: 'SHOW_OF_HANDS' } })];

  test.each([
    ['a vote', hands('h1', [2, 0, 0, 2]), hands('h1', [1, 1, 0, 2])],
    [
      'what a household is called',
      household('h1', { headName: 'Páo' }),
      household('h1', { headName: 'Pảo' }),
    ],
  ])('while two phones disagree on %s', (_what, mine, yours) => {
    const before = recordedBy('a', held);
    const view = viewOfEntries(
      ...before,
      ...recordedBy('a', [mine, sealed(ALL)], before),
      ...recordedBy('b', [yours], before),
    );
    expect(shown(view)).toEqual(problem({ type: 'disputed' }));
  });

  test('of votes that cannot be: more for a household than there were', () => {
    const view = told(...held, hands('h1', [9, 0, 0, 1]), hands('h2', [2, 0, 0, 2]), sealed(ALL));
    expect(shown(view)).toEqual(problem({ type: 'not-yet', step: 'minutes' }));
  });
});
