import { createText } from './translate.ts';
import { vi } from './vi/rejoin.ts';

/** A new invitation for a device that the commune does not take any more. */
export const t = createText('rejoin', vi);
