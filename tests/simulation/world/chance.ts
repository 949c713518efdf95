/** Everything that looks like luck. One seed gives one sequence, for ever. */
export interface Chance {
  /** An integer from 0 to `below` - 1. */
  below(below: number): number;
  /** True `percent` times of a hundred. */
  oftenIn100(percent: number): boolean;
  pick<T>(values: readonly T[]): T;
  bytes(count: number): Uint8Array<ArrayBuffer>;
  shuffled<T>(values: readonly T[]): T[];
}

function hashOf(text: string): number {
  let hash = 2166136261;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  return hash >>> 0;
}

/** A sequence of its own for every name (mulberry32). */
export function chanceOf(name: string): Chance {
  let state = hashOf(name);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (bound: number): number => next() % bound;
  return {
    below,
    oftenIn100: (percent) => below(100) < percent,
    pick(values) {
      const value = values[below(values.length)];
      if (value === undefined) throw new RangeError('Nothing to pick from');
      return value;
    },
    bytes(count) {
      const bytes = new Uint8Array(count);
      for (let at = 0; at < count; at++) bytes[at] = below(256);
      return bytes;
    },
    shuffled(values) {
      const all = [...values];
      for (let last = all.length - 1; last > 0; last--) {
        const other = below(last + 1);
        const [a, b] = [all[last], all[other]] as [(typeof all)[number], (typeof all)[number]];
        all[last] = b;
        all[other] = a;
      }
      return all;
    },
  };
}
