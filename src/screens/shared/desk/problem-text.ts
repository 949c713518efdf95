import type { AcceptProblem } from '#domain/review/accept-problems.ts';
import { t } from '#i18n/desk.ts';

/** Why a village cannot be accepted yet, with the number to look at. */
export function problemText(problem: AcceptProblem): string {
  return problem.type === 'open-disputes' || problem.type === 'open-returns'
    ? t(`accept.problem.${problem.type}`, { count: problem.count })
    : t(`accept.problem.${problem.type}`);
}
