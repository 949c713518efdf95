import type { English } from '../translate.ts';
import type { vi } from '../vi/timeline.ts';

export const en: English<typeof vi> = {
  'timeline.title': 'Timeline',

  'step.register': 'Registration',
  'step.meet': 'Review meeting',
  'step.seal': 'Minutes sealed',
  'step.post': 'List posted',
  'step.opinions': 'Opinions heard and settled',
  'step.submit': 'Dossier sent to the commune',
  'step.check': 'Commune looks it through',
  'step.accept': 'Commune accepts',
  'step.decide': 'Decision',
  'step.publish': 'Decision published',
  'step.certificates': 'Certificates handed over',

  'waits.village': 'Waits for the village',
  'waits.commune': 'Waits for the commune',
  'waits.posting': 'Posted now',

  'state.done': 'Done',
  'state.done-on': 'Done {date}',
  'state.next': 'To come',
  'state.late': { one: 'Late by {count} day', other: 'Late by {count} days' },
  'state.not-required': 'Not required',
  'state.through': 'The year is through',

  'due.by': 'due {date}',
  'due.custom': 'by custom {date}',
  'due.posting': 'through {date}',
};
