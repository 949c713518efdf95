import type { HouseholdResult } from '#domain/meeting/results.ts';
import { t } from '#i18n/meeting.ts';
import { StatusBadge } from '#ui/StatusBadge.tsx';

const LOOKS = {
  proposed: { tone: 'success', icon: 'check' },
  'not-proposed': { tone: 'neutral', icon: 'minus' },
  undecided: { tone: 'pending', icon: 'question' },
} as const;

/** What the meeting decided on a household. Not being proposed is an answer and no error. */
export function OutcomeBadge({ outcome }: Pick<HouseholdResult, 'outcome'>) {
  const { tone, icon } = LOOKS[outcome];
  return (
    <StatusBadge tone={tone} icon={icon}>
      {t(`outcome.${outcome}.status`)}
    </StatusBadge>
  );
}
