import type { English } from '../translate.ts';
import type { vi } from '../vi/clock.ts';

export const en: English<typeof vi> = {
  'clock.right.label': 'right',
  'clock.ahead.label': '{span} ahead',
  'clock.behind.label': '{span} behind',
  'span.minutes.label': { one: '{count} minute', other: '{count} minutes' },
  'span.hours.label': { one: '{count} hour', other: '{count} hours' },
  'span.days.label': { one: '{count} day', other: '{count} days' },
  'span.years.label': { one: '{count} year', other: '{count} years' },

  'clock.wrong.error': 'This phone’s clock is {skew}: look at its date and time.',
  'clock.wrong.hint':
    'The phone takes today for {date}. Open the phone’s settings and switch on “Automatic date and time”. What you recorded is not lost and keeps its order.',
  'clock.meeting.label': 'Open the meeting with the date {date} all the same',
  'clock.meeting.hint': 'The minutes will name this day.',
};
