import { createText } from './translate.ts';
import { vi } from './vi/timeline.ts';

/** The words of a village's year from registration to certificate. */
export const t = createText('timeline', vi);
