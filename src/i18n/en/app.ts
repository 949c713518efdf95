import type { English } from '../translate.ts';
import type { vi } from '../vi/app.ts';

export const en: English<typeof vi> = {
  'update.ready.title': 'A new version of Nếp Nhà is ready',
  'update.ready.hint': 'What was recorded stays as it is.',
  'update.apply.action': 'Use the new version',
  'opening.error': 'Nếp Nhà could not be opened.',
  'opening.hint':
    'What you recorded is still on the phone. If the phone is full, delete some photos or videos and open it again; if this is the first time, go where there is a network.',
  'chunk.error': 'This part is not on the phone yet.',
  'chunk.hint': 'Open it once with a network; from then on it works without one.',
  'reopen.action': 'Open again',
  'insecure.error':
    'The browser does not let this address keep a book. Open it over https, or on the server itself (localhost).',
};
