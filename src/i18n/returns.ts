import { createText } from './translate.ts';
import { vi } from './vi/returns.ts';

/** The words for what was returned, disputed or kept aside. */
export const t = createText('returns', vi);
