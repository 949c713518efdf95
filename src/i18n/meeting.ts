import { createText } from './translate.ts';
import { vi } from './vi/meeting.ts';

/** The words of the household meeting, from summoning to sealing. */
export const t = createText('meeting', vi);
