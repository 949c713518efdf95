import { useLayoutEffect, useState } from 'preact/hooks';
import { sameContent } from '#domain/book/resolve.ts';

/** Where typed texts are kept; what it writes is on the disk sooner or later. */
type KeptTexts = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** In plain, as the book is where there is no PIN. */
let texts: KeptTexts = sessionStorage;

/** Keeps typed texts elsewhere from now on. */
export function keepIn(others: KeptTexts): void {
  texts = others;
}

function read<Value>(key: string, start: Value): Value {
  try {
    const kept = texts.getItem(key);
    return kept === null ? start : (JSON.parse(kept) as Value);
  } catch {
    return start;
  }
}

function write<Value>(key: string, value: Value, start: Value): void {
  try {
    if (sameContent(value, start)) texts.removeItem(key);
    else texts.setItem(key, JSON.stringify(value));
  } catch {
    // No room even for this: then the screen alone holds it, as before.
  }
}

/**
 * State that is typed but not yet recorded, kept for this tab: it survives the reload that a closed storage asks for, and a
 * tab that the phone threw out. Set back to `start`, it is forgotten. Never for a ballot that somebody filled in (L6).
 */
export function useKept<Value>(name: string, start: Value): readonly [Value, (value: Value) => void] {
  const key = `kept:${name}`;
  const [value, setValue] = useState(() => read(key, start));
  // A person who goes elsewhere in the app leaves it behind; a page that is loaded anew runs no clean-up.
  useLayoutEffect(() => () => texts.removeItem(key), [key]);
  return [
    value,
    (next) => {
      write(key, next, start);
      setValue(next);
    },
  ];
}
