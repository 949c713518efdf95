import { createText } from './translate.ts';
import { vi } from './vi/steps.ts';

/** The words of the next step on the phone's home: fetched after the first paint, as the step itself is. */
export const t = createText('steps', vi);
