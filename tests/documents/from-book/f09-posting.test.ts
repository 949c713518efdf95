/** Goal: what hangs on the notice board names those proposed and nobody else. Method: a year recorded with the commands on a phone. */
import { beforeEach, describe, expect, test } from 'vitest';
import { amendMinutes } from '#commands/meetings.ts';
import { noteOpinion, settleOpinion, takeDownPosting } from '#commands/postings.ts';
import { fromBook as notice } from '#documents/from-book/f09-posting-notice.ts';
import { fromBook as minutes } from '#documents/from-book/f09-posting-minutes.ts';
import { fromBook as end } from '#documents/from-book/f09-posting-end.ts';
import { fromBook as opinionBook } from '#documents/from-book/f09-opinion-book.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { opinionsOf } from '#domain/posting/opinions.ts';
import { postingsOf } from '#domain/posting/posting.ts';
import { must, type ToldStore } from '../../commands/told-store.ts';
import { VILLAGE, YEAR } from '../../support/drafts.ts';
import { ids, recordedBy, say, told, viewOfEntries } from '../../support/told.ts';
import { NEVER, signaturesOf } from '../forms/f08-support.ts';
import { columnOf, plain } from './plain-text.ts';
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
  villageDrafts,
  voteList,
  yearRules,
} from './village-told.ts';

let phone: ToldStore;

/** Four households: one taken out by name, one disqualified. */
beforeEach(async () => {
  phone = await tellVillage(4);
  const place = await meet(phone, { households: ids(4), delegates: [FRONT_BOARD] });
  await disqualify(phone, place, 'h3');
  await voteList(phone, place, ['h2'], 0);
  await sealMeeting(phone, place);
});

const meeting = (): string => phone.review().meetings[0]?.id ?? '';
const amend = (...changes: readonly (readonly [string, 'proposed' | 'not-proposed'])[]) =>
  must(
    amendMinutes(
      phone.recording,
      { village: VILLAGE, meeting: meeting() },
      {
        changes: changes.map(([household, outcome]) => ({ household, outcome, for: 3, base: 4 })),
        reason: 'Bình xét lại sau ý kiến người dân',
        ...SIGNED,
      },
    ),
  );

describe('the sheet', () => {
  test('is ready to print before it hangs, with days to write in', () => {
    const paper = paperOf(notice, phone);
    expect(columnOf(paper, 1)).toEqual([nameAt(1), nameAt(4)]);
    expect(plain(paper)).toContain('Thời hạn niêm yết: 10 ngày, từ ngày … tháng … năm 20…');
    expect(plain(paper)).toContain('Căn cứ Biên bản họp ngày 20 tháng 10 năm 2026 của thôn Nà Lầu');
  });

  test('names those proposed and nobody else, no reason and no number of others', async () => {
    await putUp(phone, '2026-10-21');
    const paper = paperOf(notice, phone);
    const text = plain(paper);
    expect(columnOf(paper, 1)).toEqual([nameAt(1), nameAt(4)]);
    expect(text).toContain('danh sách 2 hộ gia đình');
    expect(text).toContain('10 ngày, từ ngày 21 tháng 10 năm 2026 đến hết ngày 31 tháng 10 năm 2026');
    expect(text).not.toContain(nameAt(2));
    expect(text).not.toContain(nameAt(3));
    expect(text).not.toMatch(/không đề nghị|không đủ|loại|khởi tố|4 hộ/i);
    expect(text).not.toMatch(NEVER);
    expect(signaturesOf(paper)[0]?.blocks[0]).toMatchObject({
      capacity: ['TRƯỞNG THÔN'],
      name: 'Lý Thị Mai',
    });
  });

  test('is the next one as soon as an amendment changes the list', async () => {
    await putUp(phone, '2026-10-21');
    await amend(['h4', 'not-proposed'], ['h2', 'proposed']);
    const paper = paperOf(notice, phone);
    expect(columnOf(paper, 1)).toEqual([nameAt(1), nameAt(2)]);
    expect(plain(paper)).toContain('năm 2026 (lần 2)');
    expect(plain(paper)).toContain('từ ngày … tháng …');
    await putUp(phone, '2026-10-26');
    expect(plain(paperOf(notice, phone))).toContain(
      'từ ngày 26 tháng 10 năm 2026 đến hết ngày 05 tháng 11 năm 2026',
    );
  });

  test('names a day of each cluster’s meeting once', async () => {
    const clusters = await tellVillage(2);
    await holdMeeting(clusters, { households: ['h1'], cluster: 'Cụm 1' });
    await holdMeeting(clusters, { households: ['h2'], cluster: 'Cụm 2' });
    const paper = paperOf(notice, clusters);
    expect(columnOf(paper, 1)).toEqual([nameAt(1), nameAt(2)]);
    expect(plain(paper)).toContain('Biên bản họp ngày 20 tháng 10 năm 2026 của thôn');
  });

  test('waits for a meeting, its seal, and somebody who is proposed', async () => {
    const other = await tellVillage(2);
    const notYet = (step: string) => problem({ type: 'not-yet', step });
    expect(make(notice, other)).toEqual(notYet('meeting'));
    const place = await meet(other, { households: ids(2) });
    await voteList(other, place, ids(2), 0);
    expect(make(notice, other)).toEqual(notYet('minutes'));
    await sealMeeting(other, place);
    expect(make(notice, other)).toEqual(notYet('proposed'));
  });

  test('waits for every cluster', async () => {
    const clusters = await tellVillage(3);
    await holdMeeting(clusters, { households: ['h1', 'h2'], cluster: 'Cụm 1' });
    expect(make(notice, clusters)).toEqual(problem({ type: 'not-yet', step: 'minutes' }));
  });
});

const hear = (receivedOn: string, household = 'h4', from = '') =>
  must(
    noteOpinion(phone.recording, VILLAGE, YEAR, {
      household,
      from,
      text: `Ý kiến ${receivedOn}`,
      receivedOn,
    }),
  );
const settle = async (receivedOn: string, settlement: 'dismissed' | 'upheld') => {
  const opinion = opinionsOf(phone.view(), YEAR).find((one) => one.receivedOn === receivedOn);
  if (!opinion) throw new Error(`Nothing was said on ${receivedOn}`);
  await must(settleOpinion(phone.recording, phone.review(), opinion, { settlement, how: 'Đã gặp gỡ' }));
};

describe('the minutes of the posting', () => {
  test('wait for a sheet', () => {
    for (const from of [minutes, end, opinionBook])
      expect(make(from, phone)).toEqual(problem({ type: 'not-yet', step: 'posting' }));
  });

  test('name who put it up, as far as the meeting named them', async () => {
    await putUp(phone, '2026-10-21');
    const paper = paperOf(minutes, phone);
    expect(columnOf(paper, 1)).toEqual([nameAt(1), nameAt(4)]);
    expect(plain(paper)).toContain('1. Ông (Bà) Lý Thị Mai – Trưởng thôn');
    expect(plain(paper)).toContain('2. Ông (Bà) Hứa Văn Đỗ – Trưởng ban công tác Mặt trận');
  });

  test('count what was said of this sheet, and what became of it', async () => {
    await putUp(phone, '2026-10-11');
    await hear('2026-10-12');
    await settle('2026-10-12', 'upheld');
    await amend(['h4', 'not-proposed']);
    await putUp(phone, '2026-10-21');
    await hear('2026-10-23', 'h1', 'Bà Hoa');
    await settle('2026-10-23', 'dismissed');
    const hung = postingsOf(phone.view(), YEAR).at(-1);
    if (hung) await must(takeDownPosting(phone.recording, VILLAGE, hung, '2026-11-01'));
    const text = plain(paperOf(end, phone));
    expect(text).toContain('ngày 01 tháng 11 năm 2026, tại Nhà văn hóa thôn');
    expect(text).toContain('- Tổng số ý kiến nhận được: 1');
    expect(text).toContain('- Số ý kiến không được chấp nhận, đã giải thích: 1');
    expect(text).not.toContain('Bà Hoa');
    const book = plain(paperOf(opinionBook, phone));
    expect(book).toContain(`1 | 12/10/2026 |  | ${nameAt(4)} | Ý kiến 2026-10-12 | Chấp nhận: Đã gặp gỡ`);
    expect(book).toContain(
      `2 | 23/10/2026 | Bà Hoa | ${nameAt(1)} | Ý kiến 2026-10-23 | Không chấp nhận: Đã gặp gỡ`,
    );
  });

  test('say so where nobody said anything', async () => {
    await putUp(phone, '2026-10-21');
    expect(plain(paperOf(end, phone))).toContain('không nhận được ý kiến nào');
  });

  test('do not say a term that the rules no longer have', async () => {
    await putUp(phone, '2026-10-21');
    await phone.say(yearRules('ND86_2023', { document: 'QĐ 1', posting: { days: 5, kind: 'calendar' } }));
    const text = plain(paperOf(minutes, phone));
    expect(text).toContain(
      'Thời hạn niêm yết: từ ngày 21 tháng 10 năm 2026 đến hết ngày 31 tháng 10 năm 2026',
    );
    expect(text).not.toContain('05 ngày');
  });

  test.each([
    [
      'the sheet',
      say('posting', subjectOf.posting(YEAR, 'p'), { place: 'Đình' }),
      say('posting', subjectOf.posting(YEAR, 'p'), { place: 'Chợ' }),
    ],
    [
      'an opinion',
      say('opinion', subjectOf.opinion(YEAR, 'o'), { how: 'Đã gặp' }),
      say('opinion', subjectOf.opinion(YEAR, 'o'), { how: 'Chưa gặp' }),
    ],
  ])('are not made while two phones disagree on %s', (_what, mine, yours) => {
    const before = recordedBy('a', [
      ...villageDrafts(1),
      say('posting', subjectOf.posting(YEAR, 'p'), {
        sheet: 1,
        households: ['h1'],
        postedOn: '2026-10-21',
        until: '2026-10-31',
      }),
      say('opinion', subjectOf.opinion(YEAR, 'o'), { text: 'Ý kiến', receivedOn: '2026-10-22' }),
    ]);
    const view = viewOfEntries(
      ...before,
      ...recordedBy('a', [mine], before),
      ...recordedBy('b', [yours], before),
    );
    const sources = sourcesOf(
      () => view,
      () => told(...COMMUNE),
    );
    expect(end.make(sources, { village: VILLAGE })).toEqual(problem({ type: 'disputed' }));
  });
});
