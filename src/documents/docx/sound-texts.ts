import type { Paper } from '../paper-model.ts';

/** Signs that XML has no place for: Word opens no file that holds one. No field of the app gives them; a changed app may. */
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/** The paper without them. */
export const withSoundTexts = (paper: Paper): Paper => sound(paper) as Paper;

function sound(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(FORBIDDEN, '');
  if (Array.isArray(value)) return value.map(sound);
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, sound(each)]));
}
