import { createText } from './translate.ts';
import { vi } from './vi/access.ts';

/** The words of who looked at restricted facts. */
export const t = createText('access', vi);
