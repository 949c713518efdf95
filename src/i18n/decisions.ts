import { createText } from './translate.ts';
import { vi } from './vi/decisions.ts';

/** The words of decisions, their publication and the titles that they give. */
export const t = createText('decisions', vi);
