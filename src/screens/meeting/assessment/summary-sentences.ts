import { t } from '#i18n/assessment.ts';
import { namesText } from '../names-text.ts';
import type { OpenMeeting } from '../use-meeting.ts';

/** What the meeting found of its households, to be read aloud; nothing where it assessed nobody. No case is named. */
export function summarySentences({ assessment, nameOf }: OpenMeeting): readonly string[] {
  const { groups, households } = assessment;
  if (groups.open.length === households.length) return [];
  const many = (['met', 'passed'] as const)
    .filter((group) => groups[group].length > 0)
    .map((group) => t(`summary.${group}.label`, { count: groups[group].length }));
  const named = (['unmet', 'failed', 'disqualified', 'open'] as const)
    .filter((group) => groups[group].length > 0)
    .map((group) =>
      t(`summary.${group}.label`, {
        count: groups[group].length,
        names: namesText(groups[group], nameOf),
      }),
    );
  return [...many, ...named];
}
