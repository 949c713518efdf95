/** Goal: a household is told in plain words, in a wording that is known by its version, and only once for each. */
import { describe, expect, test } from 'vitest';
import { recordRegistration } from '#commands/registrations.ts';
import type { Recording } from '#commands/recording.ts';
import { villageScope, type Draft } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { isNoticeGiven, NOTICE_VERSIONS, noticeVersionOn } from '#domain/privacy/notice.ts';
import { NOTICE_TEXTS } from '#domain/privacy/notice-texts.ts';
import { VILLAGE, YEAR } from '../../support/drafts.ts';
import { told } from '../../support/told.ts';

const wordsOf = (text: string): number => text.split(/\s+/).filter(Boolean).length;

describe('each wording of the notice', () => {
  test.each(NOTICE_VERSIONS)(
    '$version has at most 120 words, and says who, what for, how long and which rights',
    ({ version }) => {
      const text = NOTICE_TEXTS[version].paragraphs.map(({ vi }) => vi).join(' ');
      expect(wordsOf(text)).toBeLessThanOrEqual(120);
      for (const said of ['Ghi gì', 'Để làm gì', 'Ai xem', 'Giữ bao lâu', 'Quyền của hộ', 'Hỏi '])
        expect(text).toContain(said);
      expect(text).not.toMatch(/đồng ý/i);
    },
  );

  test('is dated, the newest first', () => {
    const days = NOTICE_VERSIONS.map(({ effectiveFrom }) => effectiveFrom);
    expect([...days].sort().reverse()).toEqual(days);
  });
});

test.each([
  { name: 'before the first wording', day: { year: 2020, month: 1, day: 1 }, version: '2026-1' },
  { name: 'on its first day', day: { year: 2026, month: 1, day: 1 }, version: '2026-1' },
  { name: 'long after', day: { year: 2099, month: 12, day: 31 }, version: '2026-1' },
])('$name the wording is $version', ({ day, version }) => {
  expect(noticeVersionOn(day)).toBe(version);
});

describe('a registration', () => {
  const recorded: Draft[][] = [];
  const recording: Recording = {
    record(drafts) {
      recorded.push([...drafts]);
      return Promise.resolve({ ok: true, value: { savedAt: 0, undo: [] } });
    },
    newId: () => 'id',
    now: () => 0,
  };
  const place = { village: VILLAGE, year: YEAR, household: 'h1' };
  const body = { registered: true, commitments: [] };

  test('carries the notice in one act, so that one step back takes both back', async () => {
    await recordRegistration(recording, place, body, '2026-1');
    const notice = {
      scope: villageScope(VILLAGE),
      kind: 'privacy-notice',
      subject: subjectOf.privacyNotice('h1'),
      body: { version: '2026-1', given: 'read-aloud' },
    };
    expect(recorded.at(-1)).toMatchObject([{ kind: 'registration' }, notice]);
    const view = told(...(recorded.at(-1) ?? []));
    expect([isNoticeGiven(view, 'h1', '2026-1'), isNoticeGiven(view, 'h2', '2026-1')]).toEqual([true, false]);
    expect(isNoticeGiven(view, 'h1', 'other')).toBe(false);
  });

  test('of a household that was told before carries none', async () => {
    await recordRegistration(recording, place, body);
    expect(recorded.at(-1)).toHaveLength(1);
  });
});
