import type { English } from '../translate.ts';
import type { vi } from '../vi/status.ts';

export const en: English<typeof vi> = {
  'strip.label': 'Recorded and sent',
  'strip.recorded.status': 'Recorded {recorded}/{households}',
  'strip.unsent.status': 'Unsent {count}',
  'strip.late.status': 'Unsent {count}, for {days} days',
  'strip.received.status': 'Received by the commune',
  'strip.saved.status': 'Saved at {time}',
  'strip.refused.error': 'Not sent: see what to do',
};
