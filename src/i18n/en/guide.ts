import type { English } from '../translate.ts';
import type { vi } from '../vi/guide.ts';

export const en: English<typeof vi> = {
  'guide.title': 'Quick guide',
};
