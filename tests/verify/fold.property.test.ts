import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldBook } from '#domain/book/book.ts';
import { villageScope, type Draft, type Entry } from '#domain/book/entry.ts';
import type { Covers } from '#domain/book/kinds.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { viewOf } from '#domain/book/view.ts';
import { meetingOf } from '#domain/meeting/meeting.ts';
import { minutesContentOf } from '#domain/meeting/minutes-content.ts';
import { percent } from '#domain/rules/fraction.ts';
import { freezeRules, type FrozenRules } from '#domain/rules/frozen-rules.ts';
import { ND122_2018 } from '#domain/rules/nd122-2018.ts';
import { ND86_2023 } from '#domain/rules/nd86-2023.ts';
import { canonicalJson } from '#protocol/canonical.ts';
import { entryToWire } from '#protocol/wire-entry.ts';
import { spell } from '../../tools/verify/canonical.mjs';
import { foldSubjects, readEntry } from '../../tools/verify/fold.mjs';
import { minutesOf } from '../../tools/verify/minutes.mjs';
import { acceptance, attendance, MEETING, minutes, VILLAGE } from '../support/drafts.ts';
import { bookOf, entryOf, locks } from '../support/entries.ts';

/* Two folds, written apart from one specification, must read any crowded, disputed, sealed meeting alike. */

const oneOf = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const FIRST_PHONE = 'z';
const household = oneOf('h1', 'h2', 'h3');
const some = fc.uniqueArray(household, { maxLength: 3 });
const count = fc.nat(5);
const hands = fc.record({ for: count, against: count, abstained: count, present: count });

const say = (kind: string, subject: string, body: unknown): Draft =>
  ({ scope: villageScope(VILLAGE), kind, subject, body }) as Draft;

const official = oneOf('Mai', 'Lan').map((name) => ({ name, position: '' }));
/** Five points in two standards, one of them taken apart: half of each, and four of five or for the poor two. */
const SCORED: FrozenRules = {
  ...freezeRules(ND86_2023),
  scoring: {
    scale: {
      standards: [
        { id: 'I', maxPoints: 3, criteria: [] },
        { id: 'II', maxPoints: 2, criteria: [{ id: 'II.1', maxPoints: 2, items: [] }] },
      ],
    },
    standardFloor: percent(50),
    passMarks: [
      { area: 'any', poorOnly: true, points: 3 },
      { area: 'any', poorOnly: false, points: 4 },
    ],
    areaClass: 'other',
  },
};

const assessment = fc.record({
  unmet: oneOf<readonly string[]>([], ['I.3'], ['II.1', 'I.10']),
  points: oneOf<Readonly<Record<string, number>> | null>(
    null,
    { I: 3 },
    { I: 3, 'II.1': 2 },
    { 'II.1': 1, I: 2 },
    { I: 1, 'II.1': 2 },
    { I: 4, 'II.1': 2 },
  ),
  poorHousehold: fc.boolean(),
  disqualified: oneOf(false, false, true),
  note: oneOf('', 'x'),
});

const fields = fc.record(
  {
    method: oneOf('LIST', 'SHOW_OF_HANDS', 'SECRET'),
    chair: official,
    secretary: official,
    rules: oneOf(freezeRules(ND86_2023), freezeRules(ND122_2018), SCORED),
    discussion: oneOf('', 'Đồng ý'),
    startedAt: count,
  },
  { requiredKeys: [] },
);

const retracted = (draft: Draft): Draft => ({ ...draft, body: null });

const said: fc.Arbitrary<Draft> = fc.oneof(
  fields.map((body) => say('meeting', subjectOf.meeting(MEETING), body)),
  fc
    .record({ households: some, delegates: oneOf([], [{ id: 'd1', name: '', position: '' }]) })
    .map((body) => say('summons', subjectOf.summons(MEETING), body)),
  fc.tuple(oneOf('h1', 'h2', 'd1'), fc.boolean()).map(([id, present]) => attendance(id, present)),
  fc.tuple(household, hands).map(([id, body]) => say('tally', subjectOf.tally(MEETING, id), body)),
  fc
    .tuple(hands, some, some)
    .map(([tally, households, exceptions]) =>
      say('list-vote', subjectOf.listVote(MEETING), { ...tally, households, exceptions }),
    ),
  fc
    .record({
      issued: count,
      spoiled: oneOf(0, 1),
      notReturned: oneOf(0),
      present: oneOf(3, 4),
      households: some,
    })
    .map((body) => say('ballot-accounting', subjectOf.ballotAccounting(MEETING), body)),
  fc
    .record({ ballots: oneOf(2, 3), struck: oneOf<Record<string, number>>({}, { h1: 1 }, { h1: 1, h2: 2 }) })
    .chain((body) =>
      oneOf<1 | 2>(1, 2).map((teller) => say('ballot-count', subjectOf.ballotCount(MEETING, teller), body)),
    ),
  fc
    .tuple(household, assessment)
    .map(([id, body]) => say('assessment', subjectOf.assessment(MEETING, id), body)),
  household.map((id) => retracted(say('tally', subjectOf.tally(MEETING, id), null))),
  oneOf(
    retracted(say('meeting', subjectOf.meeting(MEETING), null)),
    retracted(minutes({})),
    retracted(acceptance({})),
    retracted(attendance('h1')),
  ),
);

const TALLY = { for: 3, against: 1, abstained: 0, present: 4 };
const struck = { ballots: 3, struck: { h1: 2 } };

/** What a first phone recorded before the others began to disagree: a meeting that could be sealed, by whatever method. */
const begun: readonly Entry[] = [
  say('meeting', subjectOf.meeting(MEETING), {
    rules: freezeRules(ND86_2023),
    method: 'SECRET',
    chair: { name: 'Mai', position: '' },
    secretary: { name: 'Lan', position: '' },
  }),
  say('summons', subjectOf.summons(MEETING), { households: ['h1', 'h2'], delegates: [] }),
  say('tally', subjectOf.tally(MEETING, 'h1'), TALLY),
  say('list-vote', subjectOf.listVote(MEETING), { ...TALLY, households: ['h1'], exceptions: ['h2'] }),
  say('ballot-accounting', subjectOf.ballotAccounting(MEETING), {
    issued: 4,
    spoiled: 1,
    notReturned: 0,
    present: 4,
    households: ['h1', 'h2', 'h3'],
  }),
  say('ballot-count', subjectOf.ballotCount(MEETING, 1), struck),
  say('ballot-count', subjectOf.ballotCount(MEETING, 2), struck),
].map((draft, at) => entryOf(draft, FIRST_PHONE, at + 1));

/** Whoever sealed had seen most of what the first phone recorded. */
const sawTheFirst = (entry: Entry): Entry => {
  const body = entry.body as { covers?: Covers } | null;
  if (!body?.covers) return entry;
  return { ...entry, body: { ...body, covers: { ...body.covers, [FIRST_PHONE]: begun.length - 1 } } };
};

const books = bookOf(fc.oneof({ weight: 12, arbitrary: said }, { weight: 1, arbitrary: locks }), 40).map(
  (entries) => [...begun, ...entries.map(sawTheFirst)],
);

function byTheApp(entries: readonly Entry[]): string {
  const meeting = meetingOf(viewOf(foldBook(entries).subjects.values()), MEETING);
  const { rules, method, chair, secretary } = meeting.fields;
  if (!rules || !method || !chair || !secretary) return 'not ready';
  return canonicalJson(minutesContentOf(meeting, VILLAGE, 7));
}

function byTheVerifier(entries: readonly Entry[]): string {
  const subjects = foldSubjects(
    entries.map((entry) => readEntry({ ...entry, wire: entryToWire(entry, 'salt') })),
  );
  const content = minutesOf(subjects, MEETING, VILLAGE, 7);
  return content === undefined ? 'not ready' : spell(content);
}

test('the verifier reads every meeting as the app does, whatever was disputed, retracted, sealed or accepted', () => {
  let ready = 0;
  let decided = 0;
  fc.assert(
    fc.property(books, (entries) => {
      const read = byTheApp(entries);
      expect(byTheVerifier(entries)).toBe(read);
      if (read !== 'not ready') ready += 1;
      if (read.includes('"proposed"') || read.includes('"not-proposed"')) decided += 1;
    }),
    { numRuns: 2000 },
  );
  // A test that only ever compares nothing with nothing would pass too.
  expect(ready).toBeGreaterThan(1000);
  expect(decided).toBeGreaterThan(300);
});

test('canonical JSON has one spelling for both', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const whole = JSON.parse(JSON.stringify(value), (_, member: unknown) =>
        typeof member === 'number' ? Math.trunc(member % 1e15) : member,
      ) as unknown;
      expect(spell(whole)).toBe(canonicalJson(whole));
    }),
  );
});
