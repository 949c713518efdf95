import { addDays, type CivilDate } from './civil-date.ts';
import { after, latestSubmission, shift, timed } from './step.ts';
import type { AfterMinutes, AfterMinutesStep, NextStep, NextStepInput } from './step.ts';

/**
 * What comes between sealed minutes and the dossier. A vote that an objection asks for comes first, as it may change the list;
 * opinions are settled while the sheet hangs, so that nothing is left when its time is over.
 */
export function stepAfterMinutes(input: NextStepInput): NextStep {
  const { after: known, ruleSet, today, year, calendar } = input;
  const step = known && villageStep(known);
  if (!known || !step) return submit(input);
  const { citation, value } = ruleSet.posting;
  const ofVillage = { step, required: true, citation } as const;
  const { posting } = known;
  if (step === 'post' || step === 'post-again') {
    const recommended = shift(latestSubmission(year, ruleSet, calendar), -1, [value], calendar);
    return { ...timed(ofVillage, undefined, today), recommended };
  }
  if (posting.type !== 'hanging' || step === 'vote-again') return timed(ofVillage, undefined, today);
  return { ...timed(ofVillage, posting.until, today), notBefore: dayAfter(posting.until) };
}

/** What the village itself does before it hands in; `undefined` when nothing is left. */
function villageStep(known: AfterMinutes): AfterMinutesStep | undefined {
  const { posting, proposed, openOpinions, toVoteAgain } = known;
  if (toVoteAgain > 0) return 'vote-again';
  const isPosted = posting.type === 'hanging' || posting.type === 'over';
  if (proposed > 0 && posting.type === 'not-posted') return 'post';
  if (proposed > 0 && posting.type === 'outdated') return 'post-again';
  if (openOpinions > 0) return 'settle-opinions';
  if (!isPosted) return undefined;
  if (posting.type === 'hanging') return 'wait-for-posting';
  return posting.posting.takenDownOn === '' ? 'take-down' : undefined;
}

const dayAfter = (day: CivilDate): CivilDate => addDays(day, 1);

/** The dossier. Before it is known when the sheet was put up, its time is reckoned from the minutes. */
function submit({ ruleSet, progress, after: known, today, year, calendar }: NextStepInput): NextStep {
  const citation = ruleSet.villageSubmit.citation;
  const posted = known ? undefined : after(progress.sealedOn, ruleSet.posting.value, calendar);
  // The village's own term begins when the result is final, which is after the posting.
  const reckoned = after(posted ?? progress.sealedOn, ruleSet.villageSubmit.value, calendar);
  return {
    ...timed({ step: 'submit', required: true, citation }, known ? known.due : reckoned, today),
    recommended: latestSubmission(year, ruleSet, calendar),
    ...(posted && { notBefore: dayAfter(posted) }),
  };
}
