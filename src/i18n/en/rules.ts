import type { English } from '../translate.ts';
import type { vi } from '../vi/rules.ts';

export const en: English<typeof vi> = {
  'rules.title': 'Rules',
};
