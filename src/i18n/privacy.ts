import { createText } from './translate.ts';
import { vi } from './vi/privacy.ts';

/** The words of data protection: the notice, a household’s data, erasure, retention, incidents. */
export const t = createText('privacy', vi);
