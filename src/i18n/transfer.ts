import { createText } from './translate.ts';
import { vi } from './vi/transfer.ts';

/** The words of handing over and taking in without a network. */
export const t = createText('transfer', vi);
