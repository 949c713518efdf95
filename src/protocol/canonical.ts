/**
 * The one spelling of a JSON value: keys sorted, no blanks, integers only. What is hashed and signed is this text, so that
 * a value that travelled through any JSON parser still has the same hash. Throws on what the book never holds.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') return integerText(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`The book holds no ${typeof value}`);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

function integerText(value: number): string {
  if (!Number.isSafeInteger(value)) throw new TypeError('The book holds no fractions');
  return String(value);
}
