import type { CivilDate } from '../calendar/civil-date.ts';
import { parseIsoDay } from '../calendar/iso-day.ts';
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

/** Handing over is custom, on a day that no decree gives. */
function certificatesStep(question: TimelineQuestion): StepFacts {
  const { review, ruleSet } = question;
  const handedOverOn = handedOverDay(question);
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

/** The first day on which one of the decisions that give the village's households their title had its certificates handed over. */
function handedOverDay({ decisions, view, review }: TimelineQuestion): CivilDate | undefined {
  const days = decisions
    .filter(
      (decision) =>
        decision.award === 'title' &&
        decision.type !== 'revocation' &&
        isSigned(decision) &&
        (villagePartOf(view, decision.id, review.village)?.households.length ?? 0) > 0,
    )
    .flatMap(({ handedOverOn }) => (parseIsoDay(handedOverOn) ? handedOverOn : []))
    .sort();
  return saidDay(days[0]);
}
