import { createText } from './translate.ts';
import { vi } from './vi/phone.ts';

/** The words of the phone's home, households and registration. */
export const t = createText('phone', vi);
