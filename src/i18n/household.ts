import { createText } from './translate.ts';
import { vi } from './vi/household.ts';

/** The words of the household card and its forms. */
export const t = createText('household', vi);
