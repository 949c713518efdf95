/** A part of the app that did not come: nothing is wrong with the book, and time mends it. */
export class PartCut extends Error {
  readonly load: () => Promise<unknown>;

  constructor(load: () => Promise<unknown>, cause: unknown) {
    super('A part of the app did not come.', { cause });
    this.load = load;
  }
}

/** Loads a part that the person waits for; `PartCut` says which did not come. */
export const partOf = <Part>(load: () => Promise<Part>): Promise<Part> =>
  load().catch((cause: unknown) => {
    throw new PartCut(load, cause);
  });
