import type { Rule } from '../rules/rule-set.ts';

/** By when the police's unit for personal data (A05) is told of an incident. */
const TELL_WITHIN: Rule<number> = {
  value: 72,
  citation: { document: 'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15', article: 'Đ.23' },
  unverified: true,
};

const HOUR_MS = 3_600_000;

/** The moment (epoch ms) by which it must be told, and the whole hours that are left; negative when it is over. */
export function tellBy(
  noticedAt: number,
  now: number,
): { readonly until: number; readonly hoursLeft: number } {
  const until = noticedAt + TELL_WITHIN.value * HOUR_MS;
  return { until, hoursLeft: Math.floor((until - now) / HOUR_MS) };
}
