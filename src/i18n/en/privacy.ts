import type { English } from '../translate.ts';
import type { vi } from '../vi/privacy.ts';

export const en: English<typeof vi> = {
  'privacy.title': 'Personal data protection',
};
