/** One transaction each: small enough that the page answers in between. */
const AT_ONCE = 100;

/** Cuts what is recorded for many households into pieces. */
export const piecesOf = <Item>(items: readonly Item[]): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / AT_ONCE) }, (_, piece) =>
    items.slice(piece * AT_ONCE, (piece + 1) * AT_ONCE),
  );
