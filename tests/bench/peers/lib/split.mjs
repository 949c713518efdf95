/** The records in `parts` runs of the same length. */
export function split(records, parts) {
  const each = Math.ceil(records.length / parts);
  return Array.from({ length: parts }, (_, part) => records.slice(part * each, (part + 1) * each));
}
