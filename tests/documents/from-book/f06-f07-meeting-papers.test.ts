/** Goal: what a meeting is prepared and counted with says whom the book summons. Method: meetings held with the commands on a phone. */
import { describe, expect, test } from 'vitest';
import {
  markPresent,
  recordBallotAccounting,
  recordBallotCount,
  restartCount,
  setMeetingFields,
} from '#commands/meetings.ts';
import { recordRegistration } from '#commands/registrations.ts';
import { fromBook as ballots } from '#documents/from-book/f07-ballots.ts';
import { fromBook as ballotCount } from '#documents/from-book/f07-ballot-count.ts';
import { fromBook as invitation } from '#documents/from-book/f06-invitation.ts';
import { fromBook as rollCall } from '#documents/from-book/f06-roll-call.ts';
import { papersIn } from '#documents/docx/layout.ts';
import type { Paper } from '#documents/paper-model.ts';
import { must, type ToldStore } from '../../commands/told-store.ts';
import { VILLAGE, YEAR } from '../../support/drafts.ts';
import { ids } from '../../support/told.ts';
import { NEVER, signaturesOf, tablesOf } from '../forms/f08-support.ts';
import { cells, plain } from './plain-text.ts';
import {
  FRONT_BOARD,
  holdMeeting,
  make,
  meet,
  nameAt,
  paperOf,
  problem,
  tellVillage,
  yearRules,
} from './village-told.ts';

const addressees = (paper: Paper): readonly string[] =>
  [...plain(paper).matchAll(/Kính gửi: Ông \(Bà\) (.*)/g)].map(([, name = '']) => name);

describe('the invitation', () => {
  test('goes to every household before there is a meeting, a page each, and leaves the hour to be said', async () => {
    const phone = await tellVillage(3);
    const paper = paperOf(invitation, phone);
    expect(addressees(paper)).toEqual([nameAt(1), nameAt(2), nameAt(3)]);
    expect(papersIn(paper)).toHaveLength(3);
    expect(plain(paper)).toContain('Thời gian: … giờ …, ngày … tháng … năm 20…');
    expect(plain(paper)).toContain('Trưởng thôn Nà Lầu, xã Quyết Thắng, trân trọng kính mời');
    expect(plain(paper)).not.toMatch(NEVER);
  });

  test('goes only to those who registered, where the rules ask for it', async () => {
    const phone = await tellVillage(3);
    await phone.say(yearRules('ND122_2018', null));
    expect(make(invitation, phone)).toEqual(problem({ type: 'not-yet', step: 'registration' }));
    const at = { village: VILLAGE, year: YEAR, household: 'h2' };
    await must(recordRegistration(phone.recording, at, { registered: true, commitments: [] }));
    expect(addressees(paperOf(invitation, phone))).toEqual([nameAt(2)]);
  });

  test('of a meeting goes to whom it summons, delegates by what they are', async () => {
    const phone = await tellVillage(3);
    const { meeting } = await meet(phone, { households: ['h1', 'h3'], delegates: [FRONT_BOARD] });
    const paper = paperOf(invitation, phone, { meeting });
    expect(addressees(paper)).toEqual([nameAt(1), nameAt(3), FRONT_BOARD.name]);
    expect(plain(paper)).toContain('Trưởng ban công tác Mặt trận');
    expect(plain(paper)).toContain('Chủ trì: Lý Thị Mai');
    expect(signaturesOf(paper)[0]?.blocks[0]?.name).toBe('Lý Thị Mai');
  });

  test('is made for no village that is not this device’s', async () => {
    const phone = await tellVillage(1);
    expect(make(invitation, phone, { village: 'khac' })).toEqual(
      problem({ type: 'not-found', what: 'village' }),
    );
  });
});

describe('the roll', () => {
  test('is open to sign before anybody is marked', async () => {
    const phone = await tellVillage(2);
    const { meeting } = await meet(phone, { households: ids(2), present: [] });
    const paper = paperOf(rollCall, phone, { meeting });
    expect(cells(paper)).toEqual([
      ['1', nameAt(1), 'Số 1', '', '', '', ''],
      ['2', nameAt(2), 'Số 2', '', '', '', ''],
    ]);
    expect(plain(paper)).toContain('Có mặt: ……………………/2 người');
  });

  test('says who came, who came instead, and both shares', async () => {
    const phone = await tellVillage(3, (number) => ({ cluster: number === 2 ? 'Xóm Trên' : '' }));
    const place = await meet(phone, { households: ids(3), present: ['h1', 'd1'], delegates: [FRONT_BOARD] });
    await must(markPresent(phone.recording, place, 'h2', 'representative', 'Nông Thị Bích'));
    const paper = paperOf(rollCall, phone, { meeting: place.meeting });
    expect(cells(paper)).toEqual([
      ['1', FRONT_BOARD.name, FRONT_BOARD.position, 'x', '', '', ''],
      ['1', nameAt(1), 'Số 1', 'x', '', '', ''],
      ['2', nameAt(2), 'Số 2, Xóm Trên', 'x', '', 'Nông Thị Bích', ''],
      ['3', nameAt(3), 'Số 3', '', 'x', '', ''],
    ]);
    expect(plain(paper)).toContain('Có mặt: 3/4 người (75,00 %); vắng: 1 người.');
    expect(plain(paper)).toContain('Số hộ có người đại diện dự họp: 2/3 hộ (66,67 %)');
  });
});

/** A secret ballot of three households by five people, as far as it has come. */
async function ballot(accounting = { issued: 5, spoiled: 1, notReturned: 0 }) {
  const phone = await tellVillage(5);
  const place = await meet(phone, { households: ids(5), method: 'SECRET' });
  const counted = { ...accounting, present: 5, households: ['h3', 'h1', 'h2'] };
  await must(recordBallotAccounting(phone.recording, place, counted));
  return { phone, place, meeting: place.meeting };
}

const count = (phone: ToldStore, meeting: string, teller: 1 | 2, struck: Readonly<Record<string, number>>) =>
  must(recordBallotCount(phone.recording, { village: VILLAGE, meeting }, teller, { ballots: 4, struck }));

describe('ballots', () => {
  test('name the households in the order in which they are counted, one for each who is there', async () => {
    const { phone, meeting } = await ballot();
    const paper = paperOf(ballots, phone, { meeting });
    expect(cells(paper).map(([number, name]) => [number, name])).toEqual([
      ['1', nameAt(3)],
      ['2', nameAt(1)],
      ['3', nameAt(2)],
    ]);
    expect(tablesOf(paper).length).toBeGreaterThanOrEqual(5);
  });

  test('are printed before the way of voting is chosen, and not for a show of hands', async () => {
    const phone = await tellVillage(2);
    const place = await meet(phone, { households: ids(2), method: 'SECRET' });
    expect(cells(paperOf(ballots, phone, { meeting: place.meeting }))).toHaveLength(2);
    await must(setMeetingFields(phone.recording, place, { method: 'LIST' }));
    expect(make(ballots, phone, { meeting: place.meeting })).toEqual(
      problem({ type: 'not-yet', step: 'secret-ballot' }),
    );
  });
});

describe('the tellers’ minutes', () => {
  test('have each household’s votes over the valid ballots and over those present', async () => {
    const { phone, meeting } = await ballot();
    for (const teller of [1, 2] as const) await count(phone, meeting, teller, { h1: 1 });
    const paper = paperOf(ballotCount, phone, { meeting });
    expect(cells(paper)).toEqual([
      ['1', nameAt(3), '4', '0', '100,00 %', '80,00 %'],
      ['2', nameAt(1), '3', '1', '75,00 %', '60,00 %'],
      ['3', nameAt(2), '4', '0', '100,00 %', '80,00 %'],
    ]);
    expect(plain(paper)).toContain('- Số phiếu không hợp lệ: 1 phiếu');
  });

  test('wait for both counts, and for tellers who differ to count again', async () => {
    const { phone, place, meeting } = await ballot();
    const notYet = problem({ type: 'not-yet', step: 'secret-ballot' });
    await count(phone, meeting, 1, { h1: 1 });
    expect(make(ballotCount, phone, { meeting })).toEqual(notYet);
    await count(phone, meeting, 2, { h1: 2 });
    expect(make(ballotCount, phone, { meeting })).toEqual(problem({ type: 'disputed' }));
    await must(restartCount(phone.recording, place));
    expect(make(ballotCount, phone, { meeting })).toEqual(notYet);
  });

  test.each([
    ['more ballots than people', { issued: 6, spoiled: 0, notReturned: 0 }],
    ['more spoiled than issued', { issued: 5, spoiled: 6, notReturned: 0 }],
    ['another number than were counted', { issued: 5, spoiled: 0, notReturned: 0 }],
  ])('are made of no %s', async (_what, accounting) => {
    const { phone, meeting } = await ballot(accounting);
    for (const teller of [1, 2] as const) await count(phone, meeting, teller, {});
    expect(make(ballotCount, phone, { meeting })).toEqual(
      problem({ type: 'not-yet', step: 'secret-ballot' }),
    );
  });

  test('are made of no show of hands', async () => {
    const phone = await tellVillage(2);
    const { meeting } = await holdMeeting(phone, { households: ids(2) });
    expect(make(ballotCount, phone, { meeting })).toEqual(
      problem({ type: 'not-yet', step: 'secret-ballot' }),
    );
  });
});
