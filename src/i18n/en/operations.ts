import type { English } from '../translate.ts';
import type { vi } from '../vi/operations.ts';

export const en: English<typeof vi> = {
  'operations.title': 'Server and backups',
};
