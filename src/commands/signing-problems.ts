import type { IsoDay } from '#domain/book/kinds-of-recognition.ts';
import type { CivilDate } from '#domain/calendar/civil-date.ts';
import { isoDayOf } from '#domain/calendar/iso-day.ts';
import type { BookView } from '#domain/book/view.ts';
import { villagePartOf, type Decision, type VillagePart } from '#domain/decision/decision.ts';
import type { IsYearUsed } from '#domain/decision/used-years.ts';
import type { VillageReview } from '#domain/review/village-review.ts';

/** Why a decision cannot be signed as it is, with whom to look at. */
export type SigningProblem =
  | { readonly type: 'nobody-named' }
  /** Villages whose year the commune has not accepted. */
  | { readonly type: 'not-accepted'; readonly villages: readonly string[] }
  /** Households that are not proposed by their village's result. */
  | { readonly type: 'not-proposed'; readonly village: string; readonly households: readonly string[] }
  /** Households whose title or certificate is to be taken, and that have none by the decision in question. */
  | { readonly type: 'not-recognised'; readonly village: string; readonly households: readonly string[] }
  /** A merit certificate names the years that it rewards. */
  | { readonly type: 'no-years'; readonly village: string }
  /** Households that another certificate has rewarded for one of these years, perhaps since the draft was made. */
  | { readonly type: 'years-used'; readonly village: string; readonly households: readonly string[] }
  /**
   * The day is before the one on which the acceptance was recorded. A clock said so, not a person (L9), and after an outage papers
   * are written into the book late: whoever signs may say that it is right so.
   */
  | { readonly type: 'before-acceptance'; readonly village: string; readonly acceptedOn: IsoDay };

/** A village that a decision may name: its book and what it says of the year. */
export interface DecidedVillage {
  readonly view: BookView;
  readonly review: VillageReview;
  /** The day on which the acceptance was recorded, by the device's calendar; empty when unknown. */
  readonly acceptedOn: IsoDay;
  /** Whom other certificates have rewarded; asked for merit certificates only. */
  readonly isYearUsed: IsYearUsed;
}

const NEVER_USED: IsYearUsed = () => false;

/** The village as a decision needs it; `dayOf` turns a recorded moment into a day of the device's calendar. */
export function decidedVillage(
  view: BookView,
  review: VillageReview,
  dayOf: (epochMs: number) => CivilDate,
  isYearUsed: IsYearUsed = NEVER_USED,
): DecidedVillage {
  const { acceptance } = review;
  const times = acceptance.type === 'settled' ? acceptance.heads.map(({ recordedAt }) => recordedAt) : [];
  return {
    view,
    review,
    acceptedOn: times.length > 0 ? isoDayOf(dayOf(Math.min(...times))) : '',
    isYearUsed,
  };
}

interface Named extends DecidedVillage {
  readonly village: string;
  readonly part: VillagePart;
}

/** Everything that stands between a decision and its signature on that day; empty when it can be signed. */
export function signingProblems(
  decision: Decision,
  signedOn: IsoDay,
  villages: readonly DecidedVillage[],
): readonly SigningProblem[] {
  const named = villages.flatMap((one): Named[] => {
    const { village } = one.review;
    const part = villagePartOf(one.view, decision.id, village);
    return part && part.households.length > 0 ? [{ ...one, village, part }] : [];
  });
  if (named.length === 0 && decision.type !== 'correction') return [{ type: 'nobody-named' }];
  if (decision.type === 'revocation') return named.flatMap((one) => revocationProblems(decision, one));
  const open = named.filter(({ review }) => review.state !== 'accepted').map(({ village }) => village);
  return [
    ...(open.length > 0 ? [{ type: 'not-accepted', villages: open } as const] : []),
    ...named.flatMap((one) => (decision.award === 'merit' ? meritProblems(one) : namingProblems(one))),
    ...named.flatMap((one) => dayProblems(one, signedOn)),
  ];
}

function namingProblems({ village, part, review }: Named): readonly SigningProblem[] {
  const proposed = new Set(
    review.results.filter(({ outcome }) => outcome === 'proposed').map(({ household }) => household),
  );
  const others = part.households.filter((household) => !proposed.has(household));
  return others.length > 0 ? [{ type: 'not-proposed', village, households: others }] : [];
}

function meritProblems(named: Named): readonly SigningProblem[] {
  const { village, part, isYearUsed } = named;
  const { households, years } = part;
  const rewarded = households.filter((household) => years.some((year) => isYearUsed(household, year)));
  return [
    ...(years.length === 0 ? [{ type: 'no-years', village } as const] : []),
    ...(rewarded.length > 0 ? [{ type: 'years-used', village, households: rewarded } as const] : []),
    ...namingProblems(named),
  ];
}

function revocationProblems(
  { corrects }: Decision,
  { village, part, view }: Named,
): readonly SigningProblem[] {
  const earlier = new Set(villagePartOf(view, corrects, village)?.households);
  const others = part.households.filter((household) => !earlier.has(household));
  return others.length > 0 ? [{ type: 'not-recognised', village, households: others }] : [];
}

const dayProblems = ({ village, acceptedOn }: Named, signedOn: IsoDay): readonly SigningProblem[] =>
  acceptedOn !== '' && signedOn < acceptedOn ? [{ type: 'before-acceptance', village, acceptedOn }] : [];
