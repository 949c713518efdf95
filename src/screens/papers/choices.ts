import type { Village } from '#domain/register/commune.ts';
import { villagesOf } from '#domain/register/commune.ts';
import { resolve, resolveFields } from '#domain/book/resolve.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import type { BookView } from '#domain/book/view.ts';
import { decisionsOf, type Decision } from '#domain/decision/decision.ts';
import { meetingIdsOf } from '#domain/meeting/cancelled.ts';
import type { PaperFromBook, PaperSources, PaperSubject } from '#documents/from-book/paper-sources.ts';

/** A meeting as one chooses it; what happened in it is not computed for that. */
export interface MeetingChoice {
  readonly id: string;
  readonly cluster: string;
  readonly startedAt: number | undefined;
  readonly sealed: boolean;
}

/** What a paper can be about, as far as it needs it, and what is taken of that now. */
export interface Choices {
  readonly villages: readonly Village[] | undefined;
  readonly meetings: readonly MeetingChoice[] | undefined;
  readonly decisions: readonly Decision[] | undefined;
  readonly households: boolean;
  readonly subject: PaperSubject;
  /** What must be chosen before there is a paper. */
  readonly open: keyof PaperSubject | undefined;
}

type Needs = PaperFromBook['needs'];

/** A village is asked for wherever something of its book is needed. */
const needsVillage = (needs: Needs): boolean => needs.some((what) => what !== 'decision');

/** What there is to choose. Where there is only one, it is taken without asking. */
export function choicesFor(needs: Needs, sources: PaperSources, asked: PaperSubject): Choices {
  const villages = needsVillage(needs)
    ? villagesOf(sources.commune).filter(({ id }) => sources.villages.includes(id))
    : undefined;
  const village =
    asked.village ??
    villageOfMeeting(sources, asked.meeting) ??
    onlyOne(villages ?? []) ??
    loneVillage(sources);
  const meetings =
    needs.includes('meeting') && village ? meetingChoices(sources.village(village), sources.year) : undefined;
  const decisions = needs.includes('decision') ? decisionsOf(sources.commune, sources.year) : undefined;
  const subject: PaperSubject = {
    ...asked,
    village,
    meeting: asked.meeting ?? onlyOne(meetings ?? []),
    decision: asked.decision ?? onlyOne(decisions ?? []),
  };
  const households = needs.includes('household') && village !== undefined;
  return {
    villages,
    meetings,
    decisions,
    households,
    subject,
    open: openIn(needs, { villages, meetings, decisions, subject }),
  };
}

function openIn(
  needs: Needs,
  {
    villages,
    meetings,
    decisions,
    subject,
  }: Pick<Choices, 'villages' | 'meetings' | 'decisions' | 'subject'>,
): keyof PaperSubject | undefined {
  if (villages && villages.length > 0 && !subject.village) return 'village';
  // With nothing to choose from, the paper itself says what is missing.
  if (meetings && meetings.length > 0 && !subject.meeting) return 'meeting';
  if (decisions && decisions.length > 0 && !subject.decision) return 'decision';
  return needs.includes('household') && !subject.household ? 'household' : undefined;
}

const onlyOne = (choices: readonly { readonly id: string }[]): string | undefined =>
  choices.length === 1 ? choices[0]?.id : undefined;

/** A phone has its village's book before it has the commune's list of villages. */
const loneVillage = ({ villages }: PaperSources): string | undefined =>
  villages.length === 1 ? villages[0] : undefined;

const villageOfMeeting = ({ villages, village }: PaperSources, meeting = ''): string | undefined =>
  meeting === ''
    ? undefined
    : villages.find((id) => village(id).get(subjectOf.meeting(meeting)) !== undefined);

const meetingChoices = (view: BookView, year: number): readonly MeetingChoice[] =>
  meetingIdsOf(view, year).map((id) => {
    const { cluster = '', startedAt } = resolveFields(view.get(subjectOf.meeting(id)), 'meeting').value;
    const sealed = resolve(view.get(subjectOf.minutes(id)), 'minutes').type !== 'empty';
    return { id, cluster, startedAt, sealed };
  });
