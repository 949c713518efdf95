/** Goal: minutes are sealed when everything is in order, and every reason against it is named once. */
import { describe, expect, test } from 'vitest';
import { subjectOf } from '#domain/book/subjects.ts';
import { meetingOf } from '#domain/meeting/meeting.ts';
import { minutesContentOf } from '#domain/meeting/minutes-content.ts';
import { sealProblems } from '#domain/meeting/seal.ts';
import type { Draft, Entry } from '#domain/book/entry.ts';
import { freezeRules } from '#domain/rules/frozen-rules.ts';
import { ND122_2018 } from '#domain/rules/nd122-2018.ts';
import { canonicalJson } from '#protocol/canonical.ts';
import { codeMatches } from '#commands/seal-minutes.ts';
import { minutesDigestOf } from '#protocol/minutes-digest.ts';
import { resultCodeOf } from '#protocol/code.ts';
import { household, MEETING, registration } from '../../support/drafts.ts';
import {
  accounted,
  amended,
  counted,
  gathering,
  hands,
  ids,
  listed,
  recordedBy,
  say,
  sealed,
  told,
  viewOfEntries,
  type Gathering,
} from '../../support/told.ts';

const raised = ids(5).map((id) => hands(id, [5, 0, 0, 5]));
const HANDS: Gathering = { fields: { method: 'SHOW_OF_HANDS' } };
const SECRET: Gathering = { fields: { method: 'SECRET' } };
const ready = [...listed(ids(5)), ...gathering(HANDS), ...raised];

function problemsOf(drafts: readonly Draft[]) {
  const view = told(...drafts);
  return sealProblems(view, meetingOf(view, MEETING));
}

describe('what stands between a meeting and its seal', () => {
  test('nothing, when all is in order', () => {
    expect(problemsOf(ready)).toEqual([]);
  });

  test.each<{ name: string; drafts: readonly Draft[]; problems: readonly object[] }>([
    {
      name: 'nothing recorded at all',
      drafts: [],
      problems: [{ type: 'no-rules' }, { type: 'no-chair' }, { type: 'no-method' }],
    },
    {
      name: 'nobody summoned',
      drafts: gathering({ ...HANDS, summoned: [] }),
      problems: [{ type: 'nobody-summoned' }],
    },
    {
      name: '2 of 5 came',
      drafts: [...listed(ids(5)), ...gathering({ ...HANDS, present: ids(2) }), ...raised],
      problems: [{ type: 'quorum-not-met', present: 2, needed: 3 }],
    },
    {
      name: 'chair and secretary are one person',
      drafts: [
        ...ready,
        say('meeting', subjectOf.meeting(MEETING), { secretary: { name: ' Lý Thị Mai ', position: '' } }),
      ],
      problems: [{ type: 'chair-is-secretary' }],
    },
    {
      name: 'the secretary has a blank name',
      drafts: [
        ...ready,
        say('meeting', subjectOf.meeting(MEETING), { secretary: { name: '  ', position: '' } }),
      ],
      problems: [{ type: 'no-secretary' }],
    },
    {
      name: 'two households were not voted on',
      drafts: [...listed(ids(5)), ...gathering(HANDS), ...raised.slice(0, 3)],
      problems: [{ type: 'undecided', households: ['h4', 'h5'] }],
    },
    {
      name: 'more hands than people',
      drafts: [...ready, hands('h2', [5, 1, 0, 5])],
      problems: [{ type: 'more-votes-than-present', households: ['h2'] }],
    },
    {
      name: 'the ballots were not counted: said once, not for every household too',
      drafts: [...listed(ids(5)), ...gathering(SECRET), accounted()],
      problems: [{ type: 'count-missing', counted: 0 }],
    },
    {
      name: 'two counts',
      drafts: [...listed(ids(5)), ...gathering(SECRET), accounted(), counted(1, 5, { h1: 1 }), counted(2, 5)],
      problems: [{ type: 'two-counts', households: ['h1'] }],
    },
    {
      name: 'a count that does not fit the ballots',
      drafts: [...listed(ids(5)), ...gathering(SECRET), accounted(), counted(1, 4), counted(2, 5)],
      problems: [{ type: 'wrong-number', counts: [4, 5], valid: 5 }],
    },
    {
      name: 'more ballots than people',
      drafts: [...listed(ids(5)), ...gathering(SECRET), accounted({ issued: 6 })],
      problems: [{ type: 'more-issued-than-present' }],
    },
    {
      name: 'ballots that do not balance',
      drafts: [...listed(ids(5)), ...gathering(SECRET), accounted({ spoiled: 6 })],
      problems: [{ type: 'ballots-do-not-balance' }],
    },
  ])('$name', ({ drafts, problems }) => {
    expect(problemsOf(drafts)).toEqual(problems);
  });

  test('a household that moved out after it was summoned holds nothing up', () => {
    const drafts = [
      ...listed(ids(5)),
      ...gathering(HANDS),
      ...raised.slice(0, 4),
      household('h5', { status: 'moved-out' }),
    ];
    expect(problemsOf(drafts)).toEqual([]);
  });

  test('a cluster may fall short of the quorum: the law adds the clusters up', () => {
    const cluster = gathering({ present: ids(1), fields: { method: 'SHOW_OF_HANDS', cluster: 'Xóm Trên' } });
    expect(problemsOf([...listed(ids(5)), ...cluster, ...raised])).toEqual([]);
  });

  test('under Decree 122/2018 a proposed household must be registered; a dispute is no registration', () => {
    const fields = { method: 'SHOW_OF_HANDS', rules: freezeRules(ND122_2018) } as const;
    const drafts = [
      ...listed(ids(5)),
      ...gathering({ fields }),
      ...raised,
      ...ids(4).map((id) => registration(id)),
    ];
    expect(problemsOf(drafts)).toEqual([{ type: 'not-registered', households: ['h5'] }]);
    const here = recordedBy('a', drafts);
    const there = recordedBy('b', [registration('h1', false)]);
    const view = viewOfEntries(...here, ...there);
    expect(sealProblems(view, meetingOf(view, MEETING))).toEqual([
      { type: 'not-registered', households: ['h1', 'h5'] },
    ]);
  });

  test('an open dispute of the meeting, named by its subject', () => {
    const here = recordedBy('a', ready);
    const there = recordedBy('b', [hands('h1', [4, 1, 0, 5]), registration('h1')]);
    const view = viewOfEntries(...here, ...there);
    expect(sealProblems(view, meetingOf(view, MEETING))).toEqual([
      { type: 'open-disputes', subjects: [subjectOf.tally(MEETING, 'h1')] },
    ]);
  });
});

describe('what the officials sign', () => {
  const contentOf = (entries: readonly Entry[]) =>
    minutesContentOf(meetingOf(viewOfEntries(...entries), MEETING), 'na-lau', 5);
  const entries = recordedBy('a', ready);

  test('is the same content in whatever order the entries came', () => {
    expect(canonicalJson(contentOf([...entries].reverse()))).toBe(canonicalJson(contentOf(entries)));
  });

  test('does not move when a name in the register or a registration is corrected afterwards', () => {
    const later = recordedBy('b', [household('h1', { headName: 'Tên khác' }), registration('h1')], entries);
    expect(contentOf([...entries, ...later])).toEqual(contentOf(entries));
  });

  test('L5: does not move by an amendment, nor by anything the seal does not cover', () => {
    const seal = recordedBy('a', [sealed({ a: entries.length })], entries);
    const all = [...entries, ...seal];
    const late = recordedBy('b', [hands('h1', [0, 5, 0, 5]), amended([])], all);
    expect(contentOf([...all, ...late])).toEqual(contentOf(entries));
  });

  test.each([
    { name: 'a vote', draft: hands('h1', [4, 1, 0, 5]) },
    {
      name: 'somebody’s presence',
      draft: { ...gathering().slice(-1)[0], body: { present: false, by: 'head', name: '' } } as Draft,
    },
    { name: 'the place', draft: say('meeting', subjectOf.meeting(MEETING), { place: 'Sân đình' }) },
    {
      name: 'the discussion',
      draft: say('meeting', subjectOf.meeting(MEETING), { discussion: 'Hộ h1 xin rút' }),
    },
  ])('moves with $name', ({ draft }) => {
    const changed = [...entries, ...recordedBy('a', [draft], entries)];
    expect(canonicalJson(contentOf(changed))).not.toBe(canonicalJson(contentOf(entries)));
  });

  test('moves with the time of closing', () => {
    const meeting = meetingOf(viewOfEntries(...entries), MEETING);
    expect(minutesDigestOf(meeting, 'na-lau', 5)).not.toBe(minutesDigestOf(meeting, 'na-lau', 6));
  });

  test('throws for a meeting that cannot be sealed: a bug of the screen', () => {
    expect(() => minutesContentOf(meetingOf(told(), MEETING), 'na-lau', 5)).toThrow('not ready');
  });
});

describe('the result code', () => {
  const meeting = meetingOf(told(...ready), MEETING);
  const digest = minutesDigestOf(meeting, 'na-lau', 3_600_000);

  test.each([
    { name: 'that was signed matches', body: { digest, code: resultCodeOf(digest) }, matches: true },
    {
      name: 'of other content does not',
      body: { digest: 'x'.repeat(43), code: resultCodeOf(digest) },
      matches: false,
    },
    { name: 'that is not of the digest does not', body: { digest, code: 'AAAAAAAA' }, matches: false },
  ])('$name', ({ body, matches }) => {
    const view = told(...ready, sealed({ a: 99 }, body));
    expect(codeMatches(meetingOf(view, MEETING), 'na-lau')).toBe(matches);
  });

  test('of minutes that are not sealed contradicts nothing', () => {
    expect(codeMatches(meeting, 'na-lau')).toBe(true);
  });
});
