import type { English } from '../translate.ts';
import type { vi } from '../vi/welcome.ts';

export const en: English<typeof vi> = {
  'welcome.title': 'Nếp Nhà',
  'welcome.lead': 'Registration and review of Cultural Families in the village. Works without a network.',
  'welcome.loading.status': 'Asking the commune’s server…',
  'welcome.offline.title': 'This device needs a network once',
  'welcome.offline.hint':
    'To get the village’s book for the first time, go where there is a network and open this again. After that no network is needed.',
  'code.title': 'Get the village’s book',
  'code.label': 'Invitation code of 8 letters and digits',
  'code.hint': 'From the commune, such as K7QM-2XPD. Capital or small letters.',
  'code.short.error': {
    one: 'The code has 8 letters and digits; type {count} more.',
    other: 'The code has 8 letters and digits; type {count} more.',
  },
  'code.action': 'Get the book',
  'code.other.action': 'Type another code',
  'code.working.status': 'Getting the book…',
  'scan.action': 'Scan a QR code',
  'scan.title': 'Hold the QR code in the frame',
  'scan.stop.action': 'Stop scanning',
  'scan.starting.status': 'Opening the camera…',
  'scan.other.status': 'This QR code is no invitation to Nếp Nhà.',
  'scan.refused.error':
    'The camera is not allowed. Allow it in the settings, or type the 8 letters and digits.',
  'scan.missing.error': 'The camera can not be opened. Type the 8 letters and digits.',
  'invitation.title': 'You are invited',
  'invitation.hint': 'Touch below to get the book onto this device. A code opens one device only.',
  'invitation.action': 'Get the village’s book',
  'set-up.title': 'Set the commune up',
  'set-up.hint': 'For the culture and society officer, once.',
  'set-up.commune.label': 'Name of the commune',
  'set-up.commune.error': 'Write the name of the commune.',
  'set-up.officer.label': 'Your full name',
  'set-up.officer.error': 'Write your full name.',
  'set-up.code.label': 'Set-up code',
  'set-up.code.hint': 'The server prints it when it starts.',
  'set-up.code.error': 'Write the set-up code.',
  'set-up.action': 'Set up',
  'sample.hint': '{commune} is made up; try whatever you like.',
  'sample.desk.action': 'Open the commune’s desk',
  'sample.desk.hint':
    'For the officer: see the villages, invite village heads, review results. Best on a wide screen.',
  'sample.phone.action': 'Open a village’s phone',
  'sample.phone.hint':
    'For the village head: register some households, hold the meeting, sign the minutes. Try it without a network.',
};
