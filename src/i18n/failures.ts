import { createText } from './translate.ts';
import { vi } from './vi/failures.ts';

/** Why nothing was recorded, with one thing to do. Apart from the other errors because no first screen needs it. */
export const t = createText('failures', vi);
