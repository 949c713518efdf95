import { createText } from './translate.ts';
import { vi } from './vi/posting.ts';

/** The words of the notice board and of what people said about the posted list. */
export const t = createText('posting', vi);
