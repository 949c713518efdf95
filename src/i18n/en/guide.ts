import type { English } from '../translate.ts';
import type { vi } from '../vi/guide.ts';

export const en: English<typeof vi> = {
  'guide.title': 'Quick guide',

  'practice.band.label': 'Practice',
  'practice.band.status': 'Practice: nothing is sent.',
  'practice.restart.action': 'Again',
  'practice.leave.action': 'Leave',
  'practice.enter.action': 'Practise with a made-up village',
  'practice.enter.hint': 'Try every step on a village that does not exist. No network needed, nothing is sent.',
};
