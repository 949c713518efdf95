import { createText } from './translate.ts';
import { vi } from './vi/ready.ts';

/** The words of the check before the meeting and of putting the app on the home screen. */
export const t = createText('ready', vi);
