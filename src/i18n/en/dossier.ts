import type { English } from '../translate.ts';
import type { vi } from '../vi/dossier.ts';

export const en: English<typeof vi> = {
  'dossier.title': 'Dossier',
};
