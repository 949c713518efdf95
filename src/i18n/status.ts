import { createText } from './translate.ts';
import { vi } from './vi/status.ts';

/** The words of the strip that is always in sight. */
export const t = createText('status', vi);
