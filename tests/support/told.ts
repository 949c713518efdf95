import { foldBook } from '#domain/book/book.ts';
import { villageScope, type Draft, type Entry } from '#domain/book/entry.ts';
import { headsToSupersede } from '#domain/book/fold.ts';
import type { BodyByKind, Kind, MeetingFields } from '#domain/book/kinds.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { viewOf, type BookView } from '#domain/book/view.ts';
import { freezeRules } from '#domain/rules/frozen-rules.ts';
import { ND86_2023 } from '#domain/rules/nd86-2023.ts';
import { MEETING, VILLAGE } from './drafts.ts';

/* Small worlds told in drafts, as a screen would see them. */

/** The entries that one phone makes of these drafts, each after having seen the ones before. */
export function recordedBy(
  device: string,
  drafts: readonly Draft[],
  seen: readonly Entry[] = [],
): readonly Entry[] {
  const entries: Entry[] = [];
  for (const draft of drafts) {
    const before = foldBook([...seen, ...entries]).subjects.get(draft.subject);
    const supersedes = headsToSupersede(before, draft.kind, draft.body);
    const seq = entries.length + 1 + seen.filter((entry) => entry.device === device).length;
    const recordedAt = 1_000_000 * seq;
    entries.push({ ...draft, device, seq, supersedes, actor: device, recordedAt, version: 1 } as Entry);
  }
  return entries;
}

export const viewOfEntries = (...entries: readonly Entry[]): BookView =>
  viewOf(foldBook(entries).subjects.values());

/** What a book says in which one phone recorded these drafts. */
export const told = (...drafts: readonly Draft[]): BookView => viewOfEntries(...recordedBy('a', drafts));

export const say = <K extends Kind>(kind: K, subject: string, body: BodyByKind[K] | null): Draft =>
  ({ scope: villageScope(VILLAGE), kind, subject, body }) as Draft;

export const ids = (count: number, prefix = 'h'): readonly string[] =>
  Array.from({ length: count }, (_, n) => `${prefix}${n + 1}`);

const OPENED: Partial<MeetingFields> = {
  year: 2026,
  cluster: '',
  place: 'Nhà văn hóa',
  startedAt: 0,
  rules: freezeRules(ND86_2023),
  chair: { name: 'Lý Thị Mai', position: 'Trưởng thôn' },
  secretary: { name: 'Vi Văn Thành', position: 'Thư ký' },
};

export interface Gathering {
  readonly meeting?: string;
  readonly summoned?: readonly string[];
  readonly present?: readonly string[];
  readonly delegates?: readonly string[];
  readonly fields?: Partial<MeetingFields>;
}

/** A meeting that was opened, with officials, the summoned and those who came. */
export function gathering(options: Gathering = {}): readonly Draft[] {
  const { meeting = MEETING, summoned = ids(5), present = summoned, delegates = [], fields = {} } = options;
  const invited = delegates.map((id) => ({ id, name: id, position: '' }));
  return [
    say('meeting', subjectOf.meeting(meeting), { ...OPENED, ...fields }),
    say('summons', subjectOf.summons(meeting), { households: summoned, delegates: invited }),
    ...present.map((id) =>
      say('attendance', subjectOf.attendance(meeting, id), { present: true, by: 'head', name: id }),
    ),
  ];
}

/** The register's rows of these households. */
export const listed = (households: readonly string[]): readonly Draft[] =>
  households.map((id, index) =>
    say('household', subjectOf.household(id), { headName: `Hộ ${id}`, order: index + 1, status: 'active' }),
  );

type Hands = readonly [votesFor: number, against: number, abstained: number, present: number];

export const tallyOf = ([votesFor, against, abstained, present]: Hands): BodyByKind['tally'] => ({
  for: votesFor,
  against,
  abstained,
  present,
});

export const hands = (household: string, numbers: Hands, meeting = MEETING): Draft =>
  say('tally', subjectOf.tally(meeting, household), tallyOf(numbers));

export const accounted = (body: Partial<BodyByKind['ballot-accounting']> = {}, meeting = MEETING): Draft =>
  say('ballot-accounting', subjectOf.ballotAccounting(meeting), {
    issued: 5,
    spoiled: 0,
    notReturned: 0,
    present: 5,
    households: ids(5),
    ...body,
  });

export const counted = (
  teller: 1 | 2,
  ballots: number,
  struck: Readonly<Record<string, number>> = {},
): Draft => say('ballot-count', subjectOf.ballotCount(MEETING, teller), { ballots, struck });

const SIGNATURE = { name: '', strokes: [] };

export const sealed = (
  covers: Readonly<Record<string, number>>,
  body: Partial<BodyByKind['minutes']> = {},
  meeting = MEETING,
): Draft =>
  say('minutes', subjectOf.minutes(meeting), {
    covers,
    closedAt: 3_600_000,
    digest: 'd',
    code: 'K7QM2XPD',
    chair: SIGNATURE,
    secretary: SIGNATURE,
    ...body,
  });

export const amended = (changes: BodyByKind['amendment']['changes'], meeting = MEETING): Draft =>
  say('amendment', subjectOf.amendment(meeting), {
    changes,
    reason: 'đếm lại',
    chair: SIGNATURE,
    secretary: SIGNATURE,
  });
