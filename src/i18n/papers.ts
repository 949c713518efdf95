import { createText } from './translate.ts';
import { vi } from './vi/papers.ts';

/** The words around papers: their list, their preview and what is missing for one; papers themselves are Vietnamese only. */
export const t = createText('papers', vi);
