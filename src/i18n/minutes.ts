import { createText } from './translate.ts';
import { vi } from './vi/minutes.ts';

/** The words of the minutes, read aloud and printed. */
export const t = createText('minutes', vi);
