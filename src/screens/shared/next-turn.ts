/** Lets the page draw and answer before the next piece of a long work. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
