import { createText } from './translate.ts';
import { vi } from './vi/common.ts';

/** The words that every screen uses. */
export const t = createText('common', vi);
