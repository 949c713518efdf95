import type { English } from '../translate.ts';
import type { vi } from '../vi/decisions.ts';

export const en: English<typeof vi> = {
  'decisions.title': 'Decisions',
};
