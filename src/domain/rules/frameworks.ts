import type { Framework } from './framework.ts';
import { FRAMEWORK_ND122_2018 } from './framework-nd122-2018.ts';
import { FRAMEWORK_ND86_2023 } from './framework-nd86-2023.ts';

/** The assessment framework of every rule set, oldest first. */
export const FRAMEWORKS: readonly Framework[] = [FRAMEWORK_ND122_2018, FRAMEWORK_ND86_2023];

/** The framework that belongs to a rule set; none when its id comes from a newer app. */
export function findFramework(ruleSetId: string): Framework | undefined {
  return FRAMEWORKS.find((framework) => framework.ruleSetId === ruleSetId);
}
