import type { Approval, BallotMethod, Quorum, Rule, RuleSet, Term } from '#domain/rules/rule-set.ts';
import type { MonthDay } from '#domain/calendar/civil-date.ts';
import { textOfFraction } from '#domain/rules/share-text.ts';
import { t } from '#i18n/desk.ts';
import { formatList } from '#i18n/format.ts';
import { language } from '#i18n/translate.ts';

/** The rules of a set in the order in which a year meets them. */
export const RULE_KEYS = [
  'registration',
  'commitments',
  'meetingSeason',
  'reviewDeadline',
  'clusterMeetings',
  'meetingComposition',
  'chairRole',
  'quorum',
  'ballotMethods',
  'approval',
  'minutesForm',
  'posting',
  'villageSubmit',
  'communeDecide',
  'publish',
  'certificateDay',
] as const satisfies readonly (keyof RuleSet)[];

export type RuleKey = (typeof RULE_KEYS)[number];

/** One rule with its value in words and its citation. */
export interface RuleRow {
  readonly key: RuleKey;
  readonly text: string;
  readonly rule: Rule<unknown>;
}

/** “25/11” */
const dayText = ({ day, month }: MonthDay): string => `${day}/${month}`;

/** “10 ngày”, “5 ngày làm việc”, or that nothing is fixed. */
const termText = (term: Term | null): string =>
  term ? t(`year.value.days.${term.kind}`, { days: term.days }) : t('year.value.none');

/** “Từ 60 % số người được triệu tập trở lên” */
function shareText({ fraction, base }: Quorum | Approval): string {
  const words = { share: textOfFraction(fraction), base: t(`year.base.${base}`) };
  return fraction.strict ? t('year.value.share.exceed', words) : t('year.value.share.reach', words);
}

function registrationText({ required, deadline }: RuleSet['registration']['value']): string {
  const words = t(required ? 'year.value.required' : 'year.value.optional');
  return deadline ? t('year.value.registration-by', { required: words, day: dayText(deadline) }) : words;
}

const methodText = (method: BallotMethod): string => t(`meeting.method.${method}`);

const VALUES: Readonly<Record<RuleKey, (rules: RuleSet) => string>> = {
  registration: (rules) => registrationText(rules.registration.value),
  commitments: (rules) => rules.commitments.value.map((each) => each[language.value]).join('; '),
  meetingSeason: (rules) => t('year.value.from', { day: dayText(rules.meetingSeason.value) }),
  reviewDeadline: (rules) => t('year.value.before', { day: dayText(rules.reviewDeadline.value) }),
  clusterMeetings: ({ clusterMeetings: { value } }) =>
    t(value.allowedWhenScattered ? 'year.value.cluster' : 'year.value.cluster-only', {
      households: value.allowedFromHouseholds,
    }),
  meetingComposition: (rules) =>
    formatList(rules.meetingComposition.value.map((each) => each[language.value])),
  chairRole: (rules) => rules.chairRole.value[language.value],
  quorum: (rules) => shareText(rules.quorum.value),
  ballotMethods: (rules) => formatList(rules.ballotMethods.value.map(methodText)),
  approval: (rules) => shareText(rules.approval.value),
  minutesForm: ({ minutesForm: { value } }) => `${value.number}. ${value.title[language.value]}`,
  posting: (rules) => termText(rules.posting.value),
  villageSubmit: (rules) => termText(rules.villageSubmit.value),
  communeDecide: (rules) => termText(rules.communeDecide.value),
  publish: (rules) => termText(rules.publish.value),
  certificateDay: (rules) => t('year.value.on', { day: dayText(rules.certificateDay.value) }),
};

/** Every rule of the set in words. */
export const ruleRows = (rules: RuleSet): readonly RuleRow[] =>
  RULE_KEYS.map((key) => ({ key, text: VALUES[key](rules), rule: rules[key] }));
