/**
 * The one spelling of a JSON value: keys sorted, no blanks, integers only. What is hashed and signed is this text, so that
 * a value that travelled through any JSON parser still has the same hash. Throws on what the book never holds.
 */
export function canonicalJson(value: unknown): string {
  return isInOrder(value) ? JSON.stringify(value) : sortedText(value);
}

/** Whether the engine's own writer gives the one spelling, which is several times as fast. */
function isInOrder(value: unknown): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value);
  if (typeof value !== 'object') return typeof value === 'string' || typeof value === 'boolean';
  if (value === null) return true;
  if (Array.isArray(value)) return value.every(isInOrder);
  const object = value as Readonly<Record<string, unknown>>;
  let last = '';
  for (const key of Object.keys(object)) {
    if (key < last || !isInOrder(object[key])) return false;
    last = key;
  }
  return !('toJSON' in object);
}

function sortedText(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') return integerText(value);
  if (Array.isArray(value)) return `[${value.map(sortedText).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`The book holds no ${typeof value}`);
  return objectText(value as Readonly<Record<string, unknown>>);
}

/** Keys in the order of their UTF-16 units. Every entry is hashed through here, on cheap phones too. */
function objectText(value: Readonly<Record<string, unknown>>): string {
  let members = '';
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member === undefined) continue;
    members += `${members === '' ? '' : ','}${JSON.stringify(key)}:${sortedText(member)}`;
  }
  return `{${members}}`;
}

function integerText(value: number): string {
  if (!Number.isSafeInteger(value)) throw new TypeError('The book holds no fractions');
  return String(value);
}
