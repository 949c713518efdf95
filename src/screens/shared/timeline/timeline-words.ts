import { isoDayOf } from '#domain/calendar/iso-day.ts';
import type { CivilDate } from '#domain/calendar/civil-date.ts';
import type { TimelineStep } from '#domain/timeline/village-timeline.ts';
import { formatDate } from '#i18n/format.ts';
import { t } from '#i18n/timeline.ts';

const dateText = (day: CivilDate): string => formatDate(isoDayOf(day));

/** A step's last day in words, empty where it has none: “hạn 24/11/2026”. Custom and the posting's end are said as what they are. */
export function dueText({ step, due, byCustom }: TimelineStep): string {
  if (!due) return '';
  const date = dateText(due);
  if (step === 'opinions') return t('due.posting', { date });
  return byCustom ? t('due.custom', { date }) : t('due.by', { date });
}

/** How a step stands, in words: done and when; or who waits for whom, until when, and how late. */
export function standingText(one: TimelineStep): string {
  const { state, waitsFor } = one;
  switch (state.type) {
    case 'done':
      return state.on ? t('state.done-on', { date: dateText(state.on) }) : t('state.done');
    case 'not-required':
      return t('state.not-required');
    case 'next':
      return [t('state.next'), dueText(one)].filter(Boolean).join(', ');
    case 'now':
      return [t(`waits.${waitsFor}`), dueText(one)].filter(Boolean).join(', ');
    case 'late':
      return [t('state.late', { count: state.days }), t(`waits.${waitsFor}`).toLowerCase(), dueText(one)]
        .filter(Boolean)
        .join(', ');
  }
}
