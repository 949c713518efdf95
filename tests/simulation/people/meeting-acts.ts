import {
  amendMinutes,
  cancelMeeting,
  markAbsent,
  markPresent,
  openMeeting,
  recordBallotAccounting,
  recordBallotCount,
  recordListVote,
  recordTally,
  restartCount,
  restoreMeeting,
  setMeetingFields,
  submitVillage,
  summon,
  type MeetingPlace,
} from '#commands/meetings.ts';
import { sealMinutes } from '#commands/seal-minutes.ts';
import { minutesDigestOf } from '#protocol/minutes-digest.ts';
import { addBallot, EMPTY_BALLOT_DRAFT, undoBallot, validBallots } from '#domain/meeting/ballots.ts';
import { isSealed, meetingOf, meetingsOf, type Meeting } from '#domain/meeting/meeting.ts';
import { sealProblems } from '#domain/meeting/seal.ts';
import { activeHouseholdsOf } from '#domain/register/household.ts';
import { freezeRules } from '#domain/rules/frozen-rules.ts';
import { ND86_2023 } from '#domain/rules/nd86-2023.ts';
import { YEAR } from '../world/cast.ts';
import { pickOf, SIGNATURE, type Context, type Deed } from './context.ts';
import { settleFirst } from './settle.ts';

const METHODS = ['SHOW_OF_HANDS', 'LIST', 'SECRET'] as const;

/** The meeting that goes on now: the last one that is not sealed, else the last. */
export function meetingNow({ view }: Context): Meeting | undefined {
  const all = meetingsOf(view, YEAR);
  return all.findLast((meeting) => !isSealed(meeting)) ?? all.at(-1);
}

const withMeeting =
  (deed: (context: Context, meeting: Meeting, place: MeetingPlace) => Promise<unknown>): Deed =>
  async (context) => {
    const meeting = meetingNow(context);
    if (meeting) await deed(context, meeting, { village: context.village, meeting: meeting.id });
  };

const hands = (present: number, n: number) => {
  const against = present > 0 ? n % (present + 1) : 0;
  return { for: present - against, against, abstained: 0, present };
};

async function open({ view, tab, village, act }: Context): Promise<unknown> {
  const households = activeHouseholdsOf(view).map(({ id }) => id);
  if (households.length === 0) return undefined;
  return openMeeting(tab.recording, {
    village,
    year: YEAR,
    cluster: '',
    place: `Nhà văn hóa ${act.m}`,
    rules: freezeRules(ND86_2023),
    households,
  });
}

/** Who is summoned, by id. */
export const seatsOf = (meeting: Meeting): readonly string[] => meeting.attendance.seats.map(({ id }) => id);

const attend = withMeeting(async ({ tab, act }, meeting, place) => {
  const seat = pickOf(seatsOf(meeting), act.n);
  if (seat === undefined) return undefined;
  return act.m % 4 === 0
    ? markAbsent(tab.recording, place, seat)
    : markPresent(tab.recording, place, seat, act.m % 2 ? 'head' : 'representative', `Người ${act.m}`);
});

const vote = withMeeting(async ({ tab, act }, meeting, place) => {
  const household = pickOf(seatsOf(meeting), act.n);
  return household && recordTally(tab.recording, place, household, hands(meeting.attendance.present, act.m));
});

const listVote = withMeeting(async ({ tab, act }, meeting, place) => {
  const seats = seatsOf(meeting);
  const exceptions = act.m % 3 === 0 ? seats.slice(0, 1) : [];
  const households = seats.filter((seat) => !exceptions.includes(seat));
  const tally = hands(meeting.attendance.present, act.m % 2);
  return recordListVote(tab.recording, place, { ...tally, households, exceptions });
});

const accounting = withMeeting(({ tab }, meeting, place) => {
  const present = meeting.attendance.present;
  return recordBallotAccounting(tab.recording, place, {
    issued: present,
    spoiled: 0,
    notReturned: 0,
    present,
    households: seatsOf(meeting),
  });
});

/** A teller reads one paper ballot aloud: on disk at once, no part of the book. */
const ballot = withMeeting(async ({ tab, act }, meeting, place) => {
  const teller = act.n % 2 === 0 ? 1 : 2;
  const draft = (await tab.ballots.load(place.meeting, teller)) ?? EMPTY_BALLOT_DRAFT;
  const struck = seatsOf(meeting).slice(0, act.m % 2);
  const next = act.m === 9 ? undoBallot(draft) : addBallot(draft, struck);
  return tab.ballots.save(place.meeting, teller, next);
});

const finishCount = withMeeting(async ({ tab, act }, _now, place) => {
  const teller = act.n % 2 === 0 ? 1 : 2;
  const draft = await tab.ballots.load(place.meeting, teller);
  if (!draft || draft.count.ballots === 0) return undefined;
  const done = await recordBallotCount(tab.recording, place, teller, draft.count);
  return done.ok ? tab.ballots.clear(place.meeting, teller) : undefined;
});

/** As the screen does it: what is covered is what was read. */
const seal = withMeeting(async (context, meeting, place) => {
  const { tab, village, scope } = context;
  if (isSealed(meeting) || sealProblems(context.view, meeting).length > 0) return undefined;
  const closedAt = tab.recording.now();
  const digest = minutesDigestOf(meeting, village, closedAt);
  const covers = await tab.store.coversOf(scope);
  const read = meetingOf(tab.store.view(scope), place.meeting);
  if (minutesDigestOf(read, village, closedAt) !== digest) return undefined;
  const signed = { chair: SIGNATURE, secretary: SIGNATURE };
  return sealMinutes(tab.recording, { village, meeting: read, closedAt, ...signed, covers });
});

const amend = withMeeting(async ({ tab, act }, meeting, place) => {
  const result = pickOf(meeting.sealedResults, act.n);
  if (!isSealed(meeting) || !result) return undefined;
  const change = { household: result.household, outcome: 'not-proposed', for: 0, base: 3 } as const;
  const signed = { chair: SIGNATURE, secretary: SIGNATURE };
  return amendMinutes(tab.recording, place, { changes: [change], reason: `Đếm lại ${act.m}`, ...signed });
});

const officials = withMeeting(({ tab, act }, _now, place) =>
  setMeetingFields(tab.recording, place, {
    chair: { name: 'Lý Thị Mai', position: 'Trưởng thôn' },
    secretary: { name: `Thư ký ${act.m % 2}`, position: 'Thư ký' },
  }),
);

const method = withMeeting(({ tab, act }, _meeting, place) =>
  setMeetingFields(tab.recording, place, { method: pickOf(METHODS, act.n) ?? 'LIST' }),
);

/** Whatever the meeting needs next, so that stories come to sealed minutes and beyond. */
const goOn: Deed = async (context) => {
  const { tab, view, village } = context;
  const meeting = meetingNow(context);
  if (!meeting) return open(context);
  if (isSealed(meeting)) return submitVillage(tab.recording, village, YEAR, [meeting.id]);
  const place = { village, meeting: meeting.id };
  const absent = meeting.attendance.seats.filter((seat) => !seat.present);
  for (const seat of absent) await markPresent(tab.recording, place, seat.id, 'head', '');
  if (absent.length > 0) return undefined;
  const { chair, secretary } = meeting.fields;
  if (!chair || !secretary) await officials(context);
  if (!meeting.fields.method) return method(context);
  const [problem] = sealProblems(view, meeting);
  if (!problem && chair && secretary) return seal(context);
  if (meeting.disputes.length > 0) return settleFirst(context, meeting.disputes);
  return voteOn(context, meeting, place);
};

async function voteOn(context: Context, meeting: Meeting, place: MeetingPlace): Promise<unknown> {
  const { tab, act } = context;
  if (meeting.fields.method === 'LIST') return listVote(context);
  if (meeting.fields.method === 'SECRET') return countNext(context, meeting, place);
  const tally = hands(meeting.attendance.present, act.m % 2);
  for (const { household, outcome } of meeting.results) {
    if (outcome === 'undecided') await recordTally(tab.recording, place, household, tally);
  }
  return undefined;
}

async function countNext(context: Context, meeting: Meeting, place: MeetingPlace): Promise<unknown> {
  const { tab, act } = context;
  const { ballots } = meeting;
  if (!('accounting' in ballots) || ballots.type === 'more-issued-than-present') return accounting(context);
  if (ballots.type === 'two-counts' || ballots.type === 'wrong-number')
    return restartCount(tab.recording, place);
  const counted = validBallots(ballots.accounting);
  const [first = ''] = ballots.accounting.households;
  const struck = act.m % 3 === 0 && counted > 0 ? { [first]: 1 } : {};
  for (const teller of [1, 2] as const)
    await recordBallotCount(tab.recording, place, teller, { ballots: counted, struck });
  return undefined;
}

/** What is done around a meeting, by name. */
export const MEETING_ACTS: Readonly<Record<string, Deed>> = {
  'open meeting': open,
  'go on with meeting': goOn,
  attend,
  vote,
  'vote on list': listVote,
  'account for ballots': accounting,
  'read a ballot': ballot,
  'finish count': finishCount,
  'count again': withMeeting(({ tab }, _meeting, place) => restartCount(tab.recording, place)),
  'choose method': method,
  'name officials': officials,
  'note discussion': withMeeting(({ tab, act }, _meeting, place) =>
    setMeetingFields(tab.recording, place, { discussion: `Ý kiến ${act.m}` }),
  ),
  'summon delegate': withMeeting(({ tab, act }, meeting, place) => {
    const delegate = { id: `d${act.m}`, name: `Đại biểu ${act.m}`, position: 'Chi bộ' };
    const seats = meeting.attendance.seats.filter(({ type }) => type === 'household');
    return summon(
      tab.recording,
      place,
      seats.map(({ id }) => id),
      [delegate],
    );
  }),
  'cancel meeting': withMeeting(({ tab }, _meeting, place) => cancelMeeting(tab.recording, place)),
  'restore meeting': withMeeting(({ tab }, _meeting, place) => restoreMeeting(tab.recording, place)),
  seal,
  amend,
};
