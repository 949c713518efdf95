import { createText } from './translate.ts';
import { vi } from './vi/app.ts';

export const t = createText('app', vi);
