/** Goal: what comes after the meeting says where it is written, in both languages. Method: walk every rule of both decrees. */
import { describe, expect, test } from 'vitest';
import { authorityOn, findRecognitionRules, RECOGNITION_RULES } from '#domain/rules/recognition-rule-sets.ts';
import { PROVINCE_PRESETS, presetsFor } from '#domain/rules/province-presets.ts';
import { RULE_SETS } from '#domain/rules/rule-sets.ts';
import type { Rule } from '#domain/rules/rule-set.ts';

const isRule = (value: unknown): value is Rule<unknown> =>
  typeof value === 'object' && value !== null && 'value' in value && 'citation' in value;

function rulesIn(
  whole: unknown,
  name: string,
): readonly { readonly name: string; readonly rule: Rule<unknown> }[] {
  if (isRule(whole)) return [{ name, rule: whole }];
  if (typeof whole !== 'object' || whole === null) return [];
  return Object.entries(whole).flatMap(([key, value]) => rulesIn(value, `${name} ${key}`));
}

const EVERY_RULE = RECOGNITION_RULES.flatMap((rules) => rulesIn(rules, rules.ruleSetId));

describe('every rule after the meeting', () => {
  test('is found by the walk', () => {
    expect(EVERY_RULE).toHaveLength(2 * (6 + 17) + 4 + 3);
  });

  test.each(EVERY_RULE)('$name has a document and a public source', ({ rule: { citation } }) => {
    expect(citation.document.trim()).not.toBe('');
    expect(citation.source).toMatch(/^https?:\/\/\S/);
  });

  test.each(EVERY_RULE.filter(({ rule }) => rule.unverified))(
    '$name, being unverified, says why',
    ({ rule }) => {
      expect(rule.note).toBeDefined();
    },
  );

  test.each(EVERY_RULE.filter(({ rule }) => rule.note))(
    '$name has its note in both languages',
    ({ rule }) => {
      const { vi, en } = rule.note ?? { vi: '', en: '' };
      expect(vi).not.toBe(en);
      expect([vi, en]).toEqual([vi.normalize('NFC').trim(), en.trim()]);
    },
  );
});

test('every rule set has its recognition rules, one of a newer app has none', () => {
  expect(RULE_SETS.map(({ id }) => findRecognitionRules(id)?.ruleSetId)).toEqual(
    RULE_SETS.map(({ id }) => id),
  );
  expect(findRecognitionRules('ND99_2030')).toBeUndefined();
});

test.each(RECOGNITION_RULES)(
  '$ruleSetId: on every day since it began exactly one office signs a title',
  (rules) => {
    for (const day of ['2024-01-01', '2025-06-30', '2025-07-01', '2030-12-31']) {
      for (const title of ['household', 'village'] as const) {
        const signing = rules.authority.filter(
          ({ value }) => value.title === title && value.from <= day && day <= (value.to ?? '9999'),
        );
        expect(signing).toEqual([authorityOn(rules, title, day)]);
      }
    }
  },
);

test('presets are offered for the decree that they lie over', () => {
  const ids = RULE_SETS.flatMap(({ id }) => presetsFor(id)).map(({ id }) => id);
  expect(new Set(ids)).toEqual(new Set(PROVINCE_PRESETS.map(({ id }) => id)));
  expect(presetsFor('ND122_2018').map(({ province }) => province)).toEqual(['Cà Mau', 'Kon Tum']);
});
