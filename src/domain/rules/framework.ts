import type { BilingualText, Citation, Rule } from './rule-set.ts';

/** One thing a household is assessed on; `unverified` where no public text at hand has its wording. */
export interface Criterion extends BilingualText {
  readonly id: string;
  readonly unverified?: true;
}

/** A group of criteria of the title; `citation` is where the title and its verified criteria are written. */
export interface Standard {
  readonly id: string;
  readonly title: BilingualText;
  readonly citation: Citation;
  readonly criteria: readonly Criterion[];
}

/** A case that bars a household from the title, whichever member it concerns. */
export interface Disqualifier extends BilingualText {
  readonly id: string;
}

/**
 * What a household is assessed on under one rule set.
 *
 * Apart from the rule set, because the phone needs the procedure at once and these texts only in an assessment.
 */
export interface Framework {
  readonly ruleSetId: string;
  readonly standards: readonly Standard[];
  readonly disqualifiers: Rule<readonly Disqualifier[]>;
}
