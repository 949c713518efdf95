/** A code as shown to a person: `K7QM-2XPD`. */
export const displayCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;
