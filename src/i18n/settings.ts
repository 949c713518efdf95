import { createText } from './translate.ts';
import { vi } from './vi/settings.ts';

/** The words of the phone's settings. */
export const t = createText('settings', vi);
