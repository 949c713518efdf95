import type { Decree, DecreeName, Law, NamedRule } from './law.ts';

/* Copies of the law in which one thing is wrong: a number, a day, a base, a line too few. */

/** What is wording and not rule; texts of criteria are compared with the decree by people. */
const WORDING = new Set(['en', 'note', 'citation']);
const LONG_WORDING: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  ['standards', 'disqualifiers', 'commitments'].map((name) => [name, new Set([...WORDING, 'vi', 'title'])]),
);

/** Every value that differs from this one in one place. */
function* wrongValues(value: unknown, wording: ReadonlySet<string>): Generator<unknown> {
  if (value === null) yield 1;
  if (typeof value === 'number') yield value + 1;
  if (typeof value === 'boolean') yield !value;
  if (typeof value === 'string') yield `~${value}`;
  if (Array.isArray(value)) {
    yield value.length === 0 ? ['~'] : value.slice(0, -1);
    for (const [at, part] of value.entries()) {
      for (const wrong of wrongValues(part, wording)) yield value.with(at, wrong);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      if (wording.has(key)) continue;
      for (const wrong of wrongValues(part, wording)) yield { ...value, [key]: wrong };
    }
  }
}

const setIn = (whole: unknown, [key, ...rest]: readonly string[], value: unknown): unknown => {
  if (key === undefined) return value;
  if (Array.isArray(whole)) return whole.with(Number(key), setIn(whole[Number(key)], rest, value));
  const object = whole as Readonly<Record<string, unknown>>;
  return { ...object, [key]: setIn(object[key], rest, value) };
};

/** The law with one thing wrong in one rule of one decree, in all the ways that are tried. */
export function* wrongLaws(law: Law, decree: DecreeName, { name, path, rule }: NamedRule): Generator<Law> {
  for (const wrong of wrongValues(rule.value, LONG_WORDING.get(name) ?? WORDING)) {
    yield { ...law, [decree]: setIn(law[decree], path, wrong) as Decree };
  }
}
