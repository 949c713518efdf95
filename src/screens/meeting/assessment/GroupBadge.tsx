import type { AssessmentGroup } from '#domain/assessment/assessment-summary.ts';
import { t } from '#i18n/assessment.ts';
import { StatusBadge } from '#ui/StatusBadge.tsx';

const LOOKS = {
  open: { tone: 'pending', icon: 'question' },
  met: { tone: 'success', icon: 'check' },
  passed: { tone: 'success', icon: 'check' },
  unmet: { tone: 'neutral', icon: 'minus' },
  failed: { tone: 'neutral', icon: 'minus' },
  disqualified: { tone: 'neutral', icon: 'cross' },
} as const;

/** Where a household stands in the assessment, in a word. */
export function GroupBadge({ group }: { readonly group: AssessmentGroup }) {
  const { tone, icon } = LOOKS[group];
  return (
    <StatusBadge tone={tone} icon={icon}>
      {t(`group.${group}.status`)}
    </StatusBadge>
  );
}
