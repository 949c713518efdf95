/** A code as shown to a person, in fours: `K7QM-2XPD`. */
export const displayCode = (code: string): string => code.replaceAll(/.{4}(?=.)/g, '$&-');
