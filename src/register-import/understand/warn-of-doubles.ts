import { foldMarks } from '#domain/text/vietnamese.ts';
import type { ImportedVillage, ImportWarning } from '../types.ts';
import { warningAt } from '../warning.ts';

/** Households of one village whose heads have the same name: kept apart, and named so that somebody looks. */
export function warnOfDoubles(village: ImportedVillage): readonly ImportWarning[] {
  const seen = new Map<string, Set<string>>();
  return village.households.flatMap(({ headName, birthYear, address, source }) => {
    const name = foldMarks(headName);
    const person = `${birthYear ?? ''}|${foldMarks(address ?? '')}`;
    const persons = seen.get(name);
    if (!persons) {
      seen.set(name, new Set([person]));
      return [];
    }
    const reason = persons.has(person) ? 'possible-duplicate' : 'same-name';
    persons.add(person);
    return [warningAt(source.sheet, source.row, null, reason, headName)];
  });
}
