import type { English } from '../translate.ts';
import type { vi } from '../vi/common.ts';

export const en: English<typeof vi> = {
  'app.name': 'Nếp Nhà',
  'app.skip.action': 'Skip to the main content',
  'app.help.action': 'Help',
  'app.menu.label': 'Main parts',
  'app.loading.status': 'Opening…',

  'cancel.action': 'Cancel',
  'done.action': 'Done',
  'back.action': 'Back',
  'close.action': 'Close',
  'yes.action': 'Yes',
  'no.action': 'No',
  'undo.action': 'Undo',
  'retry.action': 'Try again',
  'edit.action': 'Correct',
  'remove.action': 'Remove',
  'more.action': 'Show more',
  'increase.action': 'One more',
  'decrease.action': 'One fewer',

  'search.label': 'Search',
  'search.clear.action': 'Clear the search',
  'search.none.status': 'Nothing found',
  'filter.label': 'Filter the table',
  'filter.shown.status': '{shown} of {total} rows shown',
  'field.optional.hint': 'optional',

  'state.done.status': 'Done',
  'state.current.status': 'In progress',
  'state.todo.status': 'Not started',
  'state.recorded.status': 'Recorded',
  'state.waiting.status': 'Waiting to be sent',
  'state.received.status': 'Received by the commune',

  'settings.language.label': 'Language',
  'settings.language.vi.label': 'Tiếng Việt',
  'settings.language.en.label': 'English',
  'settings.text-size.label': 'Text size',
  'settings.text-size.normal.label': 'Normal',
  'settings.text-size.large.label': 'Large',
  'settings.text-size.largest.label': 'Largest',
  'settings.theme.label': 'Screen background',
  'settings.theme.system.label': 'As the device',
  'settings.theme.light.label': 'Light',
  'settings.theme.dark.label': 'Dark',

  'signature.clear.action': 'Sign again',
  'signature.typed.label': 'Sign with the recorded name',
  'signature.hint': 'Sign in the frame with a finger',

  'households.count': { one: '{count} household', other: '{count} households' },
};
