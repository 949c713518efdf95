/** Goal: a sheet names those proposed on its day, hangs its term, and what is said about it is settled. Method: one phone with its real store. */
import { beforeEach, describe, expect, test } from 'vitest';
import {
  correctPosting,
  noteOpinion,
  putUpPosting,
  reopenOpinion,
  settleOpinion,
  takeDownPosting,
  withdrawOpinion,
  type PostingTerm,
} from '#commands/postings.ts';
import { KNOWN_CALENDAR } from '#domain/calendar/holidays.ts';
import { opinionsOf } from '#domain/posting/opinions.ts';
import { postingsOf, type Posting } from '#domain/posting/posting.ts';
import { ND86_2023 } from '#domain/rules/nd86-2023.ts';
import { VILLAGE, YEAR } from '../support/drafts.ts';
import { amended, ids } from '../support/told.ts';
import { accept, must, seal, tellStore, voted, type ToldStore } from './told-store.ts';

const TERM: PostingTerm = { term: ND86_2023.posting.value, calendar: KNOWN_CALENDAR };
const AT = { place: 'Nhà văn hóa thôn', postedOn: '2026-10-21' };

let phone: ToldStore;

const postings = () => postingsOf(phone.view(), YEAR);
const opinions = () => opinionsOf(phone.view(), YEAR);
const last = (): Posting => {
  const posting = postings().at(-1);
  if (!posting) throw new Error('Nothing is posted');
  return posting;
};
const putUp = (postedOn = AT.postedOn, term = TERM) => {
  const list = { ...term, review: phone.review(), postings: postings() };
  return putUpPosting(phone.recording, list, { ...AT, postedOn });
};
const drop = (...households: readonly string[]) =>
  phone.say(
    amended(
      households.map((household) => ({ household, outcome: 'not-proposed', for: 0, base: 3 }) as const),
    ),
  );
const refused = (type: string, more: object = {}) => ({ ok: false, error: { type, ...more } });

beforeEach(async () => {
  phone = await tellStore();
  await phone.say(...voted(ids(3)));
});

describe('putting up a sheet', () => {
  test('names those who are proposed now, through the last day of the term', async () => {
    await seal(phone);
    await drop('h2');
    await must(putUp());
    expect(postings()).toMatchObject([
      { sheet: 1, households: ['h1', 'h3'], ...AT, until: '2026-10-31', takenDownOn: '' },
    ]);
  });

  test('reckons working days by the holidays', async () => {
    await seal(phone);
    await must(putUp('2026-11-20', { ...TERM, term: { days: 3, kind: 'working' } }));
    // Monday, then the holiday of 24 November, then Wednesday and Thursday.
    expect(last().until).toBe('2026-11-26');
  });

  test('again is numbered, and takes the sheet before down on that day', async () => {
    await seal(phone);
    await must(putUp());
    await drop('h2');
    const before = await phone.entries();
    await must(putUp('2026-10-25'));
    expect(postings()).toMatchObject([
      { sheet: 1, households: ids(3), takenDownOn: '2026-10-25' },
      { sheet: 2, households: ['h1', 'h3'], takenDownOn: '', until: '2026-11-04' },
    ]);
    expect(await phone.entries()).toBe(before + 2);
  });

  test('is not undone: people have seen it', async () => {
    await seal(phone);
    await must(putUp());
    await drop('h2');
    expect(await must(putUp('2026-10-25'))).toMatchObject({ undo: [] });
  });

  test('is refused before the minutes are sealed', async () => {
    expect(await putUp()).toEqual(refused('not-sealed'));
  });

  test('is refused where nobody is proposed', async () => {
    await seal(phone);
    await drop(...ids(3));
    expect(await putUp()).toEqual(refused('nobody-proposed'));
  });

  test.each([
    { name: 'a day that does not exist', day: '2026-02-30', term: TERM, error: refused('no-such-day') },
    {
      name: 'rules that ask for none',
      day: AT.postedOn,
      term: { ...TERM, term: null },
      error: refused('not-required'),
    },
  ])('is refused for $name', async ({ day, term, error }) => {
    await seal(phone);
    expect(await putUp(day, term)).toEqual(error);
  });

  test('is refused while the same names hang, and on a day before the sheet it replaces', async () => {
    await seal(phone);
    await must(putUp());
    expect(await putUp('2026-10-22')).toEqual(refused('already-posted', { posting: last().id }));
    await drop('h1');
    expect(await putUp('2026-10-20')).toEqual(refused('before-posting', { postedOn: '2026-10-21' }));
  });

  test('is refused once the commune has accepted the year', async () => {
    await seal(phone);
    await accept(phone);
    expect(await putUp()).toEqual(refused('accepted'));
  });
});

describe('a sheet that hangs', () => {
  beforeEach(async () => {
    await seal(phone);
    await must(putUp());
  });

  test('comes down on its last day or later, once', async () => {
    const down = (on: string) => takeDownPosting(phone.recording, VILLAGE, last(), on);
    expect(await down('2026-10-30')).toEqual(refused('term-runs', { until: '2026-10-31' }));
    expect(await down('2026-10-01')).toEqual(refused('before-posting', { postedOn: '2026-10-21' }));
    expect(await down('ngày 31')).toEqual(refused('no-such-day'));
    await must(down('2026-10-31'));
    expect(last().takenDownOn).toBe('2026-10-31');
    expect(await down('2026-11-01')).toEqual(refused('taken-down'));
  });

  test('whose day was typed wrong gets its last day anew and keeps its names', async () => {
    const at = { place: 'Cổng thôn', postedOn: '2026-10-22' };
    await must(correctPosting(phone.recording, VILLAGE, last(), at, TERM));
    expect(postings()).toMatchObject([{ sheet: 1, households: ids(3), ...at, until: '2026-11-01' }]);
  });
});

describe('an opinion', () => {
  const said = { household: 'h1', from: '', text: 'Còn nợ quỹ', receivedOn: '2026-10-23' };
  const note = (change: object = {}) => noteOpinion(phone.recording, VILLAGE, YEAR, { ...said, ...change });
  const first = () => opinions()[0] ?? { year: YEAR, id: '', household: '' };
  const settle = (settlement: 'upheld' | 'dismissed', how: string) =>
    settleOpinion(phone.recording, phone.review(), first(), { settlement, how });

  test('is noted, settled with how, and opened again', async () => {
    await must(note());
    expect(opinions()).toMatchObject([{ ...said, settlement: 'open', how: '' }]);
    await must(settle('upheld', 'Họp lại'));
    expect(opinions()).toMatchObject([{ settlement: 'upheld', how: 'Họp lại' }]);
    await must(reopenOpinion(phone.recording, VILLAGE, first()));
    expect(opinions()).toMatchObject([{ settlement: 'open', how: '' }]);
  });

  test('noted by mistake is taken back', async () => {
    await must(note());
    await must(withdrawOpinion(phone.recording, VILLAGE, first()));
    expect(opinions()).toEqual([]);
  });

  test('can be undone at each step', async () => {
    const noted = await must(note());
    const settled = await must(settle('dismissed', 'Đã nhắc'));
    await must(phone.recording.record(settled.undo));
    expect(opinions()).toMatchObject([{ settlement: 'open', how: '' }]);
    await must(phone.recording.record(noted.undo));
    expect(opinions()).toEqual([]);
  });

  test('that is upheld keeps what an amendment had said of its household', async () => {
    await seal(phone);
    await must(note());
    await must(settle('upheld', 'Họp lại'));
    expect(opinions()).toMatchObject([{ amendedBefore: null }]);
    await drop('h1');
    await must(settle('upheld', 'Họp lại lần nữa'));
    expect(opinions()).toMatchObject([{ amendedBefore: { outcome: 'not-proposed', for: 0, base: 3 } }]);
  });

  test.each([
    { name: 'without text', change: { text: ' ' }, error: refused('no-text') },
    { name: 'without a day', change: { receivedOn: '' }, error: refused('no-such-day') },
  ])('$name is refused', async ({ change, error }) => {
    expect(await note(change)).toEqual(error);
  });

  test('is not settled without saying how', async () => {
    await must(note());
    expect(await settle('dismissed', ' ')).toEqual(refused('no-reason'));
  });
});
