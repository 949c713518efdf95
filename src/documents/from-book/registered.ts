import type { BodyByKind, Strokes } from '#domain/book/kinds.ts';
import { resolve } from '#domain/book/resolve.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import type { BookView } from '#domain/book/view.ts';
import { householdOf, type Household } from '#domain/register/household.ts';
import { registrationOf } from '#domain/register/registration.ts';
import { ok, type Result } from '#domain/result.ts';
import { dayOfMoment } from './moment-day.ts';
import type { PaperProblem, PaperSources, PaperSubject } from './paper-sources.ts';
import { disputed, notFound, notYet } from './problems.ts';

/** A household that registered, with what it said and signed. */
export interface RegisteredHousehold {
  readonly household: Household;
  readonly registration: BodyByKind['registration'];
  readonly signed: SignedOnScreen | undefined;
}

/** A signature that was given on the screen, and on which day. */
export interface SignedOnScreen {
  readonly strokes: Strokes;
  readonly on: string;
}

/**
 * The household's signature under its registration. Its day is known because it was given on the device; of a registration that was
 * only noted down nobody has said when it was given, and the clock is not asked (L9).
 */
export function signedOnScreen(view: BookView, year: number, household: string): SignedOnScreen | undefined {
  const signature = resolve(
    view.get(subjectOf.registrationSignature(year, household)),
    'registration-signature',
  );
  if (signature.type !== 'settled') return undefined;
  return { strokes: signature.value.strokes, on: dayOfMoment(signature.heads[0]?.recordedAt) };
}

/** The household that a paper on its registration is about. */
export function registeredHousehold(
  { village, year }: PaperSources,
  subject: PaperSubject,
): Result<RegisteredHousehold, PaperProblem> {
  if (!subject.village) return notFound('village');
  const view = village(subject.village);
  const household = subject.household ? householdOf(view, subject.household) : undefined;
  if (!household) return notFound('household');
  const registration = registrationOf(view, year, household.id);
  if (registration.type === 'disputed') return disputed();
  if (registration.type === 'empty' || !registration.value.registered) return notYet('registration');
  return ok({
    household,
    registration: registration.value,
    signed: signedOnScreen(view, year, household.id),
  });
}
