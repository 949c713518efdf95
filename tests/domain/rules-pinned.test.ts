import { describe, expect, test } from 'vitest';
import { percent } from '#domain/rules/fraction.ts';
import { freezeRules } from '#domain/rules/frozen-rules.ts';
import { ND86_2023 } from '#domain/rules/nd86-2023.ts';
import { applyOverrides } from '#domain/rules/overrides.ts';
import { approvalRuleOf, quorumRuleOf } from '#domain/rules/pinned-rules.ts';

const PROVINCE = 'Quyết định 22/2024/QĐ-UBND';
const ownApproval = applyOverrides(ND86_2023, {
  document: PROVINCE,
  approval: { fraction: percent(90), base: 'present' },
});

describe('where a pinned rule is written', () => {
  test('a decree’s own value keeps its citation and its mark', () => {
    expect(quorumRuleOf(freezeRules(ND86_2023))).toEqual(ND86_2023.quorum);
    expect(quorumRuleOf(freezeRules(ND86_2023)).unverified).toBe(true);
  });

  test('a value of the province cites the province’s document, the others their decree', () => {
    const rules = freezeRules(ownApproval);
    expect(approvalRuleOf(rules)).toEqual({
      value: { fraction: percent(90), base: 'present' },
      citation: { document: PROVINCE },
    });
    expect(quorumRuleOf(rules)).toEqual(ND86_2023.quorum);
  });

  test('a rule set that a newer app pinned is named by its id', () => {
    const rules = { ...freezeRules(ND86_2023), ruleSetId: 'ND99_2030' };
    expect(quorumRuleOf(rules).citation).toEqual({ document: 'ND99_2030' });
  });
});
