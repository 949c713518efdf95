/** The record as somebody corrects it: only the head's name differs, by the number of the change. */
export function changed(record, change) {
  return { ...record, headName: `${record.headName} (${change})` };
}
