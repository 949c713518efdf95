import type { English } from '../translate.ts';
import type { vi } from '../vi/ready.ts';

export const en: English<typeof vi> = {
  'ready.title': 'Check before the meeting',
};
