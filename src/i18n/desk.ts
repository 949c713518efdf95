import { createText } from './translate.ts';
import { vi } from './vi/desk.ts';

/** The words of the commune officer's desk. */
export const t = createText('desk', vi);
