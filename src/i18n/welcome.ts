import { createText } from './translate.ts';
import { vi } from './vi/welcome.ts';

/** The words for a device that belongs to no commune yet. */
export const t = createText('welcome', vi);
