import type { English } from '../translate.ts';
import type { vi } from '../vi/timeline.ts';

export const en: English<typeof vi> = {
  'timeline.title': 'Timeline',
};
