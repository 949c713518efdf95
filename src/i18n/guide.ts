import { createText } from './translate.ts';
import { vi } from './vi/guide.ts';

/** The words of the first-use guide, the practice village and the help at each step. */
export const t = createText('guide', vi);
