/** A line that holds names: they are whatever somebody typed, and a terminal obeys what it does not show. */
export const forTerminal = (line: string): string => line.replaceAll(/\p{C}/gu, '\u{FFFD}');
