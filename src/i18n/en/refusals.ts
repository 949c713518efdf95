import type { English } from '../translate.ts';
import type { vi } from '../vi/refusals.ts';

export const en: English<typeof vi> = {
  'upgrade-required.error': 'The app on this phone is too old for the commune.',
  'upgrade-required.hint':
    'Close the app wholly and open it again with a network. What was recorded is still there.',
  'device-revoked.error': 'The commune has revoked this device.',
  'device-revoked.hint':
    'The phone still records and keeps everything. Ask the commune’s culture officer for a new invitation code.',
  'unknown-device.error': 'The commune does not know this device.',
  'unknown-device.hint':
    'The phone still keeps everything. Ask the commune’s culture officer for a new invitation code.',
  'broken-chain.error': 'This phone’s book does not match what the commune has received.',
  'broken-chain.hint':
    'The phone still keeps everything; do not delete the app. Ask the commune’s culture officer for a new invitation code.',
  'forked.error': 'The commune holds another book under this device’s name.',
  'forked.hint':
    'This phone may have been put back from a backup, or another phone goes by its name. Nothing is lost; do not delete the app. Ask the commune’s culture officer for a new invitation code.',
  'storage-full.error': 'This device is full and cannot take more from the commune.',
  'storage-full.hint':
    'Remove some photos or other apps, then tap “Send now”. What was recorded is still here.',
  'storage-closed.error': 'The browser has just closed the book on this device.',
  'storage-closed.hint': 'Close the app and open it again. What was recorded is still here.',
  'app-error.error': 'The app met an error while sending and receiving.',
  'app-error.hint': 'Close the app and open it again; if it happens again, call the commune’s officer.',
  'session-required.error': 'The phone has to sign in to the commune again.',
  'session-required.hint': 'Touch “Send now”.',
  'request.error': 'The commune could not read what this phone sent.',
  'request.hint': 'Touch “Send now”; if it stays so, call the commune’s culture officer.',
  'too-many-requests.error': 'Many devices are sending at once.',
  'too-many-requests.hint': 'Wait a minute and try again.',
  'server-error.error': 'The commune’s server has a problem.',
  'server-error.hint': 'Go on recording; the phone sends again later.',
  'code-unknown.error': 'No invitation has this code.',
  'code-unknown.hint': 'Check every letter, or ask the commune for a new code.',
  'code-used.error': 'This code was used on another device.',
  'code-used.hint': 'Ask the commune for a new code for this device.',
  'code-expired.error': 'This code has expired.',
  'code-expired.hint': 'Ask the commune for a new code.',
  'code-elsewhere.error': 'This code is for another village or for other work.',
  'code-elsewhere.hint': 'Ask the commune for a code for this device’s village and work.',
  'already-set-up.error': 'This commune is already set up.',
  'already-set-up.hint': 'Ask the person who set it up for an invitation.',
  'offline.error': 'The commune’s server can not be reached.',
  'offline.hint': 'Go where there is a network and try again.',
};
