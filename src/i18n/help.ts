import { createText } from './translate.ts';
import { vi } from './vi/help.ts';

/** Two sentences for each step: what it is for, and what to do now. */
export const t = createText('help', vi);
