// The one spelling of a JSON value that is hashed and signed: docs/sync-protocol.md, “To the byte”.

/** Why a value has no spelling: the book holds whole numbers only. */
export class NoSpelling extends Error {}

/** Members in the order of their names' UTF-16 units, no blanks, numbers whole and safe, texts as JSON.stringify writes them. */
export function spell(value) {
  if (value === null || value === true || value === false) return `${value}`;
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'object') return spellCompound(value);
  if (!Number.isSafeInteger(value)) throw new NoSpelling(`${value} is not a whole number`);
  // Not toString() alone: -0 is 0.
  return value === 0 ? '0' : value.toString(10);
}

function spellCompound(value) {
  let text = '';
  if (Array.isArray(value)) {
    for (const element of value) text += `${text === '' ? '' : ','}${spell(element)}`;
    return `[${text}]`;
  }
  // The default order of sort() is that of UTF-16 units.
  for (const name of Object.keys(value).sort())
    text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${spell(value[name])}`;
  return `{${text}}`;
}
