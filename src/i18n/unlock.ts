import { createText } from './translate.ts';
import { vi } from './vi/unlock.ts';

/** The words of the PIN: choosing it, unlocking, and what to do when it is forgotten. */
export const t = createText('unlock', vi);
