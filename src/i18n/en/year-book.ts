import type { English } from '../translate.ts';
import type { vi } from '../vi/year-book.ts';

export const en: English<typeof vi> = {
  'book.title': 'Year book',
};
