import type { English } from '../translate.ts';
import type { vi } from '../vi/access.ts';

export const en: English<typeof vi> = {
  'access.title': 'Access log',
};
