import { createText } from './translate.ts';
import { vi } from './vi/dossier.ts';

/** The words of a dossier: its papers, and why each is as it is. */
export const t = createText('dossier', vi);
