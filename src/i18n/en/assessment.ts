import type { English } from '../translate.ts';
import type { vi } from '../vi/assessment.ts';

export const en: English<typeof vi> = {
  'assessment.title': 'Assessment',
};
