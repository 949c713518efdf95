import { createText } from './translate.ts';
import { vi } from './vi/errors.ts';

/** One sentence and one thing to do for everything that may fail while recording, or be kept aside. */
export const t = createText('errors', vi);
