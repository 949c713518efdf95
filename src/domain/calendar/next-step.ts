import { compareDates } from './civil-date.ts';
import { stepAfterMinutes } from './after-minutes.ts';
import { after, dayIn, lastDayBefore, latestSubmission, shift, timed } from './step.ts';
import type { NextStep, NextStepInput } from './step.ts';

export type { AfterMinutes, NextStep, NextStepInput, Step, VillageProgress } from './step.ts';

/** The next legal step of a village in a title year. Today is shown against the dates and decides no right (L9). */
export function nextStep(input: NextStepInput): NextStep {
  const { ruleSet, progress, today, calendar } = input;
  const decided = ruleSet.communeDecide.citation;

  if (progress.accepted) {
    return input.after?.isDecided ? decidedStep(input) : waitForDecision(input);
  }
  if (progress.returnedOpen > 0) {
    return timed({ step: 'answer-return', required: true, citation: decided }, undefined, today);
  }
  if (progress.submitted) {
    const due = after(progress.submittedOn, ruleSet.communeDecide.value, calendar);
    return timed({ step: 'wait-for-commune', required: true, citation: decided }, due, today);
  }
  if (progress.meetingState === 'sealed') {
    return stepAfterMinutes(input);
  }
  if (progress.meetingState === 'open') {
    return meet('seal-minutes', input);
  }
  return isRegistering(input) ? register(input) : meet('hold-meeting', input);
}

const decidedStep = ({ ruleSet, today }: NextStepInput): NextStep =>
  timed({ step: 'done', required: true, citation: ruleSet.publish.citation }, undefined, today);

/** The commune's term runs from the dossier, whenever its officer accepted it. */
function waitForDecision({ ruleSet, progress, today, calendar }: NextStepInput): NextStep {
  const { value, citation } = ruleSet.communeDecide;
  const due = after(progress.submittedOn, value, calendar);
  return timed({ step: 'wait-for-decision', required: true, citation }, due, today);
}

/**
 * Registration is what comes next until everybody is in or its time is over.
 *
 * Where registration is a condition and nobody registered, it stays next even when late: without it there is
 * nobody to review.
 */
function isRegistering({ ruleSet, progress, today, year }: NextStepInput): boolean {
  const { required, deadline } = ruleSet.registration.value;
  if (progress.registered > 0 && progress.registered >= progress.households) {
    return false;
  }
  if (required && progress.registered === 0) {
    return true;
  }
  return compareDates(today, dayIn(year, deadline ?? ruleSet.meetingSeason.value)) < 0;
}

function register({ ruleSet, today, year }: NextStepInput): NextStep {
  const { required, deadline } = ruleSet.registration.value;
  const due = deadline && lastDayBefore(year, deadline);
  return timed({ step: 'register', required, citation: ruleSet.registration.citation }, due, today);
}

function meet(
  step: 'hold-meeting' | 'seal-minutes',
  { ruleSet, today, year, calendar }: NextStepInput,
): NextStep {
  const due = lastDayBefore(year, ruleSet.reviewDeadline.value);
  const forCertificates = shift(
    latestSubmission(year, ruleSet, calendar),
    -1,
    [ruleSet.villageSubmit.value, ruleSet.posting.value],
    calendar,
  );
  const recommended = compareDates(forCertificates, due) < 0 ? forCertificates : due;
  const citation = ruleSet.reviewDeadline.citation;
  return { ...timed({ step, required: true, citation }, due, today), recommended };
}
