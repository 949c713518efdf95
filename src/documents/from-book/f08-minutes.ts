import { summonsOf } from '#domain/meeting/attendance.ts';
import type { HouseholdResult } from '#domain/meeting/results.ts';
import { ok } from '#domain/result.ts';
import { displayCode } from '#domain/text/display-code.ts';
import { minutesPaper } from '../forms/f08-minutes.ts';
import type { MinutesAmendment, MinutesFacts, MinutesVote } from '../forms/f08-facts.ts';
import { dayOfMoment } from './moment-day.ts';
import type { PaperFromBook } from './paper-sources.ts';
import { pointsOf } from './points.ts';
import { notYet } from './problems.ts';
import { inRegisterOrder, listedHousehold, meetingBook, type MeetingBook } from './village-book.ts';

/** The sealed minutes as they were signed, by the rules that the meeting pinned; an amendment follows as a part of its own. */
export const fromBook: PaperFromBook = {
  needs: ['village', 'meeting'],
  make(sources, subject) {
    const book = meetingBook(sources, subject);
    if (!book.ok) return book;
    const { minutes, sealedResults, results } = book.value.meeting;
    if (minutes.type === 'empty') return notYet('minutes');
    if ([...sealedResults, ...results].some((result) => result.for > result.base)) return notYet('minutes');
    const { closedAt, code, chair, secretary } = minutes.value;
    const sealed = { code: displayCode(code), chair, secretary };
    return ok(minutesPaper({ ...factsOf(book.value), closedAt, sealed }));
  },
};

function factsOf(book: MeetingBook): Omit<MinutesFacts, 'closedAt' | 'sealed'> {
  const { place, meeting } = book;
  const { fields, attendance } = meeting;
  return {
    place,
    rules: fields.rules,
    cluster: fields.cluster ?? '',
    meetingPlace: fields.place ?? '',
    startedAt: fields.startedAt,
    chair: fields.chair,
    secretary: fields.secretary,
    ...delegatesOf(book),
    summoned: { households: attendance.householdsSummoned, delegates: attendance.delegatesSummoned },
    present: { households: attendance.householdsPresent, delegates: attendance.delegatesPresent },
    method: fields.method,
    ballots:
      fields.method === 'SECRET' && 'accounting' in meeting.ballots ? meeting.ballots.accounting : null,
    votes: inRegisterOrder(book, meeting.sealedResults, ({ household }) => household).map((result) =>
      voteOf(book, result),
    ),
    discussion: fields.discussion ?? '',
    objections: '',
    amendment: amendmentOf(book),
  };
}

/** Delegates by name; of the households the paper says how many had nobody there. Nobody notes why somebody stays away. */
function delegatesOf({ view, meeting }: MeetingBook): Pick<MinutesFacts, 'delegates' | 'absences'> {
  const came = new Set(meeting.attendance.seats.filter(({ present }) => present).map(({ id }) => id));
  const { delegates } = summonsOf(view, meeting.id);
  return {
    delegates: delegates.filter(({ id }) => came.has(id)),
    absences: delegates
      .filter(({ id }) => !came.has(id))
      .map(({ name, position }) => ({ name, reason: position })),
  };
}

function voteOf(book: MeetingBook, result: HouseholdResult): MinutesVote {
  const { household, outcome, basis, against, abstained, base } = result;
  const { headName: name, address } = listedHousehold(book, household);
  const note = noteOf(book, result);
  return { name, address, outcome, basis, for: result.for, against, abstained, base, note };
}

/** Why a household is not proposed where it was not the vote: its points, or that a case holds and never which one. */
function noteOf({ meeting }: MeetingBook, { household, failed }: HouseholdResult): string {
  if (failed === 'disqualified') return 'không đủ điều kiện xét';
  if (failed !== 'score') return '';
  const points = pointsOf(meeting, household);
  return points === undefined
    ? 'chưa đạt mức điểm'
    : `chưa đạt mức điểm: ${points.points}/${points.maxPoints}`;
}

function amendmentOf(book: MeetingBook): MinutesAmendment | undefined {
  const { amendment } = book.meeting;
  if (amendment.type !== 'settled') return undefined;
  const { changes, reason, chair, secretary } = amendment.value;
  return {
    on: dayOfMoment(amendment.heads[0]?.recordedAt),
    reason,
    chair,
    secretary,
    changes: changes.map(({ household, outcome, for: votes, base }) => ({
      name: listedHousehold(book, household).headName,
      outcome,
      for: votes,
      base,
    })),
  };
}
