import { createText } from './translate.ts';
import { vi } from './vi/minutes.ts';

/** The words of the minutes as they are read aloud, and around the paper that is printed. */
export const t = createText('minutes', vi);
