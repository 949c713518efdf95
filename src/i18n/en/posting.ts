import type { English } from '../translate.ts';
import type { vi } from '../vi/posting.ts';

export const en: English<typeof vi> = {
  'posting.title': 'Public posting',
};
