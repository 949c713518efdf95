import { createText } from './translate.ts';
import { vi } from './vi/clock.ts';

/** How far a device's clock is from the commune's, on the phone and at the desk. */
export const t = createText('clock', vi);
