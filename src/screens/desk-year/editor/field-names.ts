import type { RuleOverrides } from '#domain/rules/overrides.ts';
import { t as desk } from '#i18n/desk.ts';
import { t } from '#i18n/rules.ts';

import { ruleNameWords } from '../words/rule-words.ts';

/** A number that may be one's own and has no name here does not compile. */
const NAMES: Readonly<Record<keyof RuleOverrides, () => string>> = {
  document: () => desk('year.overrides.document.label'),
  registrationRequired: () => ruleNameWords('registration'),
  registrationDeadline: () => desk('year.overrides.deadline.label'),
  reviewDeadline: () => ruleNameWords('reviewDeadline'),
  meetingSeason: () => ruleNameWords('meetingSeason'),
  certificateDay: () => ruleNameWords('certificateDay'),
  quorum: () => ruleNameWords('quorum'),
  approval: () => ruleNameWords('approval'),
  ballotMethods: () => ruleNameWords('ballotMethods'),
  posting: () => ruleNameWords('posting'),
  villageSubmit: () => ruleNameWords('villageSubmit'),
  communeDecide: () => ruleNameWords('communeDecide'),
  publish: () => ruleNameWords('publish'),
  scale: () => ruleNameWords('scale'),
  standardFloor: () => ruleNameWords('standardFloor'),
  passMarks: () => ruleNameWords('passMarks'),
  residenceMonths: () => t('recognition.residence'),
  merit: () => t('recognition.merit'),
};

/** What a number that may be one's own is called. */
export const fieldNameWords = (field: keyof RuleOverrides): string => NAMES[field]();

/** What a newer app recorded and this one does not know: it goes along unchanged (L10). */
export const fieldsOfNewerApp = (known: RuleOverrides | null): object =>
  Object.fromEntries(Object.entries(known ?? {}).filter(([field]) => !(field in NAMES)));
