/** Goal: minutes from before there were assessments keep content and code. Method: the entries that the first release sealed, under today's rules. */
import { expect, test } from 'vitest';
import { codeMatches } from '#commands/seal-minutes.ts';
import { minutesDigestOf } from '#protocol/minutes-digest.ts';
import { foldBook } from '#domain/book/book.ts';
import { subjectPart } from '#domain/book/subjects.ts';
import { viewOf } from '#domain/book/view.ts';
import { meetingOf } from '#domain/meeting/meeting.ts';
import { minutesContentOf } from '#domain/meeting/minutes-content.ts';
import { rowToEntry } from '#store/fold-rows.ts';
import { released } from '../../released/release.ts';
import { VILLAGE } from '../../support/drafts.ts';

const { entries } = released('0.1.0').dump('phone').tables;
const book = foldBook(entries.map(rowToEntry));
const view = viewOf(book.subjects.values());
const sealedMeetings = [...view.ofKind('minutes')].map(({ subject }) =>
  meetingOf(view, subjectPart(subject, 0)),
);

test('the release’s sealed meetings give the code that was signed, from a content without a new word', () => {
  expect(sealedMeetings.length).toBeGreaterThan(0);
  for (const meeting of sealedMeetings) {
    expect(codeMatches(meeting, VILLAGE)).toBe(true);
    const content = minutesContentOf(meeting, VILLAGE, 5);
    expect(Object.keys(content).sort()).toEqual(CONTENT_THEN);
    expect(content.results.length).toBeGreaterThan(0);
  }
});

test('their results carry no word of assessments', () => {
  const results = sealedMeetings.flatMap((meeting) => meeting.results);
  const words = new Set(results.flatMap((result) => Object.keys(result)));
  expect([...words].sort()).toEqual(['abstained', 'against', 'base', 'basis', 'for', 'household', 'outcome']);
});

test('an assessment beside them, as a newer app would record it, changes the code', () => {
  const [meeting] = sealedMeetings;
  const digestWith = (assessments: typeof NONE) =>
    meeting && minutesDigestOf({ ...meeting, assessments }, VILLAGE, 5);
  const assessed = { unmet: [], points: null, poorHousehold: false, disqualified: false, note: '' };
  expect(digestWith(new Map([['h1', assessed]]))).not.toBe(digestWith(NONE));
});

const NONE: NonNullable<(typeof sealedMeetings)[number]>['assessments'] = new Map();

const CONTENT_THEN = [
  'ballots',
  'chair',
  'closedAt',
  'cluster',
  'discussion',
  'meeting',
  'method',
  'place',
  'present',
  'results',
  'rules',
  'secretary',
  'startedAt',
  'summoned',
  'village',
  'year',
];
