import {
  assessAllMetExcept,
  assessHousehold,
  disqualifyHousehold,
  withdrawDisqualification,
} from '#commands/assessments.ts';
import { draftDecision, nameHouseholds, publishDecision } from '#commands/decisions.ts';
import { noteOpinion, putUpPosting, settleOpinion, takeDownPosting } from '#commands/postings.ts';
import { COMMUNE_SCOPE, villageScope } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { decisionsOf, isSigned } from '#domain/decision/decision.ts';
import { proposedOf } from '#domain/dossier/dossier.ts';
import { isSealed } from '#domain/meeting/meeting.ts';
import { opinionsOf } from '#domain/posting/opinions.ts';
import { postingsOf } from '#domain/posting/posting.ts';
import { activeHouseholdsOf } from '#domain/register/household.ts';
import { workCalendarIn } from '#domain/register/work-calendar.ts';
import { reviewVillage } from '#domain/review/village-review.ts';
import { ND86_2023 } from '#domain/rules/nd86-2023.ts';
import { SECRET_MARK, YEAR } from '../world/cast.ts';
import { pickOf, type Context, type Deed } from './context.ts';
import { meetingNow, seatsOf } from './meeting-acts.ts';

/* What comes after the minutes, and the assessment before them: sheets on the notice board, opinions, decisions, earlier years. */

const dayOfMonth = (m: number): string => `${YEAR}-10-${String(10 + (m % 10))}`;

const assessing =
  (
    deed: (
      context: Context,
      at: Parameters<typeof assessHousehold>[1],
      household: string,
    ) => Promise<unknown>,
  ): Deed =>
  async (context) => {
    const meeting = meetingNow(context);
    const household = meeting && pickOf(seatsOf(meeting), context.act.n);
    if (meeting && household !== undefined)
      await deed(context, { village: context.village, meeting }, household);
  };

const assess = assessing(({ tab, act }, at, household) =>
  assessHousehold(tab.recording, at, household, {
    unmet: act.m % 2 ? ['II.1'] : [],
    poorHousehold: act.m > 6,
  }),
);

const assessAll = assessing(({ tab, act }, at, household) => {
  const exceptions = act.m % 3 ? [{ household, unmet: ['I.1'] }] : [];
  return assessAllMetExcept(tab.recording, at, seatsOf(at.meeting), exceptions);
});

/** What nobody but officers and who found it may read. */
const findCase = assessing(({ tab, village, act }, at, household) =>
  act.m % 4 === 0
    ? withdrawDisqualification(tab.recording, at, household)
    : disqualifyHousehold(tab.recording, at, {
        household,
        cases: ['a'],
        note: `${SECRET_MARK} ${village} ${act.m}`,
      }),
);

async function putUp({ view, tab, village, act }: Context): Promise<unknown> {
  const review = reviewVillage(view, village, YEAR);
  const postings = postingsOf(view, YEAR);
  const calendar = workCalendarIn(tab.store.view(COMMUNE_SCOPE));
  const list = { review, postings, term: ND86_2023.posting.value, calendar };
  return putUpPosting(tab.recording, list, { postedOn: dayOfMonth(act.m), place: `Bảng tin ${act.m}` });
}

async function takeDown({ view, tab, village }: Context): Promise<unknown> {
  const posting = postingsOf(view, YEAR).at(-1);
  return posting && takeDownPosting(tab.recording, village, posting, `${YEAR}-11-05`);
}

const note = async ({ view, tab, village, act }: Context): Promise<unknown> =>
  noteOpinion(tab.recording, village, YEAR, {
    household: pickOf(activeHouseholdsOf(view), act.n)?.id ?? '',
    from: '',
    text: `Ý kiến của dân ${act.m}`,
    receivedOn: dayOfMonth(act.m),
  });

async function settleSaid({ view, tab, village, act }: Context): Promise<unknown> {
  const opinion = pickOf(opinionsOf(view, YEAR), act.n);
  if (!opinion) return undefined;
  const settlement = act.m % 2 ? 'upheld' : 'dismissed';
  const review = reviewVillage(view, village, YEAR);
  return settleOpinion(tab.recording, review, opinion, { settlement, how: `Đã xác minh ${act.m}` });
}

const draft: Deed = ({ tab, act }) =>
  draftDecision(tab.recording, { year: YEAR, type: 'recognition', grounds: [`Tờ trình ${act.m}`] });

async function name({ view, tab, village, act }: Context): Promise<unknown> {
  const decision = pickOf(decisionsOf(tab.store.view(COMMUNE_SCOPE), YEAR), act.n);
  const review = reviewVillage(view, village, YEAR);
  if (!decision || !review.meetings.some(isSealed)) return undefined;
  return nameHouseholds(tab.recording, decision, [{ village, households: proposedOf(review), years: [] }]);
}

async function publish({ tab, act }: Context): Promise<unknown> {
  const decision = decisionsOf(tab.store.view(COMMUNE_SCOPE), YEAR).find(isSigned);
  return decision && publishDecision(tab.recording, decision, `${YEAR}-11-20`, `Trụ sở ${act.m}`);
}

const remember: Deed = async ({ tab, view, village, act }) => {
  const household = pickOf(activeHouseholdsOf(view), act.n);
  if (!household) return undefined;
  const body = { outcome: 'recognised', reason: '', decision: `0${act.m}/QĐ-UBND`, merit: false } as const;
  const subject = subjectOf.pastResult(YEAR - 1, household.id);
  return tab.recording.record([{ scope: villageScope(village), kind: 'past-result', subject, body }]);
};

/** What the village does, by name. */
export const VILLAGE_RECOGNITION_ACTS: Readonly<Record<string, Deed>> = {
  assess,
  'assess all': assessAll,
  'find a case': findCase,
  'put up posting': putUp,
  'take down posting': takeDown,
  'note opinion': note,
  'settle opinion': settleSaid,
};

/** What the officer does, by name. */
export const OFFICER_RECOGNITION_ACTS: Readonly<Record<string, Deed>> = {
  'draft decision': draft,
  'name households': name,
  'publish decision': publish,
  'remember a year': remember,
};
