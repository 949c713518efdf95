import type { English } from '../translate.ts';
import type { vi } from '../vi/rejoin.ts';

export const en: English<typeof vi> = {
  'rejoin.title': 'Get the book back with a new code',
  'rejoin.needless.title': 'This device works as it should and needs no new code.',
  'rejoin.needless.hint': 'The code is for another device, or for when the commune asks you to type one.',
  'rejoin.how.title': 'What to do',
  'rejoin.kept.status':
    'Everything you recorded is still on this phone. You can go on recording; nothing gets lost.',
  'rejoin.ask.step':
    'Call the commune’s culture and society officer and ask for a new invitation code for this device.',
  'rejoin.type.step': 'Go where there is a network, and type or scan the code.',
  'rejoin.again.step':
    'The phone records again by itself what the commune has not received; you type nothing twice.',
  'rejoin.action': 'Get the book back',

  'former.title': 'This phone’s former name',
  'former.again.status': {
    one: 'The commune invited this phone again. It recorded {count} entry again under its new name.',
    other: 'The commune invited this phone again. It recorded {count} entries again under its new name.',
  },
  'former.nothing.status': 'The commune invited this phone again. Nothing had to be recorded again.',
  'former.device.label': 'Former device id',
  'former.left.label': 'In use until',
  'former.entries.action': 'See the entries as they were recorded',
};
