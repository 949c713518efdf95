import type { WireEntry } from '#protocol/sync.ts';

/** A law that does not hold. */
export class Broken extends Error {
  readonly law: string;
  constructor(law: string, what: string) {
    super(`${law}: ${what}`);
    this.law = law;
  }
}

export const law: (name: string, holds: boolean, what: () => string) => asserts holds = (
  name,
  holds,
  what,
) => {
  if (!holds) throw new Broken(name, what());
};

/** `seq:chain`, which names an entry and everything before it. */
export type Link = string;
export const linkOf = (seq: number, chain: string): Link => `${seq}:${chain}`;

/** What the server owes because of what it said. Goes back with it when a backup is put back. */
export interface Owed {
  /** By device, the last receipt. */
  readonly acks: Map<string, { readonly seq: number; readonly chain: string }>;
  /** By device, every entry that it took in, on whichever branch. */
  readonly taken: Map<string, Map<Link, WireEntry>>;
}

/**
 * What everybody was told, kept beside the world and never shown to it: the laws compare the two.
 */
export interface Oracle {
  owed: Owed;
  /** By device, every receipt the server ever gave. */
  readonly receipts: Map<string, Set<Link>>;
  /** By phone, the chain after each entry that the app said was saved. */
  readonly saved: Map<string, Map<number, string>>;
  /** By device and position, what was handed out. */
  readonly served: Set<string>;
  /** Devices whose disk was put back or copied: only their streams may fork. */
  readonly doubled: Set<string>;
  readonly revoked: Set<string>;
  /** Devices of whose entries somebody took the bodies out on the way. */
  readonly tampered: Set<string>;
  serverRestored: boolean;
}

export const copyOwed = ({ acks, taken }: Owed): Owed => ({
  acks: new Map(acks),
  taken: new Map([...taken].map(([device, links]) => [device, new Map(links)])),
});

export const copyOracle = (oracle: Oracle): Oracle => ({
  owed: copyOwed(oracle.owed),
  receipts: new Map([...oracle.receipts].map(([device, links]) => [device, new Set(links)])),
  saved: new Map([...oracle.saved].map(([name, chains]) => [name, new Map(chains)])),
  served: new Set(oracle.served),
  doubled: new Set(oracle.doubled),
  revoked: new Set(oracle.revoked),
  tampered: new Set(oracle.tampered),
  serverRestored: oracle.serverRestored,
});

export const newOracle = (): Oracle => ({
  owed: { acks: new Map(), taken: new Map() },
  receipts: new Map(),
  saved: new Map(),
  served: new Set(),
  doubled: new Set(),
  revoked: new Set(),
  tampered: new Set(),
  serverRestored: false,
});

/** The value of a key, made when it is not there. */
export function kept<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
