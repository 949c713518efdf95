import { t } from '#i18n/meeting.ts';
import type { MeetingStep } from '#domain/meeting/progress.ts';

/** Where a step of a meeting lives. */
export const stepUrl = (meeting: string, step: MeetingStep | 'amend' | 'print'): string =>
  `/meeting/${meeting}/${step}`;

/** The list of meetings, where a meeting that was dropped can be brought back. */
export const listAfter = (dropped: string): string => `/meeting?dropped=${dropped}`;

/** A step's name, in officials' words. */
export const stepName = (step: MeetingStep): string => t(`step.${step}.label`);
