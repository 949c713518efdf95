import { normaliseSpaces, titleCase } from '#domain/text/vietnamese.ts';
import { hasNoCapitals } from '../capitals.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import type { WarningReason } from '../types.ts';

const FORMULA_START = /^[=+\-@]/;
const SIGNS_BEFORE = /^[=+\-@'"•*\s]+/u;
/** Letters, and the few signs names and remarks beside them have: "Nguyễn Văn Hùng (B)", "H'Hen Niê", "Tám 2". */
const PLAUSIBLE = /^\p{L}[\p{L}\p{M}\d\s.,'’()/-]*$/u;

const ONLY_LETTERS = /^[\p{L}\p{M}\s.'’]+$/u;

export interface NameReading {
  /** Absent when the text cannot be a person's name. */
  readonly name?: string;
  readonly warning?: WarningReason;
}

const isPlausible = (text: string): boolean =>
  text.length <= IMPORT_LIMITS.nameCharacters &&
  PLAUSIBLE.test(text) &&
  (text.match(/\p{L}/gu)?.length ?? 0) >= 2;

/** The head's name, written as names are. A text that begins like a formula counts only if a name is left of it. */
export function readName(text: string): NameReading {
  const suspicious = FORMULA_START.test(text);
  const stripped = normaliseSpaces(text.replace(SIGNS_BEFORE, ''));
  if (!isPlausible(stripped)) return { warning: 'suspicious-cell' };
  const isOneWord = !stripped.includes(' ');
  if (suspicious && (isOneWord || !ONLY_LETTERS.test(stripped))) return { warning: 'suspicious-cell' };
  const name = hasNoCapitals(stripped) ? titleCase(stripped) : stripped;
  if (suspicious) return { name, warning: 'suspicious-cell' };
  return isOneWord ? { name, warning: 'name-doubtful' } : { name };
}
