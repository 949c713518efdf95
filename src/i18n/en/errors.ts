import type { English } from '../translate.ts';
import type { vi } from '../vi/errors.ts';

export const en: English<typeof vi> = {
  'aside.sealed.error': 'Recorded after the minutes were signed.',
  'aside.sealed.hint': 'If it is right, write an amendment under Meeting.',
  'aside.accepted.error': 'Recorded after the commune accepted the results.',
  'aside.accepted.hint': 'If it is right, tell the commune’s culture officer.',
  'aside.foreign-scope.error': 'Recorded in another village’s book.',
  'aside.foreign-scope.hint': 'Ask the commune for an invitation to the right village.',
  'aside.foreign-kind.error': 'This is not this person’s to record.',
  'aside.foreign-kind.hint': 'Ask the village head or the commune to record it.',
  'aside.foreign-actor.error': 'Recorded under another person’s name.',
  'aside.foreign-actor.hint': 'Record it again on that person’s own device.',
  'aside.malformed-body.error': 'The content is missing or damaged.',
  'aside.malformed-body.hint': 'Open it and record it again.',
  'aside.malformed-subject.error': 'It does not say which household or meeting it is about.',
  'aside.malformed-subject.hint': 'Open the household or the meeting and record it again.',
  'aside.newer-app.error': 'Recorded with a newer app; this device cannot show it yet.',
  'aside.newer-app.hint': 'Open the app again when online to update it. You can go on recording.',
  'aside.seal-stands.error': 'These minutes were signed before.',
  'aside.seal-stands.hint': 'The first signed minutes stand; a change needs an amendment.',
  'aside.revoked.error': 'The device that recorded this is no longer in use.',
  'aside.revoked.hint':
    'Ask the commune for a new invitation code; once it is entered, the phone records this again by itself.',
};
