import { FRAMEWORK_ND86_2023 } from '#domain/rules/framework-nd86-2023.ts';
import type { Framework } from '#domain/rules/framework.ts';
import { findFramework } from '#domain/rules/frameworks.ts';

/** What households are assessed on under a rule set; of a rule set that only a newer app knows, the newest known. */
export const frameworkFor = (ruleSetId: string): Framework => findFramework(ruleSetId) ?? FRAMEWORK_ND86_2023;
