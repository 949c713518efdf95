import { createText } from './translate.ts';
import { vi } from './vi/refusals.ts';

/** What the commune's server refuses, in plain words with one thing to do. */
export const t = createText('refusals', vi);
