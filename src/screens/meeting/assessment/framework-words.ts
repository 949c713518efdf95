import { findFramework } from '#domain/rules/frameworks.ts';
import type { Framework } from '#domain/rules/framework.ts';
import type { ScaleItem } from '#domain/rules/scale.ts';
import { t } from '#i18n/assessment.ts';
import { language } from '#i18n/translate.ts';
import type { OpenMeeting } from '../use-meeting.ts';

/** What the meeting's rules assess on; none where they come from a newer app. */
export const frameworkOf = ({ meeting }: OpenMeeting): Framework | undefined =>
  findFramework(meeting.fields.rules?.ruleSetId ?? '');

/** What points are given for, in words: the province's own, else the decree's of that id, else the id alone. */
export function itemWords(framework: Framework | undefined): (item: ScaleItem) => string {
  const words = new Map<string, string>();
  for (const { id, title, criteria } of framework?.standards ?? []) {
    words.set(id, t('standard.label', { standard: id, title: title[language.value] }));
    for (const criterion of criteria)
      words.set(criterion.id, `${criterion.id}. ${criterion[language.value]}`);
  }
  return ({ id, text }) =>
    text ? `${id}. ${text}` : (words.get(id) ?? t('points.item.label', { item: id }));
}
