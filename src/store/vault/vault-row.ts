/** How a secret becomes a key, kept with what the key wraps so that later releases can ask for more. */
export interface KeyDerivation {
  readonly name: 'scrypt';
  /** The cost: a power of two. */
  readonly N: number;
  readonly r: number;
  readonly p: number;
  readonly salt: Uint8Array<ArrayBuffer>;
}

/** The data key as a secret wraps it. */
export interface Wrap {
  readonly derivation: KeyDerivation;
  /** IV and ciphertext. */
  readonly wrapped: Uint8Array<ArrayBuffer>;
}

/** What opens the data key: the person's PIN, or the code that the commune keeps. */
export type Secret = 'pin' | 'code';

/** The vault of one database. It stays in plain: without the PIN or the code it opens nothing. */
export interface VaultRow {
  readonly key: 'vault';
  /** `sealing`: rows from before the PIN may still be in plain. */
  readonly status: 'sealing' | 'sealed';
  readonly wraps: Readonly<Record<Secret, Wrap>>;
  /** Wrong tries since the last right one, counted before the answer is known. */
  readonly failures: Readonly<Record<Secret, number>>;
  /** The recovery code, sealed by the data key: under another name the commune needs it again. */
  readonly code: Uint8Array<ArrayBuffer>;
  /** The name under which the commune has that code; missing while it has none, or the one before. */
  readonly depositedAs?: string;
  /** What that code wraps while the commune may still have the one before: until then both open, or nobody could. */
  readonly coming?: Wrap;
}
