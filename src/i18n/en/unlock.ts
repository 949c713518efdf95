import type { English } from '../translate.ts';
import type { vi } from '../vi/unlock.ts';

export const en: English<typeof vi> = {
  'unlock.title': 'Enter your PIN',
};
