import { PUBLIC_HOLIDAYS, type YearHolidays } from '#domain/calendar/holidays.ts';
import type { Framework } from '#domain/rules/framework.ts';
import { FRAMEWORK_ND122_2018 } from '#domain/rules/framework-nd122-2018.ts';
import { FRAMEWORK_ND86_2023 } from '#domain/rules/framework-nd86-2023.ts';
import { ND122_2018 } from '#domain/rules/nd122-2018.ts';
import { ND86_2023 } from '#domain/rules/nd86-2023.ts';
import { RECOGNITION_ND122_2018 } from '#domain/rules/recognition-nd122-2018.ts';
import { RECOGNITION_ND86_2023 } from '#domain/rules/recognition-nd86-2023.ts';
import type { RecognitionRules } from '#domain/rules/recognition-rules.ts';
import type { Rule, RuleSet } from '#domain/rules/rule-set.ts';

/* The law as the app has it, as one value: a legal case is judged by it, and by copies of it in which one number is wrong. */

export interface Decree {
  readonly rules: RuleSet;
  readonly recognition: RecognitionRules;
  readonly framework: Framework;
}

export interface Law {
  readonly nd122: Decree;
  readonly nd86: Decree;
  readonly holidays: Rule<readonly YearHolidays[]>;
}

export const LAW: Law = {
  nd122: {
    rules: ND122_2018,
    recognition: RECOGNITION_ND122_2018,
    framework: FRAMEWORK_ND122_2018,
  },
  nd86: { rules: ND86_2023, recognition: RECOGNITION_ND86_2023, framework: FRAMEWORK_ND86_2023 },
  holidays: PUBLIC_HOLIDAYS,
};

export type DecreeName = 'nd122' | 'nd86';
export const DECREES: readonly DecreeName[] = ['nd122', 'nd86'];

/** A rule with its name, and where its value lies in a decree: `['rules', 'quorum', 'value']`. */
export interface NamedRule {
  readonly name: string;
  readonly path: readonly string[];
  readonly rule: Rule<unknown>;
}

const isRule = (value: unknown): value is Rule<unknown> =>
  typeof value === 'object' && value !== null && 'value' in value && 'citation' in value;

/** Everything with a citation and a value below an object, however deep. */
function walk(whole: unknown, path: readonly string[]): readonly NamedRule[] {
  if (isRule(whole)) return [{ name: nameOf(path, whole), path: [...path, 'value'], rule: whole }];
  if (typeof whole !== 'object' || whole === null) return [];
  return Object.entries(whole).flatMap(([key, value]) => walk(value, [...path, key]));
}

/** Who signs is named by title and level, as the same place in two decrees may hold two titles. */
function nameOf(path: readonly string[], { value }: Rule<unknown>): string {
  if (!path.includes('authority')) return path.slice(1).join('.');
  const { title, level } = value as { title: string; level: string };
  return `authority.${title}.${level}`;
}

/** The standards carry a citation each; together they are one rule. */
function standardsOf({ standards }: Framework): NamedRule {
  const citation = standards[0]?.citation ?? { document: '' };
  return { name: 'standards', path: ['framework', 'standards'], rule: { value: standards, citation } };
}

/** Every rule of a decree: the procedure, what comes after the meeting, what a household is assessed on and barred by. */
export const rulesOf = (decree: Decree): readonly NamedRule[] => [
  ...walk(decree, []),
  standardsOf(decree.framework),
];

/** The rules of both decrees by name, in the order of the first that has them. */
export function ruleNames(law: Law): readonly string[] {
  return [...new Set(DECREES.flatMap((name) => rulesOf(law[name]).map((rule) => rule.name)))];
}

/** A published case or a sentence of the law that the rules have to bear out. Throws where they do not. */
export interface LegalCase {
  readonly name: string;
  /** The rules that the case holds. */
  readonly rules: readonly string[];
  readonly holds: (law: Law) => void;
}
