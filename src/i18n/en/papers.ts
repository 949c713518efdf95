import type { English } from '../translate.ts';
import type { vi } from '../vi/papers.ts';

export const en: English<typeof vi> = {
  'papers.title': 'Papers',
};
