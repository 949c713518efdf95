import { describeVillage, setTarget } from '#commands/commune.ts';
import { addHousehold, correctHousehold, moveOutHousehold } from '#commands/households.ts';
import { recordRegistration, signRegistration } from '#commands/registrations.ts';
import { acceptVillage, answerReturn, returnVillage } from '#commands/reviews.ts';
import { submitVillage } from '#commands/meetings.ts';
import { villageScope, type Draft } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { isSealed } from '#domain/meeting/meeting.ts';
import { activeHouseholdsOf } from '#domain/register/household.ts';
import { restrictedDraft } from '#domain/register/register-drafts.ts';
import { acceptProblems } from '#domain/review/accept-problems.ts';
import { returnItemsOf } from '#domain/review/return-item.ts';
import { reviewVillage } from '#domain/review/village-review.ts';
import { COMMUNE, SECRET_MARK, VILLAGES, YEAR } from '../world/cast.ts';
import { contextOf, pickOf, SIGNATURE, type Context, type Deed } from './context.ts';
import { OFFICER_ERASURE_ACTS, VILLAGE_ERASURE_ACTS } from './erasure-acts.ts';
import { MEETING_ACTS } from './meeting-acts.ts';
import type { Phone, Tab } from './phone.ts';
import { READER_ACTS } from './readers.ts';
import { OFFICER_RECOGNITION_ACTS, VILLAGE_RECOGNITION_ACTS } from './recognition-acts.ts';
import { settle } from './settle.ts';

/*
 * What people do, each through the product's own command. `n` and `m` choose among what is there (households, numbers); what
 * cannot be done now is left undone, so that any step can be left out of a story.
 */

const household = ({ view, act }: Context): string | undefined => pickOf(activeHouseholdsOf(view), act.n)?.id;

/** Does something with one of the village's households. */
const withHousehold =
  (deed: (context: Context, id: string) => Promise<unknown>): Deed =>
  async (context) => {
    const id = household(context);
    if (id !== undefined) await deed(context, id);
  };

const FIELDS = [
  (m: number) => ({ phone: `09${m}` }),
  (m: number) => ({ note: `ghi chú ${m}` }),
  (m: number) => ({ address: `Số ${m}`, cluster: `Cụm ${m % 2}` }),
  (m: number) => ({ headName: `Chủ hộ ${m}`, memberCount: m }),
] as const;

async function submit({ view, tab, village }: Context): Promise<unknown> {
  const { meetings, state } = reviewVillage(view, village, YEAR);
  const sealed = meetings.filter(isSealed).map(({ id }) => id);
  if (sealed.length === 0 || state === 'accepted') return undefined;
  return submitVillage(tab.recording, village, YEAR, sealed);
}

async function giveBack({ view, tab, village, act }: Context): Promise<unknown> {
  const review = reviewVillage(view, village, YEAR);
  if (review.submission.type === 'empty' || review.state === 'accepted') return undefined;
  const target = { type: 'village', field: 'minutes' } as const;
  return returnVillage(tab.recording, village, YEAR, [{ target, reason: `Thiếu ${act.m}` }]);
}

async function answer({ view, tab, village, act }: Context): Promise<unknown> {
  const item = returnItemsOf(view, YEAR).find(({ open }) => open);
  return item && answerReturn(tab.recording, village, YEAR, item.id, `Đã bổ sung ${act.m}`);
}

async function accept({ view, tab, village, scope }: Context): Promise<unknown> {
  const review = reviewVillage(view, village, YEAR);
  if (acceptProblems(review).length > 0 || review.submission.type === 'empty') return undefined;
  const covers = await tab.store.coversOf(scope);
  return acceptVillage(tab.recording, village, YEAR, review.submission.value.meetings, covers);
}

/** A defect of an app: it records for a village that is not its own, or something only others may. */
async function trespass({ phone, tab, act }: Context): Promise<unknown> {
  const other = VILLAGES.find((village) => village !== phone.village) ?? COMMUNE;
  const drafts: readonly Draft[] = [
    {
      scope: villageScope(other),
      kind: 'household',
      subject: `household:${phone.name}x${act.m}`,
      body: { headName: `kẻ lạ ${phone.village}` },
    },
    restrictedDraft(phone.village, `${phone.name}r`, { ethnicity: `${SECRET_MARK} ${phone.village}` }),
    {
      scope: villageScope(phone.village),
      kind: 'erasure',
      subject: subjectOf.erasure('desk-1'),
      body: { household: 'desk-1', reason: 'không ai cho phép' },
    },
  ];
  const draft = drafts[act.n % drafts.length];
  return draft && tab.recording.record([draft]);
}

const OFFICERS: Readonly<Record<string, Deed>> = {
  return: giveBack,
  accept,
  'restricted facts': withHousehold(({ tab, village, act }, id) =>
    tab.recording.record([restrictedDraft(village, id, { ethnicity: `${SECRET_MARK} ${village} ${act.m}` })]),
  ),
  target: ({ tab, act }) =>
    setTarget(tab.recording, {
      year: YEAR,
      indicator: 'registered',
      basisPoints: 8000 + act.m,
      denominator: 'households',
    }),
  'rename village': ({ tab, village, act }) =>
    describeVillage(tab.recording, village, { name: `Thôn ${village} ${act.m}`, unitKind: 'THON', order: 1 }),
};

const VILLAGERS: Readonly<Record<string, Deed>> = {
  register: withHousehold(({ tab, village, act }, id) =>
    recordRegistration(
      tab.recording,
      { village, year: YEAR, household: id },
      { registered: act.m % 2 === 0, commitments: act.m > 4 ? ['hygiene'] : [] },
    ),
  ),
  'sign registration': withHousehold(({ tab, village, act }, id) =>
    signRegistration(
      tab.recording,
      { village, year: YEAR, household: id },
      { ...SIGNATURE, name: `Ký ${act.m}` },
    ),
  ),
  'correct household': withHousehold(({ tab, village, act }, id) =>
    correctHousehold(tab.recording, village, id, (pickOf(FIELDS, act.m) ?? FIELDS[0])(act.m)),
  ),
  'add household': ({ tab, village, act }) =>
    addHousehold(tab.recording, village, { headName: `Hộ mới ${act.m}`, order: 9 }),
  'move household out': withHousehold(({ tab, village }, id) => moveOutHousehold(tab.recording, village, id)),
  submit,
  'answer return': answer,
  settle,
  undo: async ({ tab }) => (tab.undo.length > 0 ? tab.recording.record(tab.undo) : undefined),
  trespass,
};

const DEEDS: Readonly<Record<string, Deed>> = {
  ...VILLAGERS,
  ...MEETING_ACTS,
  ...VILLAGE_RECOGNITION_ACTS,
  ...OFFICERS,
  ...OFFICER_RECOGNITION_ACTS,
  ...VILLAGE_ERASURE_ACTS,
  ...OFFICER_ERASURE_ACTS,
  ...READER_ACTS,
};

export const VILLAGER_ACTS: readonly string[] = [...Object.keys(VILLAGERS), ...Object.keys(MEETING_ACTS)];
export const OFFICER_ACTS: readonly string[] = [
  ...Object.keys(OFFICERS),
  'settle',
  'correct household',
  'undo',
];

/** One thing somebody does, with two numbers that choose. */
export interface Act {
  readonly act: string;
  readonly n: number;
  readonly m: number;
}

/** Does it, as far as it can be done now. */
export async function perform(phone: Phone, tab: Tab, act: Act): Promise<void> {
  const deed = DEEDS[act.act];
  if (!deed) throw new Error(`Nobody knows how to ${act.act}`);
  await deed(contextOf(phone, tab, act));
}
