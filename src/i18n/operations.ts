import { createText } from './translate.ts';
import { vi } from './vi/operations.ts';

/** The words of the server and its backups. */
export const t = createText('operations', vi);
