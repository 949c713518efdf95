import { createText } from './translate.ts';
import { vi } from './vi/assessment.ts';

/** The words of assessing a household against the criteria, and why one may not be assessed so. */
export const t = createText('assessment', vi);
