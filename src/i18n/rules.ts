import { createText } from './translate.ts';
import { vi } from './vi/rules.ts';

/** The words of the rules' editor. */
export const t = createText('rules', vi);
