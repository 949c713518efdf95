import type {
  MeritProcedure,
  RecognitionRules,
  VillageMerit,
  VillageTitleRules,
} from '#domain/rules/recognition-rules.ts';
import type { Rule } from '#domain/rules/rule-set.ts';
import type { MeritRule } from '#domain/year-book/merit.ts';
import { textOfFraction } from '#domain/rules/share-text.ts';
import { t as desk } from '#i18n/desk.ts';
import { t } from '#i18n/rules.ts';
import { language } from '#i18n/translate.ts';

import {
  authorityWords,
  beforeWords,
  dossierWords,
  floorWords,
  formWords,
  marksWords,
  methodWords,
  registrationWords,
  shareWords,
  termWords,
  totalWords,
} from './value-words.ts';

/** A rule with its name and its value in words. */
export interface WordedRule {
  readonly key: string;
  readonly name: string;
  readonly text: string;
  readonly rule: Rule<unknown>;
}

/** “6 tháng trở lên” */
export const monthsWords = (months: number | null): string =>
  months === null ? desk('year.value.none') : t('value.months', { count: months });

const yearsAndCap = ({ consecutiveYears, cap }: MeritRule) =>
  t('value.merit', { years: consecutiveYears, cap: textOfFraction(cap) });

/** “3 năm liên tục; không quá 15 % …” */
export const meritRuleWords = (merit: MeritRule | null): string =>
  merit ? yearsAndCap(merit) : desk('year.value.none');

function meritWords(merit: MeritProcedure | null): string {
  if (!merit) return desk('year.value.none');
  return [
    yearsAndCap(merit),
    t('value.merit.quorum', { share: shareWords(merit.quorum) }),
    t('value.merit.approval', { share: shareWords(merit.approval) }),
    t('value.merit.submit', { term: termWords(merit.villageSubmit) }),
    t('value.merit.decide', { term: termWords(merit.communeDecide) }),
    t('value.merit.dossier', { papers: dossierWords(merit.dossier) }),
  ].join('\n');
}

function villageMeritWords(merit: VillageMerit | null): string {
  if (!merit) return desk('year.value.none');
  return [
    yearsAndCap(merit),
    t('value.merit.council', { term: termWords(merit.council) }),
    t('value.merit.decide', { term: termWords(merit.decide) }),
    t('value.merit.dossier', { papers: dossierWords(merit.dossier) }),
  ].join('\n');
}

type Worded<Rules> = Readonly<Record<keyof Rules & string, (rules: Rules) => string>>;

/** A rule that is left out does not compile. */
const RECOGNITION: Worded<Omit<RecognitionRules, 'ruleSetId' | 'authority' | 'villageTitle'>> = {
  residence: ({ residence }) => monthsWords(residence.value),
  dossier: ({ dossier }) => dossierWords(dossier.value),
  decisionForm: ({ decisionForm }) => formWords(decisionForm.value),
  certificateForm: ({ certificateForm }) => formWords(certificateForm.value),
  merit: ({ merit }) => meritWords(merit.value),
  overlap: ({ overlap }) =>
    t(overlap.value.rewardedYearsCountAgain ? 'value.overlap.again' : 'value.overlap.once'),
};

const VILLAGE_TITLE: Worded<VillageTitleRules> = {
  name: ({ name }) => name.value[language.value],
  registration: ({ registration }) => registrationWords(registration.value),
  reviewDeadline: ({ reviewDeadline }) => beforeWords(reviewDeadline.value),
  convener: ({ convener }) => convener.value[language.value],
  quorum: ({ quorum }) => shareWords(quorum.value),
  approval: ({ approval }) => shareWords(approval.value),
  ballotMethods: ({ ballotMethods }) => methodWords(ballotMethods.value),
  scaleTotal: ({ scaleTotal }) => totalWords(scaleTotal.value),
  standardFloor: ({ standardFloor }) => floorWords(standardFloor.value),
  passMarks: ({ passMarks }) => marksWords(passMarks.value),
  posting: ({ posting }) => termWords(posting.value),
  communeSubmit: ({ communeSubmit }) => termWords(communeSubmit.value),
  decide: ({ decide }) => termWords(decide.value),
  publish: ({ publish }) => termWords(publish.value),
  dossier: ({ dossier }) => dossierWords(dossier.value),
  decisionForm: ({ decisionForm }) => formWords(decisionForm.value),
  merit: ({ merit }) => villageMeritWords(merit.value),
};

const keysOf = <Rules extends object>(worded: Rules) => Object.keys(worded) as (keyof Rules & string)[];

/** From the dossier to the certificates, with who signs for which title. */
export const recognitionRows = (rules: RecognitionRules): readonly WordedRule[] => [
  ...keysOf(RECOGNITION).map((key) => ({
    key,
    name: t(`recognition.${key}`),
    text: RECOGNITION[key](rules),
    rule: rules[key],
  })),
  ...rules.authority.map((rule) => ({
    key: `authority.${rule.value.title}.${rule.value.level}`,
    name: t(`authority.${rule.value.title}`),
    text: authorityWords(rule.value),
    rule,
  })),
];

/** The village's own title. */
export const villageTitleRows = ({ villageTitle }: RecognitionRules): readonly WordedRule[] =>
  keysOf(VILLAGE_TITLE).map((key) => ({
    key: `villageTitle.${key}`,
    name: t(`village-title.${key}`),
    text: VILLAGE_TITLE[key](villageTitle),
    rule: villageTitle[key],
  }));
