// What the server gets for `node:crypto`: the real one, with luck that comes out of the seed.
import { scryptSync, type BinaryLike, type ScryptOptions } from 'node:crypto';
import { surroundings } from './surroundings.ts';

export * from 'node:crypto';

export const randomBytes = (count: number): Buffer => Buffer.from(surroundings.chance.bytes(count));

export const randomUUID = (): string => randomBytes(16).toString('hex');

/** On this thread, because nobody in a story waits for another one; and cheaply, because nobody guesses. */
export function scrypt(
  password: BinaryLike,
  salt: BinaryLike,
  length: number,
  options: ScryptOptions,
  done: (error: Error | null, key: Buffer) => void,
): void {
  done(null, scryptSync(password, salt, length, { ...options, N: 2 }));
}
