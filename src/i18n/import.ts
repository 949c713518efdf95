import { createText } from './translate.ts';
import { vi } from './vi/import.ts';

/** The words of the register's import. */
export const t = createText('import', vi);
