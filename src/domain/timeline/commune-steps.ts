import type { CivilDate } from '../calendar/civil-date.ts';
import { isSigned, publicationOf, villagePartOf, type Decision } from '../decision/decision.ts';
import { endOfTerm } from '../posting/posting.ts';
import { acceptProblems } from '../review/accept-problems.ts';
import { dayRecorded, type VillageSteps } from './village-steps.ts';
import { saidDay, type StepFacts, type TimelineQuestion } from './step-facts.ts';

/** The commune's part of the year: its term to decide covers looking, accepting and deciding together. */
export function communeSteps(question: TimelineQuestion, { steps, submittedOn }: VillageSteps) {
  const { review, flags, ruleSet, calendar } = question;
  const isWithCommune = steps.find(({ step }) => step === 'submit')?.done !== undefined;
  const due =
    isWithCommune && submittedOn ? endOfTerm(submittedOn, ruleSet.communeDecide.value, calendar) : undefined;
  const acceptedOn = dayRecorded(review.acceptance, question);
  const isAccepted = review.acceptance.type !== 'empty';
  const isClean = isWithCommune && flags.length === 0 && acceptProblems(review).length === 0;
  const ofCommune = { waitsFor: 'commune', required: true, due } as const;
  const decision = decisionOn(question);
  const decided: readonly StepFacts[] = [
    { step: 'check', ...ofCommune, done: isAccepted || isClean ? { on: acceptedOn } : undefined },
    { step: 'accept', ...ofCommune, done: isAccepted ? { on: acceptedOn } : undefined },
    { step: 'decide', ...ofCommune, done: decision && { on: saidDay(decision.signedOn) } },
  ];
  return [...decided, publishStep(question, decision), certificatesStep(question)];
}

/** The decision that gave the village's households their title. */
const decisionOn = ({ decisions, view, review }: TimelineQuestion): Decision | undefined =>
  decisions.find(
    (decision) =>
      decision.type === 'recognition' &&
      isSigned(decision) &&
      villagePartOf(view, decision.id, review.village) !== undefined,
  );

function publishStep({ ruleSet, today }: TimelineQuestion, decision: Decision | undefined): StepFacts {
  const term = ruleSet.publish.value;
  const publication = decision && publicationOf(decision, term, today);
  return {
    step: 'publish',
    waitsFor: 'commune',
    required: term !== null,
    done: publication?.type === 'published' ? { on: publication.on } : undefined,
    due: publication?.type === 'due' ? publication.until : undefined,
  };
}

/** Handing over is custom; the book has no day for it unless somebody says one. */
function certificatesStep({ review, ruleSet, handedOverOn }: TimelineQuestion): StepFacts {
  const due: CivilDate = { year: review.year, ...ruleSet.certificateDay.value };
  return {
    step: 'certificates',
    waitsFor: 'commune',
    required: true,
    done: handedOverOn && { on: handedOverOn },
    due,
    byCustom: true,
  };
}
