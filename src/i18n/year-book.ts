import { createText } from './translate.ts';
import { vi } from './vi/year-book.ts';

/** The words of the book of years, of what happens to households and villages, and of earlier years' import. */
export const t = createText('yearBook', vi);
