import type { English } from '../translate.ts';
import type { vi } from '../vi/failures.ts';

export const en: English<typeof vi> = {
  'record.storage-full.error': 'The phone is full; nothing was recorded.',
  'record.storage-full.hint': 'Delete some pictures or videos, then touch again.',
  'record.storage-closed.error': 'Not recorded: the app’s storage was closed.',
  'record.storage-closed.hint': 'Open the app again, then touch again. What was recorded is still there.',
  'record.storage-closed.action': 'Open the app again',
  'record.storage-lost.error': 'The browser has cleared the book on this device.',
  'record.storage-lost.hint':
    'The commune still has what it received. Ask it for a new invitation code, then open the app again.',
  'record.storage-full.action': 'Transfer without a network',
  'record.sealed.error': 'The minutes are signed, so this can no longer be changed.',
  'record.sealed.hint': 'If something is wrong, write an amendment under Meeting.',
  'record.accepted.error': 'The commune has accepted this year’s results, so this can no longer be changed.',
  'record.accepted.hint': 'If something is wrong, tell the commune’s culture officer.',
  'record.read-only.error': 'This device only reads the book.',
  'record.read-only.hint': 'Ask the commune’s culture-society officer to record it.',
};
