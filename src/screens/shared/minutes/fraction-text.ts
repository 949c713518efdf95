import type { Fraction } from '#domain/rules/fraction.ts';
import { neededOf } from '#domain/rules/fraction.ts';
import { textOfFraction } from '#domain/rules/share-text.ts';
import type { Approval } from '#domain/rules/rule-set.ts';
import type { HouseholdResult } from '#domain/meeting/results.ts';
import { formatNumber, formatPercent } from '#i18n/format.ts';
import { t } from '#i18n/minutes.ts';

/** A share as people say it: “60 %”, “2/3”, “quá 1/2”. */
export function fractionText(fraction: Fraction): string {
  const share = textOfFraction(fraction);
  return fraction.strict ? t('share.strict.label', { share }) : share;
}

/** A part of a whole with its percentage: “45/47 = 95,74 %”. */
export const shareText = (part: number, whole: number): string =>
  `${formatNumber(part)}/${formatNumber(whole)} = ${formatPercent(part, whole)}`;

/** Why a household passed or not, in numbers: “45/47 = 95,74 %, cần 29”. */
export function resultText(result: HouseholdResult, approval: Approval): string {
  if (result.basis === 'none') return t('result.none.label');
  if (result.basis === 'exception') return t('result.exception.label');
  if (result.base === 0) return t('result.amended.label');
  const needed = neededOf(result.base, approval.fraction);
  const numbers = t('result.numbers.label', { share: shareText(result.for, result.base), needed });
  return result.basis === 'amendment' ? `${numbers} · ${t('result.amended.label')}` : numbers;
}
