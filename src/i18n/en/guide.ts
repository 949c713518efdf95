import type { English } from '../translate.ts';
import type { vi } from '../vi/guide.ts';

export const en: English<typeof vi> = {
  'guide.title': 'Quick guide',
  'guide.count.status': 'Picture {at}/{all}',
  'guide.register.text': 'Ask each household whether it registers, and record it on the phone at once.',
  'guide.meet.text': 'At the meeting take attendance and record the votes; no network is needed.',
  'guide.seal.text': 'Read the minutes aloud, let two people sign, and seal them.',
  'guide.send.text':
    'With a network the phone sends by itself; it is done when “Received by the commune” is shown.',
  'guide.next.action': 'Next',
  'guide.back.action': 'Picture before',
  'guide.skip.action': 'Skip',
  'guide.start.action': 'Begin',
  'guide.offer.title': 'First time?',
  'guide.offer.hint': 'Four pictures, less than a minute.',
  'guide.offer.action': 'See the guide',

  'practice.band.label': 'Practice',
  'practice.band.status': 'Practice: nothing is sent.',
  'practice.restart.action': 'Again',
  'practice.leave.action': 'Leave',
  'practice.enter.action': 'Practise with a made-up village',
  'practice.enter.hint':
    'Try every step on a village that does not exist. No network needed, nothing is sent.',
};
