import type { HouseholdResult } from '#domain/meeting/results.ts';
import { t } from '#i18n/assessment.ts';
import { resultText } from '../shared/minutes/fraction-text.ts';
import { standingText } from './assessment/standing-text.ts';
import type { OpenMeeting } from './use-meeting.ts';

/** Why a household is proposed, is not, or has no result yet: the votes in numbers, and what the assessment found. */
export function reasonText({ meeting, assessment }: OpenMeeting, result: HouseholdResult): string {
  const { rules } = meeting.fields;
  if (!rules || result.failed === 'disqualified') return t('reason.disqualified.label');
  const votes = resultText(result, rules.approval);
  if (result.missing === 'points') return `${votes} · ${t('reason.points-missing.label')}`;
  const standing = assessment.standings.get(result.household);
  const isTold = standing?.type === 'unmet' || standing?.type === 'scored';
  return isTold && result.basis !== 'amendment' ? `${votes} · ${standingText(standing, rules)}` : votes;
}
