import type { RuleName } from '#domain/rules/changes-between.ts';
import type { RuleSet } from '#domain/rules/rule-set.ts';
import { t as desk } from '#i18n/desk.ts';
import { formatList } from '#i18n/format.ts';
import { t } from '#i18n/rules.ts';
import { language } from '#i18n/translate.ts';

import {
  beforeWords,
  dayText,
  floorWords,
  formWords,
  marksWords,
  methodWords,
  registrationWords,
  scaleWords,
  shareWords,
  termWords,
  totalWords,
} from './value-words.ts';

/** The rules of a set in the order in which a year meets them. A rule that is left out does not compile. */
const NAMES: Readonly<Record<RuleName, () => string>> = {
  registration: () => desk('year.rule.registration'),
  commitments: () => desk('year.rule.commitments'),
  meetingSeason: () => desk('year.rule.meetingSeason'),
  reviewDeadline: () => desk('year.rule.reviewDeadline'),
  clusterMeetings: () => desk('year.rule.clusterMeetings'),
  meetingComposition: () => desk('year.rule.meetingComposition'),
  chairRole: () => desk('year.rule.chairRole'),
  quorum: () => desk('year.rule.quorum'),
  ballotMethods: () => desk('year.rule.ballotMethods'),
  approval: () => desk('year.rule.approval'),
  minutesForm: () => desk('year.rule.minutesForm'),
  scaleTotal: () => t('rule.scaleTotal'),
  scale: () => t('rule.scale'),
  standardFloor: () => t('rule.standardFloor'),
  passMarks: () => t('rule.passMarks'),
  posting: () => desk('year.rule.posting'),
  villageSubmit: () => desk('year.rule.villageSubmit'),
  communeDecide: () => desk('year.rule.communeDecide'),
  publish: () => desk('year.rule.publish'),
  certificateDay: () => desk('year.rule.certificateDay'),
};

const VALUES: Readonly<Record<RuleName, (rules: RuleSet) => string>> = {
  registration: (rules) => registrationWords(rules.registration.value),
  commitments: (rules) => rules.commitments.value.map((each) => each[language.value]).join('\n'),
  meetingSeason: (rules) => desk('year.value.from', { day: dayText(rules.meetingSeason.value) }),
  reviewDeadline: (rules) => beforeWords(rules.reviewDeadline.value),
  clusterMeetings: ({ clusterMeetings: { value } }) =>
    desk(value.allowedWhenScattered ? 'year.value.cluster' : 'year.value.cluster-only', {
      households: value.allowedFromHouseholds,
    }),
  meetingComposition: (rules) =>
    formatList(rules.meetingComposition.value.map((each) => each[language.value])),
  chairRole: (rules) => rules.chairRole.value[language.value],
  quorum: (rules) => shareWords(rules.quorum.value),
  ballotMethods: (rules) => methodWords(rules.ballotMethods.value),
  approval: (rules) => shareWords(rules.approval.value),
  minutesForm: (rules) => formWords(rules.minutesForm.value),
  scaleTotal: (rules) => totalWords(rules.scaleTotal.value),
  scale: (rules) => scaleWords(rules.scale.value),
  standardFloor: (rules) => floorWords(rules.standardFloor.value),
  passMarks: (rules) => marksWords(rules.passMarks.value),
  posting: (rules) => termWords(rules.posting.value),
  villageSubmit: (rules) => termWords(rules.villageSubmit.value),
  communeDecide: (rules) => termWords(rules.communeDecide.value),
  publish: (rules) => termWords(rules.publish.value),
  certificateDay: (rules) => desk('year.value.on', { day: dayText(rules.certificateDay.value) }),
};

/** Every rule of a set, in the order in which a year meets them. */
export const RULE_NAMES = Object.keys(NAMES) as readonly RuleName[];

/** What a rule is called. */
export const ruleNameWords = (name: RuleName): string => NAMES[name]();

/** What a rule set says of it. */
export const ruleValueWords = (name: RuleName, rules: RuleSet): string => VALUES[name](rules);

/** The same, with the mark of what nobody could verify. */
export function markedValueWords(name: RuleName, rules: RuleSet): string {
  const value = ruleValueWords(name, rules);
  return rules[name].unverified ? t('editor.unverified.hint', { value }) : value;
}
